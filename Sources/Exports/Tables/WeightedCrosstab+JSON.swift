import Survey
package import Tabulation

extension WeightedCrosstab {
  /// The table under the names of the reference outputs. Where a cell is hidden, on unweighted counts, everything that rests
  /// on the weights is `null`: sums of weights are an equation more.
  package func json(
    threshold: Int, language: String = "fr", omnibus: Result<MultipleResponseTest, Undefined>? = nil
  ) -> JSONValue {
    json(crosstab.protected(threshold: threshold), language: language, omnibus: omnibus)
  }

  /// The same, its unweighted table protected before.
  package func json(
    _ protected: ProtectedTable, language: String = "fr", omnibus: Result<MultipleResponseTest, Undefined>? = nil
  ) -> JSONValue {
    var object = header(language)
    setCases(protected, &object)
    setCounts(protected, &object)
    protected.setProtection(&object)
    let isMultiple = crosstab.rowIsMultiple && !crosstab.columnIsMultiple
    if isMultiple {
      object["unweighted"] = protected.multipleResponse
      protected.setItems(&object, language)
      protected.setOmnibus(omnibus, &object)
    }
    guard protected.verdict == .whole else {
      for key in Self.weightedKeys { object.setUndefined(key, why: TestedTable.Why.hiddenCells.sentence) }
      return .object(object)
    }
    setWeights(&object)
    if isMultiple { object["weighted"] = multipleResponse }
    setDesign(&object, language)
    return .object(object)
  }

  private func header(_ language: String) -> JSONObject {
    let rowLevels = JSONValue.strings(crosstab.rows.levels.map { $0.name(language) })
    var object: JSONObject = [
      "row": .string(crosstab.rows.name), "col": .string(crosstab.columns.name),
      "filter": JSONValue(crosstab.filter?.text), "weight": JSONValue(design.weight),
      "strata": JSONValue(design.strata), "clusters": JSONValue(design.clusters),
      "fpc": JSONValue(design.population), "unit": .string(crosstab.unit.rawValue),
      "row_multiple": .bool(crosstab.rowIsMultiple), "col_multiple": .bool(crosstab.columnIsMultiple),
      "row_ordinal": .bool(crosstab.rows.isOrdinal), "col_ordinal": .bool(crosstab.columns.isOrdinal),
      "row_levels": rowLevels, "col_levels": .strings(crosstab.columns.levels.map { $0.name(language) }),
      "row_codes": .strings(crosstab.rows.levels.map(\.code)),
      "col_codes": .strings(crosstab.columns.levels.map(\.code)),
    ]
    guard crosstab.rowIsMultiple && !crosstab.columnIsMultiple else { return object }
    object["items"] = rowLevels
    object["group"] = .string(crosstab.columns.name)
    return object
  }

  private func setCounts(_ protected: ProtectedTable, _ object: inout JSONObject) {
    let columns = crosstab.columnTotals.indices
    object["counts_unweighted"] = .array(
      crosstab.rowTotals.indices.map { row in .integers(columns.map { protected.count(row, $0) }) })
    object["unweighted_base_cols"] = .integers(columns.map { protected.count(-1, $0) })
  }

  private static let weightedKeys = [
    "sum_weights", "counts_weighted", "counts_weighted_normalised_to_n", "row_totals_weighted", "col_totals_weighted",
    "col_pct", "row_pct", "total_pct", "kish_n_eff_total", "kish_deff_total", "kish_n_eff_cols", "kish_n_eff_rows",
    "naive_chi2_raw_weights", "svychisq", "svymean_cells", "svyby_col_prop", "col_pct_intervals",
    "column_comparisons", "weighted",
  ]

  private func setCases(_ protected: ProtectedTable, _ object: inout JSONObject) {
    let isBaseHidden = protected.isHidden(-1, -1) || protected.hidesAbsences
    object["n_total"] = JSONValue(isBaseHidden ? nil : crosstab.selectedCount)
    object["n_missing"] = JSONValue(isBaseHidden ? nil : crosstab.missingCount)
    object["n_unweighted"] = JSONValue(protected.count(-1, -1))
    object["missing"] =
      isBaseHidden ? .null : .object(["row": crosstab.rowMissing.json, "col": crosstab.columnMissing.json])
    object["n_partial_excluded"] = .integer(crosstab.partialExcluded)
    object["n_weight_missing"] = .integer(weightMissing)
    object["n_weight_not_positive"] = .integer(weightNotPositive)
  }

  private func setWeights(_ object: inout JSONObject) {
    let scale = Double(crosstab.base) / base.sum
    object["sum_weights"] = .number(base.sum)
    object["counts_weighted"] = cells.map { $0.map(\.sum) }.json
    object["counts_weighted_normalised_to_n"] = cells.map { $0.map { $0.sum * scale } }.json
    object["row_totals_weighted"] = .numbers(rowTotals.map(\.sum))
    object["col_totals_weighted"] = .numbers(columnTotals.map(\.sum))
    func percents(_ direction: ShareDirection) -> JSONValue {
      .array(
        cells.indices.map { row in
          .numbers(columnTotals.indices.map { share(row: row, column: $0, of: direction).map { $0 * 100 } })
        })
    }
    object["col_pct"] = percents(.column)
    object["row_pct"] = percents(.row)
    object["total_pct"] = percents(.total)
    object["kish_n_eff_total"] = JSONValue(base.effectiveCount)
    object["kish_deff_total"] = JSONValue(base.effectiveCount.map { Double(crosstab.base) / $0 })
    object["kish_n_eff_cols"] = .numbers(columnTotals.map(\.effectiveCount))
    object["kish_n_eff_rows"] = .numbers(rowTotals.map(\.effectiveCount))
  }

  private func setDesign(_ object: inout JSONObject, _ language: String) {
    do throws(Undefined) {
      let output = DesignOutput(weighted: self, table: try TestedTable(crosstab), totals: try totals.get())
      output.setNaive(&object)
      try output.setTests(&object)
      output.setShares(&object, language)
      output.setComparisons(&object)
    } catch {
      for key in ["naive_chi2_raw_weights", "svychisq", "svymean_cells", "svyby_col_prop", "column_comparisons"] {
        object.setUndefined(key, why: error.why.sentence)
      }
    }
  }
}
