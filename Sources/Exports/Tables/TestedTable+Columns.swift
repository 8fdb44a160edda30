import Tabulation

extension TestedTable {
  /// Column shares compared two by two, with letters; rows and columns are counted from 1 in `tested_table`.
  func setColumnTests(_ object: inout JSONObject) {
    let tests = ColumnComparisons(self)
    func letters(_ adjustment: Adjustment, over family: ColumnComparisons.Family = .row) -> JSONValue {
      .array(tests.letters(adjustment, over: family).map { .strings($0) })
    }
    object["column_proportion_tests"] = .object([
      "note": .string(
        "z bilatéral à variance commune, sans correction de continuité ; la plus grande part porte la lettre de la colonne dont la part est plus petite, seuil 0,05 ; famille nommée dans la clé"
      ),
      "pairs": .array(pairs(tests)),
      "letters_none": letters(.none), "letters_bonferroni_row": letters(.bonferroni),
      "letters_holm_row": letters(.holm), "letters_bh_row": letters(.benjaminiHochberg),
      "letters_bh_table": letters(.benjaminiHochberg, over: .table),
    ])
  }

  private func pairs(_ tests: ColumnComparisons) -> [JSONValue] {
    let named: [(String, [Double?])] = [
      ("p_bonf_row", tests.probabilities(.bonferroni, over: .row)),
      ("p_holm_row", tests.probabilities(.holm, over: .row)),
      ("p_bh_row", tests.probabilities(.benjaminiHochberg, over: .row)),
      ("p_bonf_table", tests.probabilities(.bonferroni, over: .table)),
      ("p_holm_table", tests.probabilities(.holm, over: .table)),
      ("p_bh_table", tests.probabilities(.benjaminiHochberg, over: .table)),
      ("p_bonf_spss", tests.probabilities(.bonferroni, over: .openPairsOfRow)),
    ]
    return tests.pairs.enumerated().map { index, pair in
      var object: JSONObject = [
        "row": .integer(pair.row + 1), "colA": .integer(pair.first + 1), "colB": .integer(pair.second + 1),
        "pA": .number(pair.firstShare), "pB": .number(pair.secondShare), "z": JSONValue(pair.z),
        "p": JSONValue(pair.p), "compared_spss": .bool(pair.isOpen),
      ]
      for (name, values) in named { object[name] = JSONValue(values[index]) }
      return .object(object)
    }
  }
}
