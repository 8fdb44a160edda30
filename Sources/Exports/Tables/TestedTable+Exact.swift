import Tabulation

extension TestedTable {
  /// Fisher’s test, exact where it can be enumerated; the Monte-Carlo estimate for tables larger than 2×2.
  func setExact(_ object: inout JSONObject, draws: Int) {
    object.set("fisher") { () throws(Undefined) in isTwoByTwo ? try twoByTwoFisher() : try networkFisher() }
    guard !isTwoByTwo else { return object.setUndefined("monte_carlo", why: "inutile : le test exact est énuméré") }
    let test = MonteCarloTest(self, draws: draws)
    object["monte_carlo"] = .object([
      "B": .integer(test.draws), "seed": .integer(Int(MonteCarloTest.seed)),
      "generator": .string("SplitMix64, tableaux de mêmes marges (Patefield AS 159) ; p = (1 + #{T ≥ Tobs}) / (B + 1)"),
      "chi2_p": .number(test.pearson.p), "chi2_p_mcse": .number(test.pearson.error),
      "fisher_p": .number(test.fisher.p), "fisher_p_mcse": .number(test.fisher.error),
    ])
  }

  private func twoByTwoFisher() throws(Undefined) -> JSONValue {
    let test = try FisherTest(self)
    let ratio = ConditionalOddsRatio([counts])
    return .object([
      "p": .number(test.p), "odds_ratio_conditional_mle": .number(ratio.estimate), "ci95": ratio.interval.json,
      "p_less": .number(test.pLess), "p_greater": .number(test.pGreater), "mid_p_two_sided": .number(test.midP),
    ])
  }

  private func networkFisher() throws(Undefined) -> JSONValue {
    guard let p = TableNetwork.fisher(self) else { throw Undefined(.tooCostly) }
    return .object(["p": .number(p)])
  }
}
