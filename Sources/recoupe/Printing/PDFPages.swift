/// The pages of a PDF as a browser writes it: its page tree stands in plain text.
enum PDFPages {
  /// How many there are; `nil` where the bytes do not say it in a way this reads.
  static func count(_ pdf: [UInt8]) -> Int? {
    var counts: [Int] = []
    var rest = pdf[...]
    while let start = rest.firstRange(of: Array("/Type /Pages".utf8)) ?? rest.firstRange(of: Array("/Type/Pages".utf8))
    {
      let object = rest[
        ..<(rest[start.upperBound...].firstRange(of: Array("endobj".utf8))?.lowerBound ?? rest.endIndex)]
      let begin = object.lastRange(of: Array(" obj".utf8))?.upperBound ?? object.startIndex
      if let count = number(after: Array("/Count".utf8), in: object[begin...]) { counts.append(count) }
      rest = rest[start.upperBound...]
    }
    return counts.max()
  }

  private static func number(after name: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let place = bytes.firstRange(of: name) else { return nil }
    let digits = bytes[place.upperBound...].drop { $0 == UInt8(ascii: " ") }
      .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// The last place of some bytes.
  fileprivate func lastRange(of wanted: [UInt8]) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self
    while let range = rest.firstRange(of: wanted) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }
}
