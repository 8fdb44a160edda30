import CByteMasks

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

  private let kernel: StreamKernel
  private var places = Array(
    repeating: recoupe_place(prefix: (0, 0, 0, 0), length: UInt32.max, tail: 0, code: 0), count: 2 * limit)
  /// What the values hold past their first 32 bytes, one after another.
  private var tails: [UInt8] = []

  init(kernel: StreamKernel) { self.kernel = kernel }

  /// Numbers the values of column `column` of `records` records of `width` fields.
  ///
  /// - Parameter cuts: where the fields end, records one after another; the first starts at `start`.
  mutating func code(
    _ column: Int, of records: Int, width: Int, in buffer: [UInt8], cuts: [UInt32], from start: Int,
    into codes: inout [UInt8]
  ) {
    codes = Array(repeating: 0, count: records)
    let lookup = WideKernel.Lookup(column: column, width: width, records: records, start: start)
    var record = 0
    while record < records {
      if kernel == .wide {
        record = WideKernel.codes(lookup, from: record, in: buffer, cuts: cuts, places, tails, into: &codes)
        // What the kernel does not know is numbered here, one value; then it goes on.
        if record < records { code(lookup, record..<record + 1, in: buffer, cuts: cuts, into: &codes) }
        record += 1
      } else {
        code(lookup, 0..<records, in: buffer, cuts: cuts, into: &codes)
        record = records
      }
    }
  }

  private mutating func code(
    _ lookup: WideKernel.Lookup, _ range: Range<Int>, in buffer: [UInt8], cuts: [UInt32], into codes: inout [UInt8]
  ) {
    let (bytes, cuts) = (buffer.span.bytes, cuts.span)
    var output = codes.mutableSpan
    let masks = ByteKernel.prefixMasks
    var place = range.lowerBound * lookup.width + lookup.column
    for record in range {
      let begin = place == 0 ? lookup.start : Int(cuts[place &- 1]) &+ 1
      let field = FieldRange(begin, Int(cuts[place]), isLast: lookup.column == lookup.width - 1, in: bytes)
      output[record] = number(bytes, field, masks.span)
      place &+= lookup.width
    }
  }

  @inline(__always)
  private mutating func number(_ bytes: RawSpan, _ field: FieldRange, _ masks: Span<Prefix>) -> UInt8 {
    let length = field.end &- field.start
    let prefix = ByteKernel.prefix(bytes, at: field.start, length: length, masks)
    var place = Self.home(prefix, bytes, field, masks)
    while true {
      let known = places[place]
      if Int(known.length) == length, Self.areEqual(known.prefix, prefix),
        length <= 32 || hasRest(values[Int(known.code)], bytes, field)
      {
        return UInt8(truncatingIfNeeded: known.code)
      }
      if known.length == UInt32.max { return add(bytes, field, prefix, at: place) }
      place = (place &+ 1) & (2 &* Self.limit &- 1)
    }
  }

  @inline(never)
  private mutating func add(_ bytes: RawSpan, _ field: FieldRange, _ prefix: Prefix, at place: Int) -> UInt8 {
    guard values.count < Self.limit else {
      hasOverflowed = true
      return Self.overflowed
    }
    let code = values.count
    let value = (field.start..<field.end).map { ByteKernel.byte(bytes, at: $0) }
    places[place] = recoupe_place(
      prefix: (prefix[0], prefix[1], prefix[2], prefix[3]), length: UInt32(value.count), tail: UInt32(tails.count),
      code: UInt64(code))
    values.append(value)
    tails += value.dropFirst(32)
    return UInt8(code)
  }

  @inline(never)
  private func hasRest(_ value: [UInt8], _ bytes: RawSpan, _ field: FieldRange) -> Bool {
    for index in 32..<value.count where value[index] != ByteKernel.byte(bytes, at: field.start + index) { return false }
    return true
  }

  @inline(__always)
  private static func areEqual(_ one: (UInt64, UInt64, UInt64, UInt64), _ other: Prefix) -> Bool {
    (one.0 ^ other[0]) | (one.1 ^ other[1]) | (one.2 ^ other[2]) | (one.3 ^ other[3]) == 0
  }

  /// The place of a value: its first and its last eight bytes and its length, mixed; the highest bits of a product spread over
  /// the table. The wide kernel looks for it at the same place.
  @inline(__always)
  private static func home(_ prefix: Prefix, _ bytes: RawSpan, _ field: FieldRange, _ masks: Span<Prefix>) -> Int {
    let length = field.end &- field.start
    let last = length <= 8 ? prefix[0] : ByteKernel.prefix(bytes, at: field.end &- 8, length: 8, masks)[0]
    let first = prefix[0] ^ UInt64(truncatingIfNeeded: length)
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (last &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 57)
  }
}
