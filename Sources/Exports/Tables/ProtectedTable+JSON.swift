import Survey
package import Tabulation

extension ProtectedTable {
  /// The table under the names of the reference outputs; percentages are 0 to 100, hidden counts and all that would give
  /// them away `null`. `draws` random tables stand for an exact test; `omnibus` is the test of a
  /// multiple response as a whole, where one was made; `testsInterviews` gives tests to interviews as well.
  package func json(
    language: String = "fr", draws: Int = 99_999, omnibus: Result<MultipleResponseTest, Undefined>? = nil,
    testsInterviews: Bool = false
  ) -> JSONValue {
    var object: JSONObject = [
      "row": .string(crosstab.rows.name), "col": .string(crosstab.columns.name),
      "filter": JSONValue(crosstab.filter?.text), "weight": .null,
      "unit": .string(crosstab.unit.rawValue),
      "row_multiple": .bool(crosstab.rowIsMultiple), "col_multiple": .bool(crosstab.columnIsMultiple),
      "row_ordinal": .bool(crosstab.rows.isOrdinal), "col_ordinal": .bool(crosstab.columns.isOrdinal),
    ]
    setCases(&object)
    object["row_levels"] = .strings(crosstab.rows.levels.map { $0.name(language) })
    object["col_levels"] = .strings(crosstab.columns.levels.map { $0.name(language) })
    object["row_codes"] = .strings(crosstab.rows.levels.map(\.code))
    object["col_codes"] = .strings(crosstab.columns.levels.map(\.code))
    setCounts(&object, language)
    setShares(&object)
    if crosstab.rowIsMultiple && !crosstab.columnIsMultiple { object["unweighted"] = multipleResponse }
    setTests(&object, language, draws: draws, testsInterviews: testsInterviews)
    setOmnibus(omnibus, &object)
    setProtection(&object)
    return .object(object)
  }

  private func setCases(_ object: inout JSONObject) {
    let isBaseHidden = isHidden(-1, -1) || hidesAbsences
    object["n_total"] = JSONValue(isBaseHidden ? nil : crosstab.selectedCount)
    object["n_missing"] = JSONValue(isBaseHidden ? nil : crosstab.missingCount)
    object["n"] = JSONValue(count(-1, -1))
    object["missing"] =
      isBaseHidden
      ? .null : .object(["row": crosstab.rowMissing.json, "col": crosstab.columnMissing.json])
    object["n_partial_excluded"] = .integer(crosstab.partialExcluded)
    if let organisations = crosstab.organisationCount { object["n_organisations"] = .integer(organisations) }
  }

  private func setCounts(_ object: inout JSONObject, _ language: String) {
    let (rows, columns) = (crosstab.rowTotals.indices, crosstab.columnTotals.indices)
    object["counts"] = .array(rows.map { row in .integers(columns.map { count(row, $0) }) })
    object["row_totals"] = .integers(rows.map { count($0, -1) })
    object["col_totals"] = .integers(columns.map { count(-1, $0) })
    let emptyRows = rows.filter { count($0, -1) == 0 }
    let emptyColumns = columns.filter { count(-1, $0) == 0 }
    object["dropped_empty_rows"] = .strings(emptyRows.map { crosstab.rows.levels[$0].name(language) })
    object["dropped_empty_cols"] = .strings(emptyColumns.map { crosstab.columns.levels[$0].name(language) })
  }

  private func setShares(_ object: inout JSONObject) {
    let (rows, columns) = (crosstab.rowTotals.indices, crosstab.columnTotals.indices)
    func percents(_ direction: ShareDirection) -> JSONValue {
      .array(rows.map { row in .numbers(columns.map { share(row, $0, of: direction)?.percentage }) })
    }
    object["row_pct"] = percents(.row)
    object["col_pct"] = percents(.column)
    object["total_pct"] = percents(.total)
    object["row_margin_pct"] = .numbers(rows.map { share($0, -1, of: .total)?.percentage })
    object["col_margin_pct"] = .numbers(columns.map { share(-1, $0, of: .total)?.percentage })
  }

  func setProtection(_ object: inout JSONObject) {
    object["threshold"] = .integer(threshold)
    object["suppressed"] = .array(suppressed.map { .integers([$0.row, $0.column]) })
    object["intervals"] = .array(
      suppressed.map { place in .integers([intervals[place]?.lowerBound, intervals[place]?.upperBound]) })
    if case .totalsOnly(let reason) = verdict { object["totals_only_why"] = .string(reason.sentence) }
  }
}

extension TableLevel {
  /// What the level says, or its code.
  func name(_ language: String) -> String { label.text(in: language) ?? code }
}

extension Share {
  /// 0 to 100, the count times 100 first, as exact as a division can be.
  var percentage: Double? { base > 0 ? Double(count) * 100 / Double(base) : nil }
}

extension MissingCounts {
  var json: JSONValue {
    .object([
      "non_posee": .integer(notAsked), "vide": .integer(leftEmpty), "non_atteinte": .integer(notReached),
      "declaree": .array(declared.map { .object(["code": .string($0.code), "effectif": .integer($0.count)]) }),
    ])
  }
}

extension ProtectedTable.Reason {
  /// The sentence of the machine output.
  var sentence: String {
    switch self {
    case .tooFewCases: "trop peu de cas dans le tableau (protection des répondants)"
    case .tooManyHidden: "plus d’un tiers des cellules seraient masquées (protection des répondants)"
    case .notProtectable: "aucun masquage ne protège les petites cellules (protection des répondants)"
    case .givenAway: "d’autres tableaux de l’étude donneraient ces cellules (protection des répondants)"
    }
  }
}
