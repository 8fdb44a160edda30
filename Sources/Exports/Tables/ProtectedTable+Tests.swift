import Tabulation

extension ProtectedTable {
  /// The tests and measures, or `null` and why: for a hidden cell they would be an equation more.
  func setTests(_ object: inout JSONObject, _ language: String) {
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
      object["row_margin_intervals"] = wilsonOfRowTotals(table)
      object["col_pct_intervals"] = wilsonOfColumns(table)
    } catch {
      for key in Self.testKeys { object.setUndefined(key, why: error.why.sentence) }
    }
    if crosstab.rowIsMultiple { object["per_item"] = perItem(language) }
  }

  private static let testKeys = [
    "expected", "expected_min", "cells_expected_lt5", "pearson", "likelihood_ratio", "yates", "fisher", "cramers_v",
    "cramers_v_bias_corrected", "phi_signed", "residual_adjusted", "odds_ratio_sample", "risk_difference",
  ]

  /// Rows and columns count from 1 in the tested table.
  private func wilsonOfColumns(_ table: TestedTable) -> JSONValue {
    .array(
      table.rows.enumerated().flatMap { row, level in
        table.columns.enumerated().compactMap { column, columnLevel in
          crosstab.share(row: level, column: columnLevel, of: .column)
            .wilsonJSON(["row": .integer(row + 1), "col": .integer(column + 1)])
        }
      })
  }

  private func wilsonOfRowTotals(_ table: TestedTable) -> JSONValue {
    .array(
      table.rowTotals.enumerated().compactMap { row, count in
        Share(count: count, base: table.n).wilsonJSON(["row": .integer(row + 1)])
      })
  }

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

extension Share {
  fileprivate func wilsonJSON(_ place: JSONObject) -> JSONValue? {
    guard let value, let interval = wilson() else { return nil }
    var object = place
    object["x"] = .integer(count)
    object["n"] = .integer(base)
    object["p"] = .number(value)
    object["wilson"] = interval.json
    return .object(object)
  }
}

extension ConfidenceInterval {
  var json: JSONValue { .numbers([low, high]) }
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
