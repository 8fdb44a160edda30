import Tabulation

extension ProtectedTable {
  /// Each level of a multiple response as a yes or no, tested alone, and the probabilities corrected for their number.
  func setItems(_ object: inout JSONObject, _ language: String) {
    object["per_item"] = .array(crosstab.rows.levels.indices.map { .object(item($0, language)) })
    let named: [(String, Adjustment)] = [
      ("per_item_p_bonferroni", .bonferroni), ("per_item_p_holm", .holm), ("per_item_p_bh", .benjaminiHochberg),
    ]
    for (name, adjustment) in named {
      object[name] = .numbers(adjustment.adjusted(crosstab.rows.levels.indices.map(probability)))
    }
  }

  /// The 2×2 table of a level, or why there is none.
  private func tested(_ row: Int) -> Result<TestedTable, Undefined> {
    Result { () throws(Undefined) in
      guard verdict == .whole else { throw Undefined(.hiddenCells) }
      return try TestedTable(crosstab, level: row)
    }
  }

  private func probability(_ row: Int) -> Double? {
    if case .success(let table) = tested(row) { table.pearson.p } else { nil }
  }

  private func item(_ row: Int, _ language: String) -> JSONObject {
    var item: JSONObject = ["item": .string(crosstab.rows.levels[row].name(language))]
    switch tested(row) {
    case .success(let table):
      item["chi2"] = .number(table.pearson.statistic)
      item["df"] = .integer(table.degrees)
      item["p"] = .number(table.pearson.p)
      item["expected_min"] = JSONValue(table.expected.joined().min())
      item.set("fisher_p") { () throws(Undefined) in
        if table.isTwoByTwo { return .number(try FisherTest(table).p) }
        guard let p = TableNetwork.fisher(table) else { throw Undefined(.tooCostly) }
        return .number(p)
      }
    case .failure(let undefined):
      for key in ["chi2", "df", "p", "expected_min", "fisher_p"] {
        item.setUndefined(key, why: undefined.why.sentence)
      }
    }
    return item
  }

  /// The test of a multiple response as a whole, where one was made.
  func setOmnibus(_ omnibus: Result<MultipleResponseTest, Undefined>?, _ object: inout JSONObject) {
    guard let omnibus else { return }
    object.set("omnibus") { () throws(Undefined) in
      guard verdict == .whole else { throw Undefined(.hiddenCells) }
      let test = try omnibus.get()
      return .object([
        "note": .string(
          "somme des chi² des modalités (Agresti-Liu) ; second ordre de Rao-Scott par les valeurs propres des corrélations entre modalités, à l’intérieur des groupes ; groupes permutés au hasard"
        ),
        "sum_chi2": .number(test.sum.statistic), "df_unadjusted": .integer(test.sum.degrees),
        "p_unadjusted": .number(test.sum.p), "eigenvalues": .numbers(test.eigenvalues),
        "chi2_adjusted": .number(test.adjusted), "df_adjusted": .number(test.adjustedDegrees),
        "p_adjusted": .number(test.adjustedP), "permutation_B": .integer(test.permutations),
        "permutation_p": .number(test.permutation.p), "permutation_p_mcse": .number(test.permutation.error),
      ])
    }
  }
}
