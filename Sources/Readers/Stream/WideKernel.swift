import CByteMasks

/// The loops over bytes compiled for wider processors (`CByteMasks/WideKernel.h`), called with their ranges checked.
///
/// Each function checks what the header says is read and written against the arrays it is given before it takes a pointer; no
/// pointer leaves its closure. Their twins in Swift, with checked subscripts, are `ChunkCutter.mask`, `RecordWalk.run` and
/// `ColumnCoder.code`; tests hold the two to the same answers.
enum WideKernel {
  /// Whether this processor can run them.
  static let isHere = recoupe_wide_is_here()

  /// Fills the masks of the blocks of `bytes[range]`, a word a block.
  ///
  /// - Returns: bits whose number is odd where that of the quotes of the first `core` bytes is.
  static func masks(
    _ bytes: [UInt8], _ range: Range<Int>, core: Int, separator: UInt8, _ quotes: inout [UInt64],
    _ separators: inout [UInt64], _ lineFeeds: inout [UInt64]
  ) -> UInt64 {
    let blocks = (range.count + 63) / 64
    precondition(range.lowerBound >= 0 && range.lowerBound + blocks * 64 <= bytes.count, "a block past the end")
    precondition(min(quotes.count, separators.count, lineFeeds.count) >= blocks && core >= 0, "a mask past the end")
    return bytes.withUnsafeBufferPointer { bytes in
      quotes.withUnsafeMutableBufferPointer { quotes in
        separators.withUnsafeMutableBufferPointer { separators in
          lineFeeds.withUnsafeMutableBufferPointer { lineFeeds in
            guard let base = bytes.baseAddress else { return 0 }
            return recoupe_wide_masks(
              base + range.lowerBound, blocks, core, separator, quotes.baseAddress, separators.baseAddress,
              lineFeeds.baseAddress)
          }
        }
      }
    }
  }

  /// What a walk found.
  struct Walked {
    var isPlain: Bool
    var records: Int
    var end: Int
    var lineFeeds: Int
  }

  /// The walk of `RecordWalk`, over the same masks.
  static func walk(
    _ plan: RecordWalk, _ bytes: [UInt8], _ quotes: [UInt64], _ separators: [UInt64], _ lineFeeds: [UInt64],
    inside: UInt64, cuts: inout [UInt32]
  ) -> Walked {
    let margin = ChunkCutter.margin
    let blocks = (plan.filled - margin + 63) / 64
    precondition(plan.start >= margin && plan.width > 0, "a record before the piece")
    precondition(margin + blocks * 64 < bytes.count, "a block past the end")
    precondition(min(quotes.count, separators.count, lineFeeds.count) >= blocks, "a mask past the end")
    precondition(cuts.count >= plan.filled + 72, "cuts past the end")
    var walk = recoupe_walk()
    (walk.margin, walk.start, walk.core_end, walk.filled) = (margin, plan.start, plan.coreEnd, plan.filled)
    (walk.width, walk.inside) = (plan.width, inside)
    let isPlain = bytes.withUnsafeBufferPointer { bytes in
      quotes.withUnsafeBufferPointer { quotes in
        separators.withUnsafeBufferPointer { separators in
          lineFeeds.withUnsafeBufferPointer { lineFeeds in
            cuts.withUnsafeMutableBufferPointer { cuts in
              walk.bytes = bytes.baseAddress
              (walk.quotes, walk.separators, walk.line_feeds) = (
                quotes.baseAddress, separators.baseAddress, lineFeeds.baseAddress
              )
              walk.cuts = cuts.baseAddress
              return recoupe_wide_walk(&walk)
            }
          }
        }
      }
    }
    return Walked(isPlain: isPlain, records: walk.records, end: walk.end, lineFeeds: walk.feeds)
  }

  /// The values of one column and what is known of them.
  struct Lookup {
    var column: Int
    var width: Int
    var records: Int
    /// Where the first record starts.
    var start: Int
  }

  /// Writes the numbers of the values from record `from` on, up to the first that is not known; gives that record, the number of
  /// records where all are.
  ///
  /// - Parameter places: a table of 128 with one free at least; `tails`: what their values hold past 32 bytes.
  static func codes(
    _ lookup: Lookup, from: Int, in bytes: [UInt8], cuts: [UInt32], _ places: [recoupe_place], _ tails: [UInt8],
    into codes: inout [UInt8]
  ) -> Int {
    guard from < lookup.records else { return lookup.records }
    precondition(places.count == 128 && codes.count >= lookup.records, "a table of another size")
    precondition(lookup.column >= 0 && lookup.column < lookup.width, "a column past the last")
    let fields = lookup.records * lookup.width
    // Cuts ascend, so that the last field's place bounds all; 32 bytes are read from the start of each.
    precondition(fields <= cuts.count && Int(cuts[fields - 1]) + 33 <= bytes.count, "a field past the end")
    var column = recoupe_column()
    (column.start, column.width, column.column) = (lookup.start, lookup.width, lookup.column)
    (column.records, column.is_last) = (lookup.records, lookup.column == lookup.width - 1)
    return bytes.withUnsafeBufferPointer { bytes in
      cuts.withUnsafeBufferPointer { cuts in
        places.withUnsafeBufferPointer { places in
          tails.withUnsafeBufferPointer { tails in
            (column.bytes, column.cuts) = (bytes.baseAddress, cuts.baseAddress)
            (column.places, column.tails) = (places.baseAddress, tails.baseAddress)
            return codes.withUnsafeMutableBufferPointer { recoupe_wide_codes(&column, from, $0.baseAddress) }
          }
        }
      }
    }
  }
}
