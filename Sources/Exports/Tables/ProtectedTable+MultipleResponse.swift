import Tabulation

extension ProtectedTable {
  /// A multiple response by a single variable on its three bases: all cases asked, cases that gave a level, and answers
  /// given. Sums over the rows are an equation more for hidden cells: they are withheld with them.
  var multipleResponse: JSONValue {
    let columns = Array(crosstab.columnTotals.indices)
    let isWhole = verdict == .whole
    let responses = columns.map { column in crosstab.counts.reduce(0) { $0 + $1[column] } }
    let given = isWhole ? responses : []
    let responding = isWhole ? crosstab.respondingByColumn : []
    var object: JSONObject = [
      "counts": perCell { count($0, $1).map(Double.init) }, "total": perRow { count($0, -1).map(Double.init) },
      "responses_by_col": .integers(columns.map { isWhole ? responses[$0] : nil }),
      "responses_total": JSONValue(isWhole ? responses.reduce(0, +) : nil),
      "responses_per_case": JSONValue(
        isWhole && crosstab.base > 0 ? Double(responses.reduce(0, +)) / Double(crosstab.base) : nil),
      "cases_by_col": .integers(columns.map { count(-1, $0) }), "cases_total": JSONValue(count(-1, -1)),
      "cases_with_a_response_by_col": .integers(columns.map { isWhole ? responding[$0] : nil }),
      "cases_with_a_response_total": JSONValue(isWhole ? crosstab.responding : nil),
      "pct_of_all_cases_by_col": perCell { share($0, $1, of: .column)?.percentage },
      "pct_of_all_cases_total": perRow { share($0, -1, of: .total)?.percentage },
      "pct_of_responding_cases_by_col": perCell { percentage($0, $1, of: responding) },
      "pct_of_responding_cases_total": perRow { percentage($0, -1, of: isWhole ? [crosstab.responding] : []) },
      "pct_of_responses_by_col": perCell { percentage($0, $1, of: given) },
      "pct_of_responses_total": perRow { percentage($0, -1, of: isWhole ? [responses.reduce(0, +)] : []) },
      "row_pct": perCell { share($0, $1, of: .row)?.percentage },
    ]
    if !isWhole { object["responses_by_col_why"] = .string(TestedTable.Why.hiddenCells.sentence) }
    return .object(object)
  }

  private func percentage(_ row: Int, _ column: Int, of bases: [Int]) -> Double? {
    let base = column < 0 ? bases.first : bases.indices.contains(column) ? bases[column] : nil
    guard let base, let count = count(row, column) else { return nil }
    return Share(count: count, base: base).percentage
  }

  private func perRow(_ value: (Int) -> Double?) -> JSONValue { .numbers(crosstab.rowTotals.indices.map(value)) }

  private func perCell(_ value: (Int, Int) -> Double?) -> JSONValue {
    .array(crosstab.rowTotals.indices.map { row in .numbers(crosstab.columnTotals.indices.map { value(row, $0) }) })
  }
}
