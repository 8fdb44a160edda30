import Diagnostics

/// A Triple-S data file as records.
struct TripleSData {
  private(set) var records: [TripleSRecord] = []
  private(set) var encoding: CharacterEncoding
  private(set) var separator: String?
  private(set) var problems: [Problem]

  init(_ file: SourceFile, _ definition: TripleSDefinition) {
    let decoded = DecodedText.decoding(file)
    encoding = decoded.value.encoding
    problems = decoded.problems
    switch definition.format {
    case .csv: readFields(decoded.value, file, definition)
    case .fixed: readLines(decoded.value.bytes, file.name, definition)
    }
  }

  private mutating func readFields(_ text: DecodedText, _ file: SourceFile, _ definition: TripleSDefinition) {
    let dialect = file.declared.separator.map { Dialect(separator: $0) } ?? Dialect.found(in: text.bytes)
    separator = dialect.separatorText ?? ","
    var scanner = CSVScanner(text, separator: dialect.separator ?? UInt8(ascii: ","), file: file.name)
    var skipped = 0
    while let record = scanner.next() {
      if skipped < definition.skippedLines {
        skipped += 1
      } else if !record.isBlank {
        records.append(TripleSRecord(line: record.line, .fields(Array(record.fields))))
      }
    }
    problems += scanner.problems
  }

  private mutating func readLines(_ bytes: [UInt8], _ file: String, _ definition: TripleSDefinition) {
    let lines = Self.lines(bytes).dropFirst(definition.skippedLines)
    let kept = lines.prefix((lines.lastIndex { !$0.bytes.isEmpty } ?? lines.startIndex - 1) + 1 - lines.startIndex)
    let inBytes = Self.isCountedInBytes(kept.map(\.bytes), definition)
    if inBytes { problems.append(TripleSFault.countedInBytes.problem(at: Place(file))) }
    records.reserveCapacity(kept.count)
    for line in kept {
      guard !line.bytes.isEmpty else {
        problems.append(TripleSFault.blankLine.problem(at: Place(file, line: line.number)))
        continue
      }
      let starts = inBytes ? [] : Self.starts(line.bytes)
      records.append(TripleSRecord(line: line.number, .characters(line.bytes, starts: starts)))
    }
  }

  /// The lines of a text, ended by LF, CR or CRLF.
  private static func lines(_ bytes: [UInt8]) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
    var lines: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append((lines.count + 1, bytes[start..<index]))
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { lines.append((lines.count + 1, bytes[start...])) }
    return lines
  }

  /// Where each character of a line begins; nothing when all are ASCII.
  private static func starts(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.contains { $0 >= 0x80 } ? bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } : []
  }

  /// Some exporters write records of as many bytes: every line then has the record's length in bytes, though not in
  /// characters.
  private static func isCountedInBytes(_ lines: [ArraySlice<UInt8>], _ definition: TripleSDefinition) -> Bool {
    let length = definition.variables.map(\.position.upperBound).max() ?? 0
    return lines.allSatisfy { $0.count == length } && lines.contains { !starts($0).isEmpty }
  }
}
