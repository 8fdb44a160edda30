import Survey
import Tabulation
import Testing

struct RankingTests {
  @Test(arguments: [
    ([5, 9, 9, 0], [3, 1, 1, 4]), ([], []), ([2, 2, 2], [1, 1, 1]), ([14, 12, 3, 3, 0], [1, 2, 3, 3, 5]),
  ])
  func `equal counts share the better rank`(counts: [Int], ranks: [Int]) {
    #expect(rankedByCount(counts) == ranks)
  }

  @Test(arguments: [
    (Share(count: 14, base: 16), RankingWord.mostMet, false), (Share(count: 8, base: 16), .mostMet, true),
    (Share(count: 9, base: 16), .mostMet, false), (Share(count: 7, base: 15), .lessOften, true),
    (Share(count: 6, base: 16), .lessOften, false), (Share(count: 0, base: 16), .absent, true),
    (Share(count: 1, base: 16), .lessOften, true), (Share(count: 0, base: 0), nil, true),
  ])
  func `words come from the thresholds, and are fragile one case away from another`(
    share: Share, word: RankingWord?, isFragile: Bool
  ) {
    #expect(RankingWord(share, Thresholds()) == word)
    #expect(share.isFragile(Thresholds()) == isFragile)
  }

  @Test func `a third is compared on integers`() {
    let thresholds = Thresholds(mostMet: .init(1, 3), absent: 1)
    #expect(RankingWord(Share(count: 3, base: 9), thresholds) == .mostMet)
    #expect(RankingWord(Share(count: 1, base: 2), thresholds) == .absent)
  }
}
