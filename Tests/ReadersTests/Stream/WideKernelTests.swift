import Testing

@testable import Readers

/// The loops compiled for wider processors and their twins in Swift, over tables with faults of every kind.
@Suite(
  .enabled(
    if: WideKernel.isHere, "ce processeur n’a pas les instructions larges : les boucles de C sont laissées de côté"))
struct WideKernelTests {
  /// What a cutter and the coders of its columns made of a piece.
  private struct Made: Equatable {
    var isOdd: Bool
    var outcome: ChunkCutter.Outcome
    var place: [Int]
    var cuts: [UInt32]
    var codes: [[UInt8]]
    var values: [[[UInt8]]]
  }

  private static let width = 3

  private func made(_ kernel: StreamKernel, _ bytes: [UInt8], isInside: Bool) throws -> Made {
    var cutter = ChunkCutter(separator: 0x3B, width: Self.width, chunkSize: 512, overlap: 128, kernel: kernel)
    let source = ByteSource(SourceFile(name: "a.csv", bytes: bytes))
    let isOdd = try cutter.load(source, at: 0)
    let outcome = cutter.cut(startsInside: isInside, isFirst: !isInside)
    var made = Made(
      isOdd: isOdd, outcome: outcome, place: [cutter.firstStart, cutter.end, cutter.lineFeeds], cuts: [], codes: [],
      values: [])
    guard case .plain(let records) = outcome else {
      // Where it was given up is nobody's business: the piece is read again with care.
      made.place = [cutter.firstStart]
      return made
    }
    made.cuts = Array(cutter.cuts.prefix(records * Self.width))
    for column in 0..<Self.width {
      var coder = ColumnCoder(kernel: kernel)
      var codes: [UInt8] = []
      coder.code(
        column, of: records, width: Self.width, in: cutter.buffer, cuts: cutter.cuts, from: cutter.firstStart,
        into: &codes)
      made.codes.append(codes)
      made.values.append(coder.values)
    }
    return made
  }

  private static let plain: [[UInt8]] = [
    [], Array("oui".utf8), Array("été".utf8), Array("\"a;b\nc\"".utf8), Array("\"dit \"\"oui\"\"\"".utf8),
    Array("€".utf8),
    Array("😀".utf8), Array("un texte de huit mots, plus long que trente-deux octets".utf8), Array("\"\"".utf8),
    Array("un texte de huit mots, plus long que trente-deux octétS".utf8), Array("12345678".utf8), Array("x\ty".utf8),
    Array("deux textes longs qui ne diffèrent que par leur milieu, ici A, et nulle part ailleurs".utf8),
    Array("deux textes longs qui ne diffèrent que par leur milieu, ici B, et nulle part ailleurs".utf8),
    [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xDF, 0xBF],
  ]
  /// Overlong, surrogates, past the last character, alone, cut short; quotes out of place; NUL; carriage returns.
  private static let faults: [[UInt8]] = [
    [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80],
    [0xC0, 0x80], [0xC1, 0xBF], [0xFF], [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0xA9, 0xA9], [0x00],
    [0x0D], Array("5\" et".utf8), Array("\"clos\"reste".utf8), Array("\"a\rb\"".utf8), Array("a;b".utf8),
    Array("a\n".utf8),
  ]

  /// A table of records of three fields, one field in `odds` a fault, none where it is zero.
  private func table(_ chance: inout SystemlessChance, odds: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let end: [UInt8] = Bool.random(using: &chance) ? [0x0A] : [0x0D, 0x0A]
    while bytes.count < Int.random(in: 300...700, using: &chance) {
      for column in 0..<Self.width {
        let isFault = odds > 0 && Int.random(in: 0..<odds, using: &chance) == 0
        bytes += (isFault ? Self.faults : Self.plain).randomElement(using: &chance) ?? []
        bytes += column < Self.width - 1 ? [0x3B] : end
      }
    }
    return Bool.random(using: &chance) ? bytes : Array(bytes.dropLast(end.count))
  }

  @Test(arguments: [0, 100, 20, 3])
  func `a piece is cut and numbered the same`(odds: Int) throws {
    var chance = SystemlessChance(seed: UInt64(odds) + 31)
    var (plain, refused) = (0, 0)
    for round in 0..<1500 {
      let bytes = table(&chance, odds: odds)
      let isInside = Int.random(in: 0..<4, using: &chance) == 0
      let expected = try made(.portable, bytes, isInside: isInside)
      #expect(try made(.wide, bytes, isInside: isInside) == expected, "round \(round)")
      if expected.outcome == .refused { refused += 1 } else { plain += 1 }
    }
    #expect(plain > 20 && (refused > 20 || odds == 0), "\(plain) plain, \(refused) refused")
  }

  @Test(arguments: WideKernelTests.faults)
  func `each fault alone is refused by both`(fault: [UInt8]) throws {
    for lead in 0..<70 {
      let bytes = Array("a;\(String(repeating: "x", count: lead))".utf8) + fault + Array(";b\nc;d;e\n".utf8)
      let outcomes = try [StreamKernel.portable, .wide].map { try made($0, bytes, isInside: false).outcome }
      #expect(outcomes == [.refused, .refused], "after \(lead) bytes")
    }
  }
}
