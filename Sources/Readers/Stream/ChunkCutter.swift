/// Cuts one piece of a table into fields, 64 bytes at a time, and refuses it where it is not plainly what RFC 4180 says.
///
/// A piece is `chunkSize` bytes and, behind them, an overlap that should hold the end of its last record. Its records are
/// those that start after its first line end and up to its last byte. Whether it begins inside quotes is told by the piece
/// before; all else is found here.
///
/// Why counting quotes is enough: where every quote that opens stands after a separator, a line end or a closing quote (the
/// doubled quote of a text), and every quote that closes stands before one of them or a quote, the state « inside quotes »
/// of RFC 4180 flips at every quote and nowhere else. Both are checked for every byte of the records; where one fails, so
/// may the count, and the piece is refused at its first record, which the piece before placed.
struct ChunkCutter {
  /// What a piece turned out to be.
  enum Outcome: Equatable {
    /// Its records are all plain; `records` of them, fields cut at `cuts`.
    case plain(records: Int)
    /// Something is to be read with care, from the first record on.
    case refused
  }

  /// Before the piece in the buffer, so that loads may reach back.
  static let margin = 64

  let chunkSize: Int
  let overlap: Int
  private let separator: UInt8
  private let width: Int
  private let kernel: StreamKernel

  /// The piece, after `margin` bytes, then zeros.
  private(set) var buffer: [UInt8]
  /// Where each field ends, in the buffer, records one after another.
  private(set) var cuts: [UInt32]
  /// Where the first record starts in the buffer.
  private(set) var firstStart = 0
  /// Where the first byte after the last record is in the buffer.
  private(set) var end = 0
  /// Line feeds in the records.
  private(set) var lineFeeds = 0

  private var quoteMasks: [UInt64]
  private var separatorMasks: [UInt64]
  private var lineFeedMasks: [UInt64]
  private var coreEnd = 0
  private var filled = 0

  init(separator: UInt8, width: Int, chunkSize: Int, overlap: Int, kernel: StreamKernel) {
    self.separator = separator
    self.width = width
    self.kernel = kernel
    self.chunkSize = chunkSize
    self.overlap = overlap
    let blocks = (chunkSize + overlap) / 64 + 2
    buffer = Array(repeating: 0, count: Self.margin + (blocks + 1) * 64)
    quoteMasks = Array(repeating: 0, count: blocks)
    separatorMasks = quoteMasks
    lineFeedMasks = quoteMasks
    cuts = []
  }

  /// Loads the piece at `offset` and says whether it has an odd number of quotes.
  mutating func load(_ source: ByteSource, at offset: Int) throws(ByteSource.Unreadable) -> Bool {
    let core = min(chunkSize, source.count - offset)
    let length = min(core + overlap, source.count - offset)
    try source.read(at: offset, into: &buffer, Self.margin..<Self.margin + length)
    coreEnd = Self.margin + core
    filled = Self.margin + length
    for index in filled..<min(filled + 128, buffer.count) { buffer[index] = 0 }
    // A last line without its end gets one; after a line end it is an empty line, which is no record.
    if offset + length == source.count {
      buffer[filled] = 0x0A
      filled += 1
    }
    return mask(core).nonzeroBitCount & 1 == 1
  }

  /// Fills the masks of all blocks; gives bits whose number is odd where that of the quotes of the first `core` bytes is.
  private mutating func mask(_ core: Int) -> UInt64 {
    switch kernel {
    case .wide:
      WideKernel.masks(
        buffer, Self.margin..<filled, core: core, separator: separator, &quoteMasks, &separatorMasks, &lineFeedMasks)
    case .portable:
      Self.mask(buffer, filled, core: core, separator: separator, &quoteMasks, &separatorMasks, &lineFeedMasks)
    }
  }

  private static func mask(
    _ buffer: [UInt8], _ filled: Int, core: Int, separator: UInt8, _ quotes: inout [UInt64],
    _ separators: inout [UInt64], _ lineFeeds: inout [UInt64]
  ) -> UInt64 {
    let bytes = buffer.span.bytes
    var quotes = quotes.mutableSpan
    var separators = separators.mutableSpan
    var lineFeeds = lineFeeds.mutableSpan
    var parity: UInt64 = 0
    for block in 0..<(filled - margin + 63) / 64 {
      let masks = ByteKernel.cuts(bytes, at: margin &+ block &* 64, separator: separator)
      quotes[block] = masks.quotes
      separators[block] = masks.separators
      lineFeeds[block] = masks.lineFeeds
      let rest = core &- block &* 64
      if rest >= 64 {
        parity ^= masks.quotes
      } else if rest > 0 {
        parity ^= masks.quotes & (1 << UInt64(rest) &- 1)
      }
    }
    return parity
  }

  /// Cuts the records. `isInside`: the piece begins inside quotes. `isFirst`: it begins with a record.
  mutating func cut(startsInside isInside: Bool, isFirst: Bool) -> Outcome {
    (firstStart, end, lineFeeds) = (coreEnd, coreEnd, 0)
    // Where no record starts in the piece, the piece before holds its end, or is refused for its length.
    guard let start = isFirst ? Self.margin : start(isInside), start <= coreEnd else { return .plain(records: 0) }
    firstStart = start
    var walk = RecordWalk(start: start, coreEnd: coreEnd, filled: filled, width: width)
    if cuts.count < filled + 128 { cuts = Array(repeating: 0, count: filled + 128) }
    let isPlain = walk.run(
      kernel, buffer, quoteMasks, separatorMasks, lineFeedMasks, carry: carry(isInside, before: start), cuts: &cuts)
    end = walk.end
    lineFeeds = walk.lineFeeds
    return isPlain ? .plain(records: walk.records) : .refused
  }

  /// The byte after the first line end outside quotes, or `nil` where there is none.
  private func start(_ isInside: Bool) -> Int? {
    var carry: UInt64 = isInside ? ~0 : 0
    for block in 0..<(filled - Self.margin + 63) / 64 {
      let inside = prefixXor(quoteMasks[block]) ^ carry
      let ends = lineFeedMasks[block] & ~inside
      if ends != 0 { return Self.margin + block * 64 + ends.trailingZeroBitCount + 1 }
      carry = signSpread(inside)
    }
    return nil
  }

  /// Whether the block that holds `start` begins inside quotes, as zeros or ones.
  private func carry(_ isInside: Bool, before start: Int) -> UInt64 {
    var carry: UInt64 = isInside ? ~0 : 0
    for block in 0..<(start - Self.margin) / 64 { carry = signSpread(prefixXor(quoteMasks[block]) ^ carry) }
    return carry
  }
}

/// Each bit the parity of the bits up to it: where quotes are ones, ones from each that opens to the one that closes.
@inline(__always)
func prefixXor(_ bits: UInt64) -> UInt64 {
  var parity = bits
  parity ^= parity << 1
  parity ^= parity << 2
  parity ^= parity << 4
  parity ^= parity << 8
  parity ^= parity << 16
  parity ^= parity << 32
  return parity
}

/// The highest bit in every place.
@inline(__always)
func signSpread(_ bits: UInt64) -> UInt64 { UInt64(bitPattern: Int64(bitPattern: bits) >> 63) }
