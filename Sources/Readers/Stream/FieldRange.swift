/// Where a plain field stands in its bytes, its quotes and its line end's carriage return left out.
struct FieldRange {
  private(set) var start: Int
  private(set) var end: Int

  /// - Parameter end: the separator or line feed after the field.
  @inline(__always)
  init(_ start: Int, _ end: Int, isLast: Bool, in bytes: RawSpan) {
    var (start, end) = (start, end)
    if isLast, end > start, ByteKernel.byte(bytes, at: end &- 1) == 0x0D { end &-= 1 }
    // A plain field that begins with a quote ends with another.
    if end &- start >= 2, ByteKernel.byte(bytes, at: start) == 0x22 {
      start &+= 1
      end &-= 1
    }
    (self.start, self.end) = (start, end)
  }
}
