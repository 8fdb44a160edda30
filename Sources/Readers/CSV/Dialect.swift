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
  /// columns, then to the likelier one. Where the first line agrees with less than half of them, as a title above the table
  /// does not, the separator that stands as often in most records. Looks at the first 50 records, and at no more than a
  /// mebibyte.
  package static func found(in bytes: [UInt8]) -> Dialect {
    let isCut = bytes.count > lookedAt
    let bytes = isCut ? Array(bytes.prefix(lookedAt)) : bytes
    // A separator that stands nowhere need not be tried.
    let present = candidates.filter { bytes.contains($0) }
    let counts = present.map { (separator: $0, counts: separatorCounts($0, in: bytes, isCut: isCut)) }
    let byHeader = best(counts) { $0.first }
    if let byHeader, byHeader.agreeing >= 50 { return Dialect(separator: byHeader.separator) }
    let byMost = best(counts, mostFrequent)
    let isClearer = byMost.map { found in
      // Prose and code have commas too: few columns ask for more agreement.
      found.agreeing >= (found.columns > 1 ? 60 : 75) && found.agreeing > byHeader?.agreeing ?? 0
    }
    return Dialect(separator: isClearer == true ? byMost?.separator : byHeader?.separator)
  }

  /// The separator whose records agree most with the count that `wanted` takes of them.
  private static func best(
    _ counts: [(separator: UInt8, counts: [Int])], _ wanted: ([Int]) -> Int?
  ) -> (separator: UInt8, agreeing: Int, columns: Int)? {
    var best: (separator: UInt8, agreeing: Int, columns: Int)?
    for (separator, counts) in counts {
      guard let columns = wanted(counts), columns > 0 else { continue }
      let agreeing = counts.count { $0 == columns } * 100 / counts.count
      if let best, (best.agreeing, best.columns) >= (agreeing, columns) { continue }
      best = (separator, agreeing, columns)
    }
    return best
  }

  /// The count met most often, none apart; the larger of two.
  private static func mostFrequent(_ counts: [Int]) -> Int? {
    guard counts.count > 3 else { return nil }
    return mode(counts)
  }

  private static func mode(_ counts: [Int]) -> Int? {
    Set(counts).subtracting([0]).max { left, right in
      let (leftTimes, rightTimes) = (counts.count { $0 == left }, counts.count { $0 == right })
      return (leftTimes, left) < (rightTimes, right)
    }
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
