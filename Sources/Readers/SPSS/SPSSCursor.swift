/// A place in the bytes of an SPSS file that never goes past their end.
struct SPSSCursor {
  private let all: [UInt8]
  private var position = 0
  var isBigEndian = false

  init(_ bytes: [UInt8]) { all = bytes }

  /// Goes over bytes; `false` where there are not as many.
  @discardableResult mutating func skip(_ count: Int, of size: Int = 1) -> Bool { bytes(count, of: size) != nil }

  mutating func byte() -> UInt8? { bytes(1)?.first }

  /// Four bytes as a signed number.
  mutating func integer() -> Int? {
    guard let four = bytes(4) else { return nil }
    let ordered = isBigEndian ? Array(four) : four.reversed()
    return Int(Int32(bitPattern: ordered.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }))
  }

  /// So many pieces of so many bytes.
  mutating func bytes(_ count: Int, of size: Int = 1) -> ArraySlice<UInt8>? {
    let (length, isTooLarge) = count.multipliedReportingOverflow(by: size)
    guard count >= 0, size >= 0, !isTooLarge, length <= all.count - position else { return nil }
    defer { position += length }
    return all[position..<(position + length)]
  }
}
