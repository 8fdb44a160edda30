/// How a CSV file separates its values.
package struct Dialect: Equatable, Sendable {
  /// The byte between two values, or `nil` when the file has one column.
  package var separator: UInt8?

  package init(separator: UInt8?) { self.separator = separator }

  /// The separators met in survey exports, the likeliest first.
  package static let candidates: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  private static let lookedAt = 1 << 20

  /// The separator as it is written.
  package var separatorText: String? { separator.map { String(Unicode.Scalar($0)) } }

  /// The separator found as often in the records as in the header, outside quotes; ties go to the one that makes more
  /// columns, then to the likelier one. Looks at the first 50 records, and at no more than a mebibyte.
  package static func found(in bytes: [UInt8]) -> Dialect {
    let isCut = bytes.count > lookedAt
    let bytes = isCut ? Array(bytes.prefix(lookedAt)) : bytes
    var best: (separator: UInt8, agreeing: Int, columns: Int)?
    for separator in candidates {
      let counts = separatorCounts(separator, in: bytes, isCut: isCut)
      guard let columns = counts.first, columns > 0 else { continue }
      let agreeing = counts.count { $0 == columns } * 100 / counts.count
      if let best, (best.agreeing, best.columns) >= (agreeing, columns) { continue }
      best = (separator, agreeing, columns)
    }
    return Dialect(separator: best?.separator)
  }

  /// How many times `separator` stands outside quotes in each of the first records; blank lines are not records.
  /// Of a text cut short, the last record is not counted unless it is the only one.
  private static func separatorCounts(_ separator: UInt8, in bytes: [UInt8], isCut: Bool) -> [Int] {
    var scanner = CSVScanner(bytes: bytes, separator: separator, file: "")
    var counts: [Int] = []
    while counts.count < 50, let record = scanner.next() {
      if !record.isBlank { counts.append(record.fields.count - 1) }
    }
    return isCut && counts.count > 1 && counts.count < 50 ? counts.dropLast() : counts
  }
}
