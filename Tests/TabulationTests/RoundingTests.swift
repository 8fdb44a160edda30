import Survey
import Tabulation
import Testing

struct RoundingTests {
  @Test(arguments: [
    (1, 8, 0, "13"), (1, 8, 1, "12,5"), (1, 200, 0, "1"), (3, 200, 0, "2"), (1, 3, 2, "33,33"), (2, 3, 0, "67"),
    (0, 5, 1, "0,0"), (5, 5, 0, "100"), (1005, 100_000, 1, "1,0"), (1, 1000, 0, "0"), (9_995, 10_000, 1, "100,0"),
  ])
  func `a percentage is rounded on its integers, half up`(count: Int, base: Int, digits: Int, text: String) {
    #expect(Share(count: count, base: base).percent(digits: digits)?.text() == text)
  }

  @Test(arguments: [
    (0.145, 2, "0,15"), (2.5, 0, "3"), (-2.5, 0, "-3"), (1.005, 2, "1,01"), (12, 1, "12,0"), (1e-7, 2, "0,00"),
    (123456.75, 1, "123456,8"), (-0.04, 1, "0,0"), (1e-300, 3, "0,000"), (1e16, 1, "10000000000000000,0"),
    (0.05, 1, "0,1"), (-0.5, 1, "-0,5"),
  ])
  func `a number is rounded as it is written, half away from zero`(value: Double, digits: Int, text: String) {
    #expect(Rounded(value, digits: digits)?.text() == text)
  }

  @Test func `what is no number, or too large, has no rounding`() {
    #expect(Rounded(.nan, digits: 1) == nil)
    #expect(Rounded(.infinity, digits: 1) == nil)
    #expect(Rounded(1e300, digits: 1) == nil)
  }

  @Test(arguments: [
    (3, 19, nil), (3, 20, "15"), (1, 199, "1"), (1, 200, "0,5"), (1, 8, nil), (0, 0, nil),
  ])
  func `a percentage is printed from a base of 20, with a decimal from 200`(count: Int, base: Int, text: String?) {
    #expect(Share(count: count, base: base).printedPercent(Thresholds())?.text() == text)
  }
}
