import Testing

@testable import Reporting

struct FigureFormatTests {
  @Test(
    arguments: [
      (0, "0"), (7, "7"), (900, "900"), (9999, "9999"), (10_000, "10\u{202F}000"), (123_456, "123\u{202F}456"),
      (1_234_567, "1\u{202F}234\u{202F}567"), (-5, "\u{2212}5"), (-12_500, "\u{2212}12\u{202F}500"),
    ])
  func `a whole number is grouped from five digits on`(number: Int, text: String) {
    #expect(FigureFormat.whole(number) == text)
  }

  @Test(
    arguments: [
      (13.5, "13,5"), (21, "21"), (17.7, "17,7"), (10.0 / 3, "3,33"), (0.145, "0,15"), (0.005, "0,01"), (0, "0"),
      (-0.5, "\u{2212}0,5"), (-3.25, "\u{2212}3,25"), (0.001, "0"), (100, "100"), (12_345.678, "12\u{202F}345,68"),
      (.infinity, "–"), (.nan, "–"),
    ] as [(Double, String)])
  func `a decimal number keeps two decimals at most`(number: Double, text: String) {
    #expect(FigureFormat.decimal(number) == text)
  }

  @Test func `a number that rounds to nothing has no sign`() {
    #expect(FigureFormat.decimal(-0.001) == "0")
  }

  @Test func `the percent sign stands after a narrow space`() {
    #expect(FigureFormat.percent("13,5") == "13,5\u{202F}%")
  }
}
