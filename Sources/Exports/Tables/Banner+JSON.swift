import Survey
package import Tabulation

extension Banner {
  /// The tables side by side, under the names of the reference outputs.
  ///
  /// They share the row variable: where a cell of any of them is hidden, the tables give their names only, so that none
  /// reveals by difference what another hides.
  package func json(threshold: Int, language: String = "fr") -> JSONValue {
    let all = tables + nested.flatMap(\.tables)
    let isWhole = all.allSatisfy { $0.crosstab.protected(threshold: threshold).verdict == .whole }
    var object: JSONObject = [
      "row": .string(total.frequency.variable.name),
      "row_levels": .strings(total.frequency.variable.levels.map { $0.name(language) }),
      "weight": JSONValue(total.design.weight), "total_unweighted": .integers(total.frequency.counts),
      "total_weighted": .numbers(total.sums.map(\.sum)),
      "total_pct_weighted": .numbers(total.sums.map { percent($0.sum, total.base.sum) }),
      "n_eff_total": JSONValue(total.base.effectiveCount),
    ]
    var columns = JSONObject()
    for table in tables { columns[table.crosstab.columns.name] = .object(table.bannerJSON(isWhole, language)) }
    object["banner"] = .object(columns)
    for nesting in nested { setNested(nesting, isWhole, language, &object) }
    for net in nets {
      object["net_\(net.frequency.variable.levels[0].code)"] = .object([
        "unweighted": .integer(net.frequency.counts[0]), "weighted": .number(net.sums[0].sum),
        "weighted_pct": JSONValue(percent(net.sums[0].sum, net.base.sum)),
      ])
    }
    return .object(object)
  }

  private func setNested(_ nesting: Nested, _ isWhole: Bool, _ language: String, _ object: inout JSONObject) {
    guard let inner = nesting.tables.first?.crosstab.columns else { return }
    let key = "nested_\(nesting.outer.name)_\(inner.name)"
    guard isWhole else { return object.setUndefined(key, why: TestedTable.Why.hiddenCells.sentence) }
    object[key] = .object([
      "levels_outer": .strings(nesting.outer.levels.map { $0.name(language) }),
      "levels_inner": .strings(inner.levels.map { $0.name(language) }),
      "unweighted": .array(nesting.tables.map { .array($0.crosstab.counts.map { .integers($0) }) }),
      "weighted": .array(nesting.tables.map { $0.cells.map { $0.map(\.sum) }.json }),
    ])
  }
}

extension WeightedCrosstab {
  fileprivate func bannerJSON(_ isWhole: Bool, _ language: String) -> JSONObject {
    var object: JSONObject = ["levels": .strings(crosstab.columns.levels.map { $0.name(language) })]
    guard isWhole else {
      for key in ["unweighted", "weighted", "col_pct_weighted", "n_eff"] {
        object.setUndefined(key, why: TestedTable.Why.hiddenCells.sentence)
      }
      return object
    }
    object["unweighted"] = .array(crosstab.counts.map { .integers($0) })
    object["weighted"] = cells.map { $0.map(\.sum) }.json
    object["col_pct_weighted"] = .array(
      cells.map { row in .numbers(zip(row, columnTotals).map { percent($0.sum, $1.sum) }) })
    object["n_eff"] = .numbers(columnTotals.map(\.effectiveCount))
    return object
  }
}

/// 0 to 100; `nil` over nobody.
func percent(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole * 100 : nil }
