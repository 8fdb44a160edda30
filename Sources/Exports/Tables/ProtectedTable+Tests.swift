import Tabulation

extension ProtectedTable {
  /// The tests and measures, or `null` and why: for a hidden cell they would be an equation more.
  func setTests(_ object: inout JSONObject, _ language: String, draws: Int) {
    do throws(Undefined) {
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
      table.setExact(&object, draws: draws)
      table.setColumnTests(&object)
      table.setIntervals(&object)
      setOrdinal(table, &object)
    } catch {
      for key in Self.testKeys { object.setUndefined(key, why: error.why.sentence) }
    }
    if crosstab.rowIsMultiple { object["per_item"] = perItem(language) }
  }

  private func setOrdinal(_ table: TestedTable, _ object: inout JSONObject) {
    let hasOrder = [(crosstab.rows, table.rows), (crosstab.columns, table.columns)].allSatisfy {
      $0.0.isOrdinal || $0.1.count == 2
    }
    guard hasOrder else { return object.setUndefined("ordinal", why: TestedTable.Why.notOrdinal.sentence) }
    object["ordinal"] = table.ordinal
  }

  private static let testKeys = [
    "tested_table", "expected", "expected_min", "cells_expected_lt5", "pct_cells_expected_lt5", "cells_expected_lt1",
    "pearson", "likelihood_ratio", "yates", "contribution", "residual_raw", "residual_pearson", "residual_adjusted",
    "residual_adjusted_p", "residual_adjusted_p_bonferroni", "residual_adjusted_p_bh", "cramers_v",
    "cramers_v_bias_corrected", "contingency_coefficient", "tschuprow_t", "phi_unsigned", "nominal", "phi_signed",
    "odds_ratio_sample", "odds_ratio_wald_ci", "risk_ratio_row1_over_row2_col1", "yule_q", "risk_difference",
    "mcnemar_uncorrected", "fisher", "monte_carlo", "column_proportion_tests", "col_pct_intervals",
    "row_margin_intervals", "ordinal",
  ]

  /// Each level of a multiple response as a yes or no, tested alone.
  private func perItem(_ language: String) -> JSONValue {
    .array(
      crosstab.rows.levels.indices.map { row in
        var item: JSONObject = ["item": .string(crosstab.rows.levels[row].name(language))]
        do throws(Undefined) {
          guard verdict == .whole else { throw Undefined(.hiddenCells) }
          let table = try TestedTable(crosstab, level: row)
          item["chi2"] = .number(table.pearson.statistic)
          item["df"] = .integer(table.degrees)
          item["p"] = .number(table.pearson.p)
          item["expected_min"] = JSONValue(table.expected.joined().min())
          item.set("fisher_p") { () throws(Undefined) in .number(try FisherTest(table).p) }
        } catch {
          for key in ["chi2", "df", "p", "expected_min", "fisher_p"] {
            item.setUndefined(key, why: error.why.sentence)
          }
        }
        return .object(item)
      })
  }
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
