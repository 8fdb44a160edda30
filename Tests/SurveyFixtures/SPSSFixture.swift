import Readers

/// Writes small SPSS system files, uncompressed, as PSPP's “System File Format” says.
struct SPSSFixture {
  struct Variable {
    var name: String
    /// Bytes of a text, 0 for a number.
    var width = 0
    var label: [UInt8] = []
    /// SPSS's number of the format: 5 is F, 1 is A, 20 DATE, 22 DATETIME, 21 TIME.
    var format = 5
    /// Up to three values; or two ends of a range, then perhaps a value.
    var missing: [Double] = []
    var isRange = false
    var missingTexts: [String] = []
  }

  enum Value {
    case number(Double)
    case text([UInt8])
    case empty
  }

  var variables: [Variable]
  var rows: [[Value]]
  /// For each list of variables (from 0): value and label.
  var labels: [(of: [Int], values: [(Double, String)])] = []
  /// Subtype and content of the extension records.
  var extensions: [(Int, [UInt8])] = []
  /// 1 nominal, 2 ordinal, 3 scale; a number a variable, or none at all.
  var measures: [Int] = []
  var encoding = "UTF-8"
  var weight = 0
  /// What the head says, when it is not the number of rows.
  var announced: Int?

  /// Written as a .zsav: rows packed in eights, in one zlib block that stores them as they are.
  var isZipped = false

  func file(_ name: String = "r.sav") -> SourceFile {
    var bytes = head
    for variable in variables { bytes += record(variable) }
    for set in labels { bytes += labelRecords(set) }
    bytes += extra(3, [20, 0, 0, -1, 1, 1, 2, encoding.isEmpty ? 1252 : 65_001].flatMap(integer), size: 4)
    if !measures.isEmpty { bytes += extra(11, measures.flatMap { integer($0) + integer(8) + integer(0) }, size: 4) }
    for (subtype, content) in extensions { bytes += extra(subtype, content, size: 1) }
    if !encoding.isEmpty { bytes += extra(20, Array(encoding.utf8), size: 1) }
    bytes += integer(999) + integer(0)
    let data = rows.flatMap { row in zip(row, variables).flatMap { written($0, $1) } }
    bytes += isZipped ? zipped(data, at: bytes.count) : data
    return SourceFile(name: name, bytes: bytes)
  }

  /// A file with a value for each variable of plain numbers.
  static func numbers(_ names: [String], _ rows: [[Double?]]) -> SPSSFixture {
    SPSSFixture(
      variables: names.map { Variable(name: $0) },
      rows: rows.map { $0.map { $0.map { .number($0) } ?? .empty } })
  }

  private var head: [UInt8] {
    Array((isZipped ? "$FL3" : "$FL2").utf8) + padded(Array("@(#) SPSS DATA FILE recoupe".utf8), 60) + integer(2)
      + integer(variables.map(places).reduce(0, +)) + integer(isZipped ? 2 : 0) + integer(weight)
      + integer(announced ?? rows.count)
      + double(100) + Array("01 May 2412:00:00".utf8) + padded(Array("Recit fictif".utf8), 64) + [0, 0, 0]
  }

  private func zipped(_ data: [UInt8], at start: Int) -> [UInt8] {
    var packed: [UInt8] = []
    for eight in stride(from: 0, to: data.count, by: 64) {
      let values = data[eight..<min(eight + 64, data.count)]
      packed += (0..<8).map { $0 * 8 < values.count ? 253 : 252 } + values
    }
    let length = [packed.count, ~packed.count].flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    let sums = packed.reduce(into: (1, 0)) { sums, byte in
      sums.0 = (sums.0 + Int(byte)) % 65_521
      sums.1 = (sums.1 + sums.0) % 65_521
    }
    let sum = integer(Int(Int32(truncatingIfNeeded: sums.1 << 16 | sums.0))).reversed()
    let block = [0x78, 0x01, 0x01] + length + packed + sum
    return long(start) + long(start + 24 + block.count) + long(48) + block + long(-100) + long(0) + integer(0x3F_F000)
      + integer(1) + long(start) + long(start + 24) + integer(packed.count) + integer(block.count)
  }

  private func long(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private func places(_ variable: Variable) -> Int { max(1, (variable.width + 7) / 8) }

  private func record(_ variable: Variable) -> [UInt8] {
    let missingCount = variable.missingTexts.isEmpty ? variable.missing.count : variable.missingTexts.count
    let format = integer(variable.width > 0 ? 1 << 16 | variable.width << 8 : variable.format << 16 | 8 << 8 | 2)
    var bytes =
      integer(2) + integer(variable.width) + integer(variable.label.isEmpty ? 0 : 1)
      + integer(variable.isRange ? -missingCount : missingCount) + format + format
      + padded(Array(variable.name.utf8), 8)
    if !variable.label.isEmpty {
      bytes += integer(variable.label.count) + padded(variable.label, (variable.label.count + 3) / 4 * 4)
    }
    bytes += variable.missing.flatMap(double)
    bytes += variable.missingTexts.flatMap { padded(Array($0.utf8), 8) }
    for _ in 1..<places(variable) {
      bytes += integer(2) + integer(-1) + integer(0) + integer(0) + format + format + padded([], 8)
    }
    return bytes
  }

  private func labelRecords(_ set: (of: [Int], values: [(Double, String)])) -> [UInt8] {
    var bytes = integer(3) + integer(set.values.count)
    for (value, label) in set.values {
      let text = Array(label.utf8)
      bytes += double(value) + [UInt8(text.count)] + padded(text, (text.count + 8) / 8 * 8 - 1)
    }
    bytes += integer(4) + integer(set.of.count)
    for index in set.of { bytes += integer(1 + variables[..<index].map(places).reduce(0, +)) }
    return bytes
  }

  private func extra(_ subtype: Int, _ content: [UInt8], size: Int) -> [UInt8] {
    integer(7) + integer(subtype) + integer(size) + integer(content.count / size) + content
  }

  private func written(_ value: Value, _ variable: Variable) -> [UInt8] {
    switch value {
    case .number(let number): double(number)
    case .text(let text): padded(text, places(variable) * 8)
    case .empty: variable.width > 0 ? padded([], places(variable) * 8) : double(-.greatestFiniteMagnitude)
    }
  }

  private func padded(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
    Array(bytes.prefix(length)) + [UInt8](repeating: 0x20, count: max(0, length - bytes.count))
  }

  private func integer(_ number: Int) -> [UInt8] {
    let bits = UInt32(bitPattern: Int32(number))
    return [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: bits >> $0) }
  }

  private func double(_ number: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
  }
}
