import Tabulation

extension TestedTable {
  func setExpected(_ object: inout JSONObject) {
    let cells = Array(expected.joined())
    object["expected"] = expected.json
    object["expected_min"] = JSONValue(cells.min())
    object["cells_expected_lt5"] = .integer(cells.count { $0 < 5 })
    object["pct_cells_expected_lt5"] = .number(Double(cells.count { $0 < 5 }) * 100 / Double(cells.count))
    object["cells_expected_lt1"] = .integer(cells.count { $0 < 1 })
  }

  func setChiSquared(_ object: inout JSONObject) {
    var pearson = pearson.json("chi2")
    pearson["n_minus_1_chi2"] = .number(pearsonNMinus1.statistic)
    pearson["n_minus_1_p"] = .number(pearsonNMinus1.p)
    object["pearson"] = .object(pearson)
    object["likelihood_ratio"] = .object(likelihoodRatio.json("G2"))
    object.set("yates") { () throws(Undefined) in .object(try yates().json("chi2")) }
  }

  func setMeasures(_ object: inout JSONObject) {
    object["contribution"] = contributions.json
    object["residual_raw"] = rawResiduals.json
    object["residual_pearson"] = pearsonResiduals.json
    let residuals = adjustedResiduals
    let p = residuals.map { $0.map(Normal.twoSided) }
    object["residual_adjusted"] = residuals.json
    object["residual_adjusted_p"] = p.json
    object["residual_adjusted_p_bonferroni"] = .array(Adjustment.bonferroni.adjusted(p).map { .numbers($0) })
    object["residual_adjusted_p_bh"] = .array(Adjustment.benjaminiHochberg.adjusted(p).map { .numbers($0) })
    object["cramers_v"] = .number(cramersV)
    object["cramers_v_bias_corrected"] = .number(cramersVBiasCorrected)
    object["contingency_coefficient"] = .number(contingencyCoefficient)
    object["tschuprow_t"] = .number(tschuprowT)
    object["phi_unsigned"] = .number(phiUnsigned)
    object["nominal"] = NominalMeasures(self).json
  }

  func setTwoByTwo(_ object: inout JSONObject) {
    object.set("phi_signed") { () throws(Undefined) in .number(try phiSigned()) }
    object.set("odds_ratio_sample") { () throws(Undefined) in .number(try oddsRatio()) }
    object.set("odds_ratio_wald_ci") { () throws(Undefined) in try oddsRatioInterval().json }
    object.set("risk_ratio_row1_over_row2_col1") { () throws(Undefined) in .number(try riskRatio()) }
    object.set("yule_q") { () throws(Undefined) in .number(try yuleQ()) }
    object.set("risk_difference") { () throws(Undefined) in
      let difference = try RiskDifference(self)
      return .object(["value": .number(difference.value), "newcombe_wilson_ci": difference.interval.json])
    }
    object.set("mcnemar_uncorrected") { () throws(Undefined) in
      let test = try mcNemar()
      return .object(["chi2": .number(test.statistic), "p": .number(test.p)])
    }
  }
}

extension NominalMeasures {
  fileprivate var json: JSONValue {
    .object([
      "lambda_row_dependent": .number(lambda.row), "lambda_col_dependent": .number(lambda.column),
      "lambda_symmetric": .number(lambdaSymmetric), "goodman_kruskal_tau_row_dependent": .number(tau.row),
      "goodman_kruskal_tau_col_dependent": .number(tau.column), "uncertainty_row_dependent": .number(uncertainty.row),
      "uncertainty_col_dependent": .number(uncertainty.column),
      "uncertainty_symmetric": .number(uncertaintySymmetric),
    ])
  }
}

extension ChiSquaredTest {
  func json(_ name: String) -> JSONObject {
    [name: .number(statistic), "df": .integer(degrees), "p": .number(p)]
  }
}

extension [[Double]] {
  var json: JSONValue { .array(map { .numbers($0) }) }
}
