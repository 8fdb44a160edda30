import Coding
import Survey
import Testing

struct BootstrapTests {
  @Test func `the generator gives SplitMix64's published numbers`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      [generator.next(), generator.next(), generator.next()] == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func `the same interviews give the same interval, whose ends are near those of theory`() throws {
    let groups = (0..<100).map { [$0, 1] }
    func mean(_ sums: [Int]) -> Coefficient { .value(Double(sums[0]) / Double(sums[1])) }
    let interval = try #require(Bootstrap(draws: 2000).intervals(of: groups, [mean])[0])
    #expect(
      abs(interval.lowerBound - (49.5 - 1.96 * 2.887)) < 0.4 && abs(interval.upperBound - (49.5 + 1.96 * 2.887)) < 0.4)
    #expect(Bootstrap(draws: 2000).intervals(of: groups, [mean, mean]) == [interval, interval])
    #expect(Bootstrap(draws: 2000, seed: 1).intervals(of: groups, [mean]) != [interval])
  }

  @Test func `one interview, or a coefficient that mostly cannot be computed, has no interval`() {
    #expect(Bootstrap().intervals(of: [[1]], [{ _ in .value(1) }]) == [nil])
    #expect(Bootstrap().intervals(of: [[1], [2]], [{ _ in .notComputable(.noVariation) }]) == [nil])
  }
}
