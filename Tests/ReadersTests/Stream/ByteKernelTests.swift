import Testing

@testable import Readers

/// The unsafe kernel and its safe twin, over random bytes.
struct ByteKernelTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `the kernel says what its safe twin says`(seed: UInt64) {
    var chance = SystemlessChance(seed: seed)
    let notable: [UInt8] = [
      0, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF,
    ]
    for _ in 0..<400 {
      let bytes = (0..<192).map { _ in
        Bool.random(using: &chance)
          ? notable[Int.random(in: notable.indices, using: &chance)] : UInt8.random(in: 0...255, using: &chance)
      }
      let offset = Int.random(in: 0...128, using: &chance)
      let length = Int.random(in: 0...64, using: &chance)
      let span = bytes.span.bytes
      #expect(
        ByteKernel.cuts(span, at: offset, separator: 0x3B) == ScalarKernel.cuts(bytes, at: offset, separator: 0x3B))
      #expect(ByteKernel.rare(span, at: offset) == ScalarKernel.rare(bytes, at: offset))
      #expect(ByteKernel.controls(span, at: offset) == ScalarKernel.controls(bytes, at: offset))
      #expect(ByteKernel.characters(span, at: offset) == ScalarKernel.characters(bytes, at: offset))
      #expect(ByteKernel.longCharacters(span, at: offset) == ScalarKernel.longCharacters(bytes, at: offset))
      let masks = ByteKernel.prefixMasks
      let prefix = ByteKernel.prefix(span, at: offset, length: length, masks.span)
      #expect(prefix == ScalarKernel.prefix(bytes, at: offset, length: length))
      #expect(ByteKernel.byte(span, at: offset) == bytes[offset])
      checkSpread(chance.next() & chance.next(), from: offset)
      checkSpread(chance.next() | chance.next(), from: offset)
    }
  }

  private func checkSpread(_ bits: UInt64, from base: Int) {
    var places = Array(repeating: UInt32.max, count: 80)
    var span = places.mutableSpan
    ByteKernel.spread(bits, from: base, into: &span, at: 7)
    #expect(Array(places[7..<7 + bits.nonzeroBitCount]) == ScalarKernel.places(of: bits, from: base))
    #expect(places[..<7].allSatisfy { $0 == .max } && places[71...].allSatisfy { $0 == .max })
  }
}
