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
    object["residual_adjusted"] = adjustedResiduals.json
    object["residual_adjusted_p"] = adjustedResiduals.map { $0.map(Normal.twoSided) }.json
    object["cramers_v"] = .number(cramersV)
    object["cramers_v_bias_corrected"] = .number(cramersVBiasCorrected)
    object["contingency_coefficient"] = .number(contingencyCoefficient)
    object["tschuprow_t"] = .number(tschuprowT)
    object["phi_unsigned"] = .number(phiUnsigned)
  }

  func setTwoByTwo(_ object: inout JSONObject) {
    object.set("phi_signed") { () throws(Undefined) in .number(try phiSigned()) }
    object.set("odds_ratio_sample") { () throws(Undefined) in .number(try oddsRatio()) }
    object.set("risk_difference") { () throws(Undefined) in
      let difference = try RiskDifference(self)
      return .object(["value": .number(difference.value), "newcombe_wilson_ci": difference.interval.json])
    }
    object.set("fisher") { () throws(Undefined) in
      let test = try FisherTest(self)
      return .object([
        "p": .number(test.p), "p_less": .number(test.pLess), "p_greater": .number(test.pGreater),
        "mid_p_two_sided": .number(test.midP),
      ])
    }
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
