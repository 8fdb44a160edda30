/// One walk over the blocks of a piece, from its first record to the end of its last one: where fields end, and whether all
/// is plain (quotes in their places, records as wide as the header, UTF-8, no NUL, no lone carriage return, no empty line).
struct RecordWalk {
  private(set) var records = 0
  /// The byte after the last record.
  private(set) var end: Int
  private(set) var lineFeeds = 0

  let start: Int
  let coreEnd: Int
  let filled: Int
  let width: Int

  private var cutCount = 0
  private var recordStart: Int
  private var isDone = false

  /// What one block hands to the next, one bit or a few in the lowest places.
  private struct Carry {
    var inside: UInt64
    /// Where a quote may open although the block shows nothing before it.
    var mayOpen: UInt64
    var closing: UInt64 = 0
    var returns: UInt64 = 0
    var continuations: UInt64 = 0
  }

  /// - Parameter coreEnd: the last record is the last that starts no later.
  init(start: Int, coreEnd: Int, filled: Int, width: Int) {
    self.start = start
    self.coreEnd = coreEnd
    self.filled = filled
    self.width = width
    recordStart = start
    end = start
  }

  /// Walks; `false` as soon as something is not plain.
  mutating func run(
    _ kernel: StreamKernel, _ buffer: [UInt8], _ quotes: [UInt64], _ separators: [UInt64], _ lineFeeds: [UInt64],
    carry inside: UInt64, cuts: inout [UInt32]
  ) -> Bool {
    switch kernel {
    case .wide:
      let found = WideKernel.walk(self, buffer, quotes, separators, lineFeeds, inside: inside, cuts: &cuts)
      (records, end, self.lineFeeds) = (found.records, found.end, found.lineFeeds)
      return found.isPlain
    case .portable:
      return run(buffer, quotes, separators, lineFeeds, carry: inside, cuts: &cuts)
    }
  }

  private mutating func run(
    _ buffer: [UInt8], _ quotes: [UInt64], _ separators: [UInt64], _ lineFeeds: [UInt64],
    carry inside: UInt64, cuts: inout [UInt32]
  ) -> Bool {
    var cuts = cuts.mutableSpan
    let bytes = buffer.span.bytes
    let (quoteMasks, separatorMasks, lineFeedMasks) = (quotes.span, separators.span, lineFeeds.span)
    let margin = ChunkCutter.margin
    let bit = UInt64((start - margin) % 64)
    var carry = Carry(inside: inside, mayOpen: 1 << bit)
    var block = (start - margin) / 64
    // Bytes before the first record belong to the piece before.
    var region: UInt64 = ~0 << bit
    while !isDone {
      let base = margin &+ block &* 64
      guard base < filled else { return false }
      let quotes = quoteMasks[block]
      let inside = prefixXor(quotes) ^ carry.inside
      let separators = separatorMasks[block] & ~inside & region
      let ends = lineFeedMasks[block] & ~inside & region
      let last = note(separators, ends, base, &cuts)
      guard last >= 0 else { return false }
      if last < 64 { region &= ~0 >> UInt64(63 &- last) }
      let arePlain = areQuotesPlain(
        opening: quotes & inside & region, closing: quotes & ~inside & region, separators | ends, bytes, base, &carry)
      guard arePlain, isTextPlain(bytes, base, lineFeedMasks[block], region, &carry) else { return false }
      let feeds = lineFeedMasks[block] & region
      if feeds != 0 { self.lineFeeds &+= feeds.nonzeroBitCount }
      carry.inside = signSpread(inside)
      region = ~0
      block &+= 1
    }
    return true
  }

  /// Notes where fields end and counts the records; gives the bit where the last record ended, 64 where it goes on, −1 where
  /// a record is not as wide as the header.
  @inline(__always)
  private mutating func note(
    _ separators: UInt64, _ ends: UInt64, _ base: Int, _ cuts: inout MutableSpan<UInt32>
  ) -> Int {
    let all = separators | ends
    let first = cutCount
    ByteKernel.spread(all, from: base, into: &cuts, at: first)
    cutCount = first &+ all.nonzeroBitCount
    var feeds = ends
    while feeds != 0 {
      let bit = feeds.trailingZeroBitCount
      let fields = first &+ (all & (feeds ^ (feeds &- 1))).nonzeroBitCount
      let position = base &+ bit
      if fields != (records &+ 1) &* width {
        // After the last line end of the file there is no record.
        guard position &+ 1 == filled, recordStart == position else { return -1 }
        isDone = true
        return bit
      }
      records &+= 1
      recordStart = position &+ 1
      end = recordStart
      if position >= coreEnd {
        isDone = true
        return bit
      }
      feeds &= feeds &- 1
    }
    return 64
  }

  @inline(__always)
  private func areQuotesPlain(
    opening: UInt64, closing: UInt64, _ cuts: UInt64, _ bytes: RawSpan, _ base: Int, _ carry: inout Carry
  ) -> Bool {
    let mayOpen = cuts | closing
    let misplaced = opening & ~(mayOpen << 1 | carry.mayOpen)
    let after = closing << 1 | carry.closing
    carry.mayOpen = mayOpen >> 63
    carry.closing = closing >> 63
    guard misplaced == 0 else { return false }
    let unclosed = after & ~(cuts | opening)
    return unclosed == 0 || unclosed & ~ByteKernel.controls(bytes, at: base).returns == 0
  }

  /// No NUL, no carriage return without its line feed, nothing but UTF-8.
  @inline(__always)
  private func isTextPlain(
    _ bytes: RawSpan, _ base: Int, _ lineFeeds: UInt64, _ region: UInt64, _ carry: inout Carry
  ) -> Bool {
    let rare = ByteKernel.rare(bytes, at: base) & region
    if rare == 0 {
      let wasPlain = carry.continuations == 0 && carry.returns & ~lineFeeds == 0
      carry.returns = 0
      return wasPlain
    }
    let characters = ByteKernel.characters(bytes, at: base)
    if rare & ~characters.pastASCII != 0 || carry.returns != 0 {
      let controls = ByteKernel.controls(bytes, at: base)
      let returns = controls.returns & region
      let alone = (returns << 1 | carry.returns) & ~lineFeeds
      carry.returns = returns >> 63
      guard alone == 0, controls.zeros & region == 0 else { return false }
    }
    let leads = characters.leads & region
    let three = characters.leadsOfThree & region
    var expected = leads << 1 | three << 2 | carry.continuations
    carry.continuations = leads >> 63 | three >> 62
    let continuations = characters.continuations & region
    guard leads | continuations == characters.pastASCII & region else { return false }
    if three != 0 {
      let long = ByteKernel.longCharacters(bytes, at: base)
      let four = long.leadsOfFour & region
      expected |= four << 3
      carry.continuations |= four >> 61
      guard UTF8Care.isValid(bytes, base, long.careful & region) else { return false }
    }
    return expected & region == continuations
  }
}
