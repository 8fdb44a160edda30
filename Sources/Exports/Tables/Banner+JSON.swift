import Survey
package import Tabulation

extension Banner {
  /// The tables side by side, under the names of the reference outputs.
  ///
  /// Each is protected by itself; where a cell of any is hidden, nested columns and nets, which are sums of cells, are not given.
  package func json(threshold: Int, language: String = "fr") -> JSONValue {
    let isWhole = isWhole(threshold: threshold)
    let all = all(.cases)
    var object: JSONObject = [
      "row": .string(total.frequency.variable.name),
      "row_levels": .strings(total.frequency.variable.levels.map { $0.name(language) }),
      "filter": JSONValue(total.frequency.filter?.text), "weight": JSONValue(total.design.weight),
      "unit": .string(total.frequency.unit.rawValue),
      "n_total": JSONValue(showsTotal && showsAbsences ? total.frequency.selectedCount : nil),
      "n_weight_missing": .integer(total.weightMissing), "n_weight_not_positive": .integer(total.weightNotPositive),
      "missing": showsTotal && showsAbsences ? total.frequency.missing.json : .null,
      "total_unweighted": .integers(Array(all.counts.prefix(total.frequency.counts.count))),
    ]
    if showsTotal {
      object["total_weighted"] = .numbers(total.sums.map(\.sum))
      object["total_pct_weighted"] = .numbers(total.sums.map { percent($0.sum, total.base.sum) })
      object["n_eff_total"] = JSONValue(total.base.effectiveCount)
    } else {
      for key in ["total_weighted", "total_pct_weighted", "n_eff_total"] {
        object.setUndefined(key, why: TestedTable.Why.hiddenCells.sentence)
      }
      filtered?.setProtection(&object)
    }
    var columns = JSONObject()
    for table in tables {
      let protected = table.crosstab.protected(threshold: threshold)
      columns[table.crosstab.columns.name] = .object(table.bannerJSON(protected, language))
    }
    object["banner"] = .object(columns)
    for nesting in nested { setNested(nesting, isWhole, language, &object) }
    for net in nets { object["net_\(net.net.name)"] = .object(net.json(isWhole, showsTotal: showsTotal)) }
    object["threshold"] = .integer(threshold)
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

extension Banner.NetLine {
  /// Over all cases, then under each column of each table.
  fileprivate func json(_ isWhole: Bool, showsTotal: Bool) -> JSONObject {
    guard showsTotal else {
      var hidden: JSONObject = ["codes": .strings(net.codes)]
      hidden.setUndefined("unweighted", why: TestedTable.Why.hiddenCells.sentence)
      return hidden
    }
    var object: JSONObject = [
      "codes": .strings(net.codes), "unweighted": .integer(total.frequency.counts[0]),
      "weighted": .number(total.sums[0].sum), "weighted_pct": JSONValue(percent(total.sums[0].sum, total.base.sum)),
    ]
    guard isWhole else {
      object.setUndefined("by_column", why: TestedTable.Why.hiddenCells.sentence)
      return object
    }
    object["by_column"] = .array(
      tables.map { table in
        .object([
          "col": .string(table.crosstab.columns.name), "filter": JSONValue(table.crosstab.filter?.text),
          "unweighted": .integers(table.crosstab.counts[0]), "weighted": .numbers(table.cells[0].map(\.sum)),
          "col_pct_weighted": .numbers(zip(table.cells[0], table.columnTotals).map { percent($0.sum, $1.sum) }),
        ])
      })
    return object
  }
}

extension WeightedCrosstab {
  fileprivate func bannerJSON(_ protected: ProtectedTable, _ language: String) -> JSONObject {
    var object: JSONObject = ["levels": .strings(crosstab.columns.levels.map { $0.name(language) })]
    object["unweighted"] = .array(
      crosstab.rowTotals.indices.map { row in
        .integers(crosstab.columnTotals.indices.map { protected.count(row, $0) })
      })
    guard protected.verdict == .whole else {
      protected.setProtection(&object)
      for key in ["weighted", "col_pct_weighted", "n_eff"] {
        object.setUndefined(key, why: TestedTable.Why.hiddenCells.sentence)
      }
      return object
    }
    object["weighted"] = cells.map { $0.map(\.sum) }.json
    object["col_pct_weighted"] = .array(
      cells.map { row in .numbers(zip(row, columnTotals).map { percent($0.sum, $1.sum) }) })
    object["n_eff"] = .numbers(columnTotals.map(\.effectiveCount))
    return object
  }
}

/// 0 to 100; `nil` over nobody.
func percent(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole * 100 : nil }
