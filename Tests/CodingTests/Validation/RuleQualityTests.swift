import Coding
import Testing

struct RuleQualityTests {
  /// TP 18, FP 6, FN 12, TN 164; the intervals are Wilson’s.
  @Test func `precision, recall and F1 are those worked out by hand`() throws {
    let quality = RuleQuality(found: 18, wrong: 6, missed: 12, left: 164)
    #expect(quality.precision.share == 0.75 && quality.recall.share == 0.6)
    let precision = try #require(quality.precision.interval)
    #expect(isClose(precision.lowerBound, 0.551, digits: 4) && isClose(precision.upperBound, 0.88, digits: 4))
    let recall = try #require(quality.recall.interval)
    #expect(isClose(recall.lowerBound, 0.4232, digits: 4) && isClose(recall.upperBound, 0.7541, digits: 4))
    #expect(isClose(try #require(quality.f1), 0.666667))
    #expect(isClose(quality.table.percent, 0.91))
    #expect(isClose(quality.table.cohen, 0.615385))
    #expect(isClose(quality.table.categories.gwet, 0.882576))
  }

  @Test func `the interval of F1 is that of the overlap carried over`() throws {
    let quality = RuleQuality(found: 18, wrong: 6, missed: 12, left: 164)
    let overlap = try #require(Proportion(18, of: 36).interval)
    let interval = try #require(quality.f1Interval)
    #expect(isClose(interval.lowerBound, 2 * overlap.lowerBound / (1 + overlap.lowerBound), digits: 12))
    #expect(isClose(interval.upperBound, 2 * overlap.upperBound / (1 + overlap.upperBound), digits: 12))
  }

  @Test func `nothing found and nothing to find has neither share nor interval`() {
    let quality = RuleQuality(found: 0, wrong: 0, missed: 0, left: 9)
    #expect(quality.precision.share == nil && quality.recall.interval == nil)
    #expect(quality.f1 == nil && quality.f1Interval == nil)
  }
}
