/// A byte that is no UTF-8 where it stands, kept as the windows-1252 character of its value.
struct StrayByte: Equatable, Sendable {
  var byte: UInt8
  /// Where the character that keeps it begins in the repaired text.
  var offset: Int
  /// How many bytes that character takes there.
  var width: Int
}

/// Bytes made into UTF-8: what is valid as it was, each other byte as its windows-1252 character.
struct RepairedUTF8 {
  private(set) var bytes: [UInt8]
  private(set) var strays: [StrayByte] = []

  init(_ source: ArraySlice<UInt8>) {
    bytes = Array(source)
    guard var invalid = Self.invalidRange(in: bytes, from: 0) else { return }
    let source = bytes
    bytes = []
    bytes.reserveCapacity(source.count + source.count / 16)
    var start = 0
    while true {
      bytes += source[start..<invalid.lowerBound]
      for byte in source[invalid] { keep(byte) }
      start = invalid.upperBound
      guard let next = Self.invalidRange(in: source, from: start) else { break }
      invalid = next
    }
    bytes += source[start...]
  }

  /// More characters past ASCII are UTF-8 than not: a few bytes are damaged, the file is in no other encoding.
  var isMostlyUTF8: Bool {
    var leads = 0
    for byte in bytes where byte >= 0xC0 { leads += 1 }
    let strayLeads = strays.count { $0.width > 1 }
    return leads - strayLeads > strays.count
  }

  private mutating func keep(_ byte: UInt8) {
    let character = Character(CodePage.windows1252.scalar(byte)).utf8
    strays.append(StrayByte(byte: byte, offset: bytes.count, width: character.count))
    bytes.append(contentsOf: character)
  }

  private static func invalidRange(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return nil
    } catch {
      return error.byteOffsets.lowerBound + start..<error.byteOffsets.upperBound + start
    }
  }
}
