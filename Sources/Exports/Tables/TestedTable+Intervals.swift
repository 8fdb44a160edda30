import Tabulation

extension TestedTable {
  /// Intervals at 95 % of column shares and of the rows’ shares; counted from 1 in `tested_table`.
  func setIntervals(_ object: inout JSONObject) {
    object["col_pct_intervals"] = .array(
      rows.indices.flatMap { row in
        columns.indices.compactMap { column in
          Share(count: counts[row][column], base: columnTotals[column])
            .intervals(["row": .integer(row + 1), "col": .integer(column + 1)])
        }
      })
    object["row_margin_intervals"] = .array(
      rows.indices.compactMap { Share(count: rowTotals[$0], base: n).intervals(["row": .integer($0 + 1)]) })
  }
}

extension Share {
  fileprivate func intervals(_ place: JSONObject) -> JSONValue? {
    guard let value, let wilson = wilson(), let exact = clopperPearson(), let agresti = agrestiCoull(),
      let wald = wald(), let jeffreys = jeffreys()
    else { return nil }
    var object = place
    object["x"] = .integer(count)
    object["n"] = .integer(base)
    object["p"] = .number(value)
    object["wilson"] = wilson.json
    object["clopper_pearson"] = exact.json
    object["agresti_coull"] = agresti.json
    object["wald"] = wald.json
    object["jeffreys"] = jeffreys.json
    return .object(object)
  }
}

extension ConfidenceInterval {
  var json: JSONValue { .numbers([low, high]) }
}
