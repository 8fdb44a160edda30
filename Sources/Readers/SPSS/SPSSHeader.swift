/// What the head of an SPSS file says that the library does not tell: the sets of multiple responses (records 7/7 and
/// 7/19), the short names they use, the encoding, the number of cases. Source: PSPP's “System File Format”.
struct SPSSHeader {
  private(set) var caseCount: Int?
  private(set) var encoding = ""
  /// The long name of each short one, both as written.
  private(set) var longNames: [String: String] = [:]
  /// The texts of the sets, record after record.
  private(set) var sets: [[UInt8]] = []

  /// Whether bytes begin as an SPSS file's do.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("$FL2".utf8)) || bytes.starts(with: Array("$FL3".utf8))
  }

  /// Reads as far as it understands: what comes after a damaged record is left to the library, which refuses it.
  init(_ bytes: [UInt8]) {
    var cursor = SPSSCursor(bytes)
    cursor.skip(64)
    guard let layout = cursor.integer() else { return }
    cursor.isBigEndian = layout > 0xFF || layout < 0
    cursor.skip(12)
    if let count = cursor.integer(), count >= 0 { caseCount = count }
    cursor.skip(92)
    while let kind = cursor.integer(), kind != 999, take(kind, &cursor) {}
  }

  /// Whether the record was understood.
  private mutating func take(_ kind: Int, _ cursor: inout SPSSCursor) -> Bool {
    switch kind {
    case 2: return Self.skipVariable(&cursor)
    case 3: return Self.skipLabels(&cursor)
    case 4:
      guard let count = cursor.integer() else { return false }
      return cursor.skip(count, of: 4)
    case 6:
      guard let lines = cursor.integer() else { return false }
      return cursor.skip(lines, of: 80)
    case 7:
      guard let subtype = cursor.integer(), let size = cursor.integer(), let count = cursor.integer(),
        let content = cursor.bytes(count, of: size)
      else { return false }
      extend(subtype, content, isBigEndian: cursor.isBigEndian)
      return true
    default: return false
    }
  }

  private static func skipVariable(_ cursor: inout SPSSCursor) -> Bool {
    guard cursor.skip(4), let hasLabel = cursor.integer(), let missing = cursor.integer(), cursor.skip(16) else {
      return false
    }
    if hasLabel == 1 {
      guard let length = cursor.integer(), length >= 0, cursor.skip((length + 3) / 4 * 4) else { return false }
    }
    return cursor.skip(abs(missing), of: 8)
  }

  private static func skipLabels(_ cursor: inout SPSSCursor) -> Bool {
    guard let count = cursor.integer(), count >= 0 else { return false }
    for _ in 0..<count {
      guard cursor.skip(8), let length = cursor.byte(), cursor.skip((Int(length) + 8) / 8 * 8 - 1) else { return false }
    }
    return true
  }

  private mutating func extend(_ subtype: Int, _ content: ArraySlice<UInt8>, isBigEndian: Bool) {
    switch subtype {
    case 3 where encoding.isEmpty:
      var cursor = SPSSCursor(Array(content))
      cursor.isBigEndian = isBigEndian
      guard cursor.skip(28), let code = cursor.integer(), let name = Self.encodings[code] else { return }
      encoding = name
    case 7, 19: sets.append(Array(content))
    case 13:
      for pair in content.split(separator: UInt8(ascii: "\t")) {
        let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
        guard parts.count == 2 else { continue }
        longNames[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[1], as: UTF8.self)
      }
    case 20: encoding = String(decoding: content.prefix { $0 != 0 }, as: UTF8.self)
    default: return  // what else the file says is read by the library, or is of SPSS's windows
    }
  }

  /// The code pages of record 7/3 whose name is not in record 7/20.
  private static let encodings = [
    2: "US-ASCII", 1252: "windows-1252", 28_591: "ISO-8859-1", 65_001: "UTF-8",
  ]
}
