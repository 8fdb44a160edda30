import Tabulation

/// What a sample design says of a weighted table, as JSON.
struct DesignOutput {
  let weighted: WeightedCrosstab
  let table: TestedTable
  let totals: DesignTotals

  private var width: Int { table.columns.count }
  private var sums: RealTable {
    RealTable(table.rows.map { row in table.columns.map { weighted.cells[row][$0].sum } })
  }

  /// The numbers of the cells of a column, in `totals`.
  private func cells(_ column: Int) -> [Int] { table.rows.indices.map { $0 * width + column } }

  /// Tests that take weights for cases: to compare with other tools only.
  func setNaive(_ object: inout JSONObject) {
    let size = Double(table.n)
    object["naive_chi2_raw_weights"] = sums.json
    object["naive_chi2_rounded_cells_spss"] = sums.rounded.json
    object["chi2_normalised_weights"] = sums.scaled(to: size).json
    object["chi2_kish_scaled"] = sums.scaled(to: weighted.base.effectiveCount ?? size).json
    object.set("yates_normalised") { () throws(Undefined) in
      let test = try sums.scaled(to: size).yates()
      return .object(["statistic.X-squared": .number(test.statistic), "p.value": .number(test.p)])
    }
  }

  func setTests(_ object: inout JSONObject) throws(Undefined) {
    object["svychisq"] = try RaoScottTest(table, totals, totals.domain).json
    object["svychisq_on_physically_subset_data"] = try RaoScottTest(table, totals, totals.valid).json
    object["degf"] = .integer(totals.domain.degrees)
  }

  func setShares(_ object: inout JSONObject, _ language: String) {
    let crosstab = weighted.crosstab
    let rowNames = table.rows.map { crosstab.rows.levels[$0].name(language) }
    let columnNames = table.columns.map { crosstab.columns.levels[$0].name(language) }
    let all = Array(totals.sums.indices)
    let byColumns = (0..<width).flatMap { column in cells(column) }
    let means = byColumns.map { DesignShare(totals, of: [$0], in: all) }
    object["svymean_cells"] = .object([
      "names": .strings(byColumns.map { "\(rowNames[$0 / width]).\(columnNames[$0 % width])" }),
      "est": .numbers(means.map(\.value)), "se": .numbers(means.map(\.error)),
      "deff": .numbers(means.map { $0.designEffect(cases: table.n, population: weighted.base.sum) }),
      "ci_normal": .array(means.map(\.normalInterval.json)), "ci_t": .array(means.map(\.interval.json)),
    ])
    let parts = all.map { DesignShare(totals, of: [$0], in: cells($0 % width)) }
    object["svyby_col_prop"] = .object([
      "names": .strings(all.map { "\(columnNames[$0 % width]):\(crosstab.rows.name)\(rowNames[$0 / width])" }),
      "est": .numbers(parts.map(\.value)), "se": .numbers(parts.map(\.error)),
    ])
    object["col_pct_intervals"] = .array(byColumns.map { intervals($0, parts[$0]) })
  }

  private func intervals(_ cell: Int, _ share: DesignShare) -> JSONValue {
    let column = cell % width
    let effective = weighted.columnTotals[table.columns[column]].effectiveCount ?? 0
    let kish = RealShare(count: share.value * effective, base: effective)
    return .object([
      "row": .integer(cell / width + 1), "col": .integer(column + 1), "p": .number(share.value),
      "n": .integer(table.columnTotals[column]), "n_eff": .number(effective),
      "wilson_n_eff": kish.wilson()?.json ?? .null, "clopper_pearson_n_eff": kish.clopperPearson()?.json ?? .null,
      "svyciprop_logit": share.logitInterval.json,
      "svyciprop_beta": share.betaInterval(
        cases: table.columnTotals[column], degrees: totals.groupDegrees[column])?.json ?? .null,
      "svyciprop_mean": share.interval.json,
    ])
  }

  func setComparisons(_ object: inout JSONObject) {
    let scale = Double(table.n) / weighted.base.sum
    let columns = table.columns.enumerated().map { place, column in
      DesignComparison.Column(
        cells: cells(place), effective: weighted.columnTotals[column].effectiveCount ?? 0,
        normalised: weighted.columnTotals[column].sum * scale)
    }
    object["column_comparisons"] = .array(
      table.rows.indices.flatMap { row in
        columns.indices.flatMap { first in
          columns.indices.dropFirst(first + 1).map { second in
            comparison(DesignComparison(totals, row: row, columns[first], columns[second]), row, first, second)
          }
        }
      })
  }

  private func comparison(_ test: DesignComparison, _ row: Int, _ first: Int, _ second: Int) -> JSONValue {
    .object([
      "row": .integer(row + 1), "colA": .integer(first + 1), "colB": .integer(second + 1),
      "pA": .number(test.firstShare), "pB": .number(test.secondShare), "z_kish_pooled": .number(test.kishPooled),
      "p_kish_pooled": .number(Normal.twoSided(test.kishPooled)), "z_kish_unpooled": .number(test.kishUnpooled),
      "p_kish_unpooled": .number(Normal.twoSided(test.kishUnpooled)),
      "z_normalised_weights_pooled": .number(test.normalised),
      "p_normalised_weights": .number(Normal.twoSided(test.normalised)), "design_diff": .number(test.difference),
      "design_se": .number(test.error), "design_t": .number(test.t), "design_p": .number(test.p),
    ])
  }
}

extension RealTable {
  fileprivate var json: JSONValue {
    let test = pearson
    return .object([
      "chi2": .number(test.statistic), "df": .integer(test.degrees), "p": .number(test.p),
      "G2": .number(likelihoodRatio.statistic), "cramers_v": .number(cramersV),
    ])
  }
}

extension RaoScottTest {
  fileprivate var json: JSONValue {
    .object([
      "rao_scott_F": f.svyJSON,
      "rao_scott_first_order_Chisq": .object([
        "statistic": .number(pearson), "parameter": .integer(firstOrder.degrees), "p": .number(firstOrder.p),
      ]),
      "wald": wald.svyJSON, "adj_wald": adjustedWald.svyJSON, "sum_delta": .number(sumOfEffects),
    ])
  }
}

extension FTest {
  fileprivate var svyJSON: JSONValue {
    .object(["statistic": .number(statistic), "parameter": .numbers([above, below]), "p": .number(p)])
  }
}
