/// The distinct values of one column as one thread meets them: each gets a number, told apart by its bytes.
///
/// An open-addressing table of twice as many places as values may be. A value is compared by length and first 32 bytes, then
/// by its rest. Past `limit` values the column is no column of categories, and the coder overflows.
struct ColumnCoder {
  /// More than a column of categories may have, spellings of « no answer » included.
  static let limit = 64
  /// The number of a value once the column has overflowed.
  private static let overflowed = UInt8(limit)

  /// The values in order of first appearance, as they stand between their quotes.
  private(set) var values: [[UInt8]] = []
  private(set) var hasOverflowed = false

  private struct Place {
    var prefix = Prefix(repeating: 0)
    /// −1: free.
    var length: Int32 = -1
    var code: UInt8 = 0
  }

  private var places = Array(repeating: Place(), count: 2 * limit)

  /// Numbers the values of column `column` of `records` records of `width` fields.
  ///
  /// - Parameter cuts: where the fields end, records one after another; the first starts at `start`.
  mutating func code(
    _ column: Int, of records: Int, width: Int, in buffer: [UInt8], cuts: [UInt32], from start: Int,
    into codes: inout [UInt8]
  ) {
    codes = Array(repeating: 0, count: records)
    let (bytes, cuts) = (buffer.span.bytes, cuts.span)
    var output = codes.mutableSpan
    let isLast = column == width - 1
    let masks = ByteKernel.prefixMasks
    var place = column
    for record in 0..<records {
      let begin = place == 0 ? start : Int(cuts[place &- 1]) &+ 1
      let field = FieldRange(begin, Int(cuts[place]), isLast: isLast, in: bytes)
      output[record] = number(bytes, field, masks.span)
      place &+= width
    }
  }

  @inline(__always)
  private mutating func number(_ bytes: RawSpan, _ field: FieldRange, _ masks: Span<Prefix>) -> UInt8 {
    let length = field.end &- field.start
    let prefix = ByteKernel.prefix(bytes, at: field.start, length: length, masks)
    var place = Self.hash(prefix, length)
    while true {
      let known = places[place]
      if Int(known.length) == length, Self.areEqual(known.prefix, prefix),
        length <= 32 || hasRest(values[Int(known.code)], bytes, field)
      {
        return known.code
      }
      if known.length < 0 { return add(bytes, field, prefix, at: place) }
      place = (place &+ 1) & (2 &* Self.limit &- 1)
    }
  }

  @inline(never)
  private mutating func add(_ bytes: RawSpan, _ field: FieldRange, _ prefix: Prefix, at place: Int) -> UInt8 {
    guard values.count < Self.limit else {
      hasOverflowed = true
      return Self.overflowed
    }
    let code = UInt8(values.count)
    values.append((field.start..<field.end).map { ByteKernel.byte(bytes, at: $0) })
    places[place] = Place(prefix: prefix, length: Int32(field.end - field.start), code: code)
    return code
  }

  @inline(never)
  private func hasRest(_ value: [UInt8], _ bytes: RawSpan, _ field: FieldRange) -> Bool {
    for index in 32..<value.count where value[index] != ByteKernel.byte(bytes, at: field.start + index) { return false }
    return true
  }

  @inline(__always)
  private static func areEqual(_ one: Prefix, _ other: Prefix) -> Bool {
    let difference = one ^ other
    return difference[0] | difference[1] | difference[2] | difference[3] == 0
  }

  /// The highest bits of a product spread over the table.
  @inline(__always)
  private static func hash(_ prefix: Prefix, _ length: Int) -> Int {
    let first = prefix[0] ^ UInt64(truncatingIfNeeded: length) ^ (prefix[2] << 32 | prefix[2] >> 32)
    let second = prefix[1] ^ (prefix[3] << 32 | prefix[3] >> 32)
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 57)
  }
}
