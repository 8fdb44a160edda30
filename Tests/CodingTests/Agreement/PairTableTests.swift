import Coding
import Testing

struct PairTableTests {
  /// A published table and the coefficients it gives; `nil` where the source gives none.
  struct Published: CustomTestStringConvertible {
    var source: String
    var counts: [[Int]]
    var percent: Double
    var cohen: Double
    var scott: Double?
    var brennanPrediger: Double?
    var gwet: Double?
    var alpha: Double?

    var testDescription: String { source }

    init(
      _ source: String, _ counts: [[Int]], _ percent: Double, _ cohen: Double, _ scott: Double?,
      _ brennanPrediger: Double?, _ gwet: Double?, _ alpha: Double?
    ) {
      self.source = source
      self.counts = counts
      self.percent = percent
      self.cohen = cohen
      self.scott = scott
      self.brennanPrediger = brennanPrediger
      self.gwet = gwet
      self.alpha = alpha
    }
  }

  static let published = [
    Published(
      "Cohen 1960, p. 37", [[25, 12, 3], [13, 2, 15], [12, 16, 2]], 0.29, -0.092308, -0.100775, -0.065, -0.04797,
      -0.095271),
    Published(
      "Cohen 1960, p. 45", [[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.7, 0.491525, 0.487179, 0.55, 0.575972, 0.488462
    ),
    Published(
      "Brennan & Prediger 1981, p. 689", [[50, 0, 0], [10, 10, 10], [20, 0, 0]], 0.6, 0.272727, 0.223301, 0.4,
      0.461279, 0.227184),
    Published(
      "Brennan & Prediger 1981, p. 691", [[50, 0, 10], [0, 10, 10], [10, 10, 0]], 0.6, 0.285714, 0.285714, 0.4,
      0.444444, 0.289286),
    Published(
      "Artstein & Poesio 2008, p. 558", [[20, 10], [20, 50]], 0.7, 0.347826, 0.340659, 0.4, 0.449541, 0.343956),
    Published(
      "Artstein & Poesio 2008, p. 568", [[46, 0, 0], [6, 32, 6], [0, 0, 10]], 0.88, 0.801325, 0.799532, 0.82, 0.828743,
      0.800535),
    Published("Wikipedia, Cohen’s kappa", [[20, 5], [10, 15]], 0.7, 0.4, 0.393939, 0.4, 0.405941, 0.4),
    Published("id., 45 15 25 15", [[45, 15], [25, 15]], 0.6, 0.130435, 0.120879, 0.2, 0.266055, 0.125275),
    Published("id., 25 35 5 35", [[25, 35], [5, 35]], 0.6, 0.259259, 0.191919, 0.2, 0.207921, 0.19596),
    Published(
      "the paradox of prevalence", [[118, 5], [2, 0]], 0.944, -0.023392, -0.028807, 0.888, 0.940776, -0.024691),
    Published("irrCAC, fixture 1", [[80, 7], [8, 5]], 0.85, 0.314442, 0.314286, 0.7, 0.808, 0.317714),
    Published("by hand", [[8, 1], [0, 1]], 0.9, 0.615385, 0.607843, 0.8, 0.865772, 0.627451),
    Published("NVivo’s manual, 150 by one coder", [[50, 150], [0, 800]], 0.85, 0.347826, nil, nil, 0.808, nil),
    Published("NVivo’s manual, 75 by each", [[50, 75], [75, 800]], 0.85, 0.314286, 0.314286, 0.7, 0.808, 0.314629),
    Published(
      "Krippendorff 2004, p. 246 b", [[12, 18, 18], [0, 14, 18], [0, 0, 20]], 0.46, 0.258242, 0.185766, 0.19, 0.192101,
      0.189837),
  ]

  @Test(arguments: published)
  func `two coders give the published coefficients`(_ example: Published) {
    let table = PairTable(example.counts)
    #expect(isClose(table.percent, example.percent))
    #expect(isClose(table.cohen, example.cohen))
    for (found, expected) in [
      (table.categories.fleiss, example.scott), (table.categories.brennanPrediger, example.brennanPrediger),
      (table.categories.gwet, example.gwet), (table.categories.krippendorff, example.alpha),
    ] {
      if let expected { #expect(isClose(found, expected)) }
    }
  }

  @Test func `kappa has the errors and the interval of Fleiss, Cohen and Everitt`() throws {
    let table = PairTable([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
    #expect(isClose(try #require(table.cohenError), 0.051002))
    #expect(isClose(try #require(table.cohenErrorByChance), 0.051979))
    let interval = try #require(table.cohenInterval)
    #expect(isClose(interval.lowerBound, 0.3916, digits: 4) && isClose(interval.upperBound, 0.5915, digits: 4))
  }

  @Test(arguments: [
    (counts: [[0, 0], [0, 0]], reason: Coefficient.Reason.noUnit),
    (counts: [[7, 0], [0, 0]], reason: .noVariation),
  ])
  func `where nothing varies there is no coefficient, but a reason`(counts: [[Int]], reason: Coefficient.Reason) {
    let table = PairTable(counts)
    let categories = table.categories
    #expect(
      [table.cohen, categories.fleiss, categories.gwet, categories.brennanPrediger, categories.krippendorff]
        == Array(repeating: .notComputable(reason), count: 5))
    #expect(table.cohenInterval == nil)
  }
}
