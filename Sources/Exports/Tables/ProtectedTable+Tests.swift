import Survey
import Tabulation

extension ProtectedTable {
  /// The tests and measures, or `null` and why: for a hidden cell they would be an equation more.
  func setTests(_ object: inout JSONObject, _ language: String, draws: Int, testsInterviews: Bool) {
    let isTested = crosstab.unit == .answer || testsInterviews
    do throws(Undefined) {
      guard isTested else { throw Undefined(.interviews) }
      guard verdict == .whole else { throw Undefined(.hiddenCells) }
      let table = try TestedTable(crosstab)
      object["tested_table"] = .object([
        "row_levels": .strings(table.rows.map { crosstab.rows.levels[$0].name(language) }),
        "col_levels": .strings(table.columns.map { crosstab.columns.levels[$0].name(language) }),
      ])
      table.setExpected(&object)
      table.setChiSquared(&object)
      table.setMeasures(&object)
      table.setTwoByTwo(&object)
      guard !table.isLarge else {
        for key in Self.smallTableKeys { object.setUndefined(key, why: TestedTable.Why.tooManyCells.sentence) }
        return
      }
      table.setExact(&object, draws: draws)
      table.setColumnTests(&object)
      table.setIntervals(&object)
      setOrdinal(table, &object)
    } catch {
      for key in Self.testKeys { object.setUndefined(key, why: error.why.sentence) }
    }
    if crosstab.rowIsMultiple, isTested { setItems(&object, language) }
  }

  private func setOrdinal(_ table: TestedTable, _ object: inout JSONObject) {
    let hasOrder = [(crosstab.rows, table.rows), (crosstab.columns, table.columns)].allSatisfy {
      $0.0.isOrdinal || $0.1.count == 2
    }
    guard hasOrder else { return object.setUndefined("ordinal", why: TestedTable.Why.notOrdinal.sentence) }
    object["ordinal"] = table.ordinal
  }

  private static let testKeys =
    [
      "tested_table", "expected", "expected_min", "cells_expected_lt5", "pct_cells_expected_lt5", "cells_expected_lt1",
      "pearson", "likelihood_ratio", "yates", "contribution", "residual_raw", "residual_pearson", "residual_adjusted",
      "residual_adjusted_p", "residual_adjusted_p_bonferroni", "residual_adjusted_p_bh", "cramers_v",
      "cramers_v_bias_corrected", "contingency_coefficient", "tschuprow_t", "phi_unsigned", "nominal", "phi_signed",
      "odds_ratio_sample", "odds_ratio_wald_ci", "risk_ratio_row1_over_row2_col1", "yule_q", "risk_difference",
      "mcnemar_uncorrected",
    ] + smallTableKeys

  private static let smallTableKeys = [
    "fisher", "monte_carlo", "column_proportion_tests", "col_pct_intervals", "row_margin_intervals", "ordinal",
  ]
}

extension JSONObject {
  /// A value, or `null` and why.
  mutating func set(_ key: String, _ value: () throws(Undefined) -> JSONValue) {
    do throws(Undefined) {
      self[key] = try value()
    } catch {
      setUndefined(key, why: error.why.sentence)
    }
  }
}
