import Coding
import Testing

struct UnitizedTextTests {
  /// Krippendorff 2004, p. 254; the continuum starts at 150. Value 0 is code c, value 1 code k.
  private static let published = UnitizedText(
    length: 300,
    coders: [
      units([(225, 70, 0), (370, 30, 0), (180, 60, 1), (300, 50, 1)], from: 150),
      units([(220, 80, 0), (355, 20, 0), (400, 20, 0), (180, 60, 1), (300, 50, 1)], from: 150),
    ])

  private static func units(_ units: [(Int, Int, Int)], from start: Int = 0) -> [UnitizedText.Unit] {
    units.map { UnitizedText.Unit($0.0 - start..<$0.0 - start + $0.1, value: $0.2) }
  }

  @Test func `a published example of unitizing gives its alphas, by code and pooled`() {
    let text = Self.published
    #expect(isClose(text.classicAlpha(of: 0), 0.728599))
    #expect(isClose(text.classicAlpha(of: 1), 1))
    #expect(isClose(text.classicAlpha, 0.858665))
    let marked = text.coders.map { $0.filter { $0.value == 0 } }
    #expect(isClose(UnitizedText.observed(marked, length: 300), 0.014444))
    #expect(isClose(UnitizedText.expected(marked, length: 300), 0.053222))
  }

  @Test func `one long passage against three short ones is worse than chance`() {
    let coders = [Self.units([(1, 8, 0)]), Self.units([(2, 1, 0), (4, 1, 0), (6, 1, 0)])]
    #expect(isClose(UnitizedText.observed(coders, length: 10), 0.91))
    #expect(isClose(UnitizedText.expected(coders, length: 10), 0.535185))
    #expect(isClose(UnitizedText(length: 10, coders: coders).classicAlpha, -0.700346))
  }

  @Test func `a text nobody marked has no alpha`() {
    #expect(UnitizedText(length: 10, coders: [[], []]).classicAlpha == .notComputable(.neverGiven))
    #expect(UnitizedText(length: 10, coders: [[]]).classicAlpha == .notComputable(.noUnit))
  }

  /// Units as begin, end, value.
  private static func text(_ length: Int, _ coders: [[(Int, Int, Int)]]) -> UnitizedText {
    UnitizedText(
      length: length,
      coders: coders.map { $0.map { UnitizedText.Unit($0.0..<$0.1, value: $0.2) } })
  }

  @Test func `three coders of two or three values have the alphas of 2016, worked out in exact fractions`() {
    let alphas = UnitizingAlphas(
      Self.text(
        60,
        [
          [(0, 12, 1), (15, 30, 0), (40, 50, 2)], [(0, 10, 1), (15, 32, 0), (40, 45, 2)],
          [(2, 12, 1), (15, 30, 2), (40, 50, 2)],
        ]))
    #expect(isClose(alphas.whole, 78839.0 / 129240, digits: 12))
    #expect(isClose(alphas.relevance, 135193.0 / 177840, digits: 12))
    #expect(isClose(alphas.values, 731.0 / 1271, digits: 12))
    #expect(isClose(alphas.coverage ?? 0, 31.0 / 60, digits: 12))
    #expect(isClose(alphas.byValue[0], 8.0 / 21, digits: 12))
    #expect(isClose(alphas.byValue[1], 1, digits: 12))
    #expect(isClose(alphas.byValue[2], 557.0 / 1421, digits: 12))
  }

  @Test func `units of one value agree as much on the whole as on what is marked`() {
    let first = UnitizingAlphas(Self.text(24, [[(2, 10, 0), (14, 20, 0)], [(4, 8, 0), (15, 17, 0)]]))
    #expect(isClose(first.whole, 43.0 / 120, digits: 12) && isClose(first.relevance, 43.0 / 120, digits: 12))
    let second = UnitizingAlphas(
      Self.text(56, [[(3, 15, 0), (22, 53, 0)], [(3, 10, 0), (22, 53, 0)], [(22, 46, 0)]]))
    #expect(isClose(second.whole, 6971.0 / 12348, digits: 12))
    let third = UnitizingAlphas(Self.text(10, [[(1, 9, 0)], [(2, 3, 0), (4, 5, 0), (6, 7, 0)]]))
    #expect(isClose(third.whole, 2.0 / 11, digits: 12))
  }

  @Test func `the same passages given other values agree on where, not on what`() {
    let alphas = UnitizingAlphas(Self.text(40, [[(0, 10, 0), (20, 30, 1)], [(0, 10, 0), (20, 30, 0)]]))
    #expect(isClose(alphas.whole, 231.0 / 380, digits: 12))
    #expect(isClose(alphas.relevance, 1, digits: 12))
    #expect(isClose(alphas.values, 0, digits: 12))
  }

  @Test func `the same codings agree wholly`() {
    let coder = [(0, 10, 0), (20, 30, 1)]
    let alphas = UnitizingAlphas(Self.text(40, [coder, coder]))
    #expect([alphas.whole, alphas.relevance, alphas.values] == [.value(1), .value(1), .value(1)])
  }
}
