import Tabulation

extension WeightedCrosstab {
  /// Sums of weights of a multiple response by a single variable, on its three bases.
  var multipleResponse: JSONValue {
    let columns = Array(columnTotals.indices)
    let responses = columns.map { column in cells.reduce(0.0) { $0 + $1[column].sum } }
    let given = responses.reduce(0, +)
    func byColumn(_ bases: [Double]) -> JSONValue {
      .array(cells.map { row in .numbers(columns.map { percent(row[$0].sum, bases[$0]) }) })
    }
    func total(_ base: Double) -> JSONValue { .numbers(rowTotals.map { percent($0.sum, base) }) }
    return .object([
      "counts": cells.map { $0.map(\.sum) }.json, "total": .numbers(rowTotals.map(\.sum)),
      "responses_by_col": .numbers(responses), "responses_total": .number(given),
      "cases_by_col": .numbers(columnTotals.map(\.sum)), "cases_total": .number(base.sum),
      "cases_with_a_response_by_col": .numbers(respondingByColumn.map(\.sum)),
      "cases_with_a_response_total": .number(responding.sum),
      "pct_of_all_cases_by_col": byColumn(columnTotals.map(\.sum)), "pct_of_all_cases_total": total(base.sum),
      "pct_of_responding_cases_by_col": byColumn(respondingByColumn.map(\.sum)),
      "pct_of_responding_cases_total": total(responding.sum), "pct_of_responses_by_col": byColumn(responses),
      "pct_of_responses_total": total(given),
      "responses_per_case": JSONValue(base.sum > 0 ? given / base.sum : nil),
      "row_pct": .array(
        zip(cells, rowTotals).map { row, total in .numbers(row.map { percent($0.sum, total.sum) }) }),
    ])
  }

}
