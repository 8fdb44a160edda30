import Tabulation

extension TestedTable {
  /// Measures and tests that use the order of the levels.
  var ordinal: JSONValue {
    let measures = OrdinalMeasures(self)
    let scores = ScoredTests(self)
    var tauB = measures.tauB.json(hasInterval: true)
    tauB["R_cor.test_z"] = .number(scores.kendallZ)
    tauB["R_cor.test_p"] = .number(Normal.twoSided(scores.kendallZ))
    var tauC = measures.tauC.json(hasInterval: false)
    tauC["ase0"] = nil
    var linear: JSONObject = ["scores": .string("1..R, 1..C")]
    for member in scores.linearByLinear.json("chi2").members { linear[member.key] = member.value }
    return .object([
      "concordant": .integer(measures.concordant), "discordant": .integer(measures.discordant),
      "gamma": .object(measures.gamma.json(hasInterval: true)), "kendall_tau_b": .object(tauB),
      "stuart_tau_c": .object(tauC),
      "somers_d_col_given_row": .object(measures.somersColumn.json(hasInterval: false)),
      "somers_d_row_given_col": .object(measures.somersRow.json(hasInterval: false)),
      "somers_d_symmetric": .number(measures.somersSymmetric), "spearman": .number(scores.spearman),
      "pearson_integer_scores": .number(scores.pearson), "linear_by_linear": .object(linear),
      "kruskal_rowscore_by_column": .object(scores.rowsByColumn.json("H")),
      "kruskal_colscore_by_row": .object(scores.columnsByRow.json("H")),
    ])
  }
}

extension OrdinalMeasures.Measure {
  fileprivate func json(hasInterval: Bool) -> JSONObject {
    var object: JSONObject = [
      "value": .number(value), "ase1": .number(error), "ase0": .number(nullError), "T": .number(t), "p": .number(p),
    ]
    if hasInterval { object["ci95"] = interval.json }
    return object
  }
}
