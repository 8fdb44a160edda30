/// A text whose parts are asked for by offsets of Unicode scalars.
struct ScalarText: Equatable, Sendable {
  private let bytes: [UInt8]
  /// Where each scalar begins in `bytes`, and the end.
  private let starts: [Int32]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count + 1)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(Int32(index)) }
    starts.append(Int32(bytes.count))
    self.starts = starts
  }

  /// How many scalars it has.
  var count: Int { starts.count - 1 }

  /// The whole text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text from one offset to before another.
  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[Int(starts[range.lowerBound])..<Int(starts[range.upperBound])], as: UTF8.self)
  }
}
