import Exports
import ReferenceSupport
import Survey
import Tabulation
import Testing

/// Unweighted two-way tables, key by key against `reference/tabs/T*.json` (R 4.2.2); ignored where the references are not.
@Suite(.enabled(if: RReference.isThere, Comment(rawValue: RReference.whySkipped)))
struct TwoWayConformanceTests {
  @Test(arguments: [
    "T01_2x2_sport_sexe", "T02_rxc_relig_occup", "T03_sparse_hardrock_relig", "T04_na_qualif_satisf",
    "T04b_na_as_category", "T07_filter_zero_margins", "T09_ordinal_gss2006", "T11_agresti_jobsat", "T12_hair_eye",
    "T14_mehta_patel",
  ])
  func `a two-way table has R’s numbers`(name: String) throws {
    let reference = try RReference.read(name)
    let crosstab = try Self.crosstab(name, reference)
    let ours = crosstab.protected(threshold: 0).json(draws: 9_999)
    var comparison = Comparison(skipped: ["filter": "écrit « variable=code »"])
    try comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.compared > 200)
  }

  static func crosstab(_ name: String, _ reference: ReferenceValue) throws -> Crosstab {
    func text(_ key: String) -> String { if case .text(let text)? = reference[key] { text } else { "" } }
    let (row, column) = (text("row"), text("col"))
    let isOrdinal = reference["ordinal"] != nil
    let rows = reference["row_levels"]?.strings ?? []
    let columns = reference["col_levels"]?.strings ?? []
    guard text("data").hasSuffix(".csv") else {
      guard case .list(let counts)? = reference["counts"] else { throw TabulationError.unreadableFilter(name) }
      return Crosstab(
        unit: .answer, rows: TableVariable(name: row, levels: rows.map { TableLevel(code: $0) }),
        columns: TableVariable(name: column, levels: columns.map { TableLevel(code: $0) }),
        counts: counts.map { $0.numbers.map { Int($0) } })
    }
    var lines = try RReference.lines(text("data"))
    if lines.first?["Freq"] != nil { lines = lines.flatMap { line in repeated(line) } }
    if name.hasPrefix("T04b") { lines = lines.map { $0.mapValues { $0.isEmpty ? "(missing)" : $0 } } }
    let filter = "N'a jamais fait d'etudes"
    var variables = [(name: row, levels: rows, isOrdinal: isOrdinal), (column, columns, isOrdinal)]
    if name.hasPrefix("T07") { variables.append(("nivetud", [filter], false)) }
    return try Crosstab(
      of: RReference.dataset(lines, variables), rows: row, columns: column,
      filter: name.hasPrefix("T07") ? CaseFilter(variable: "nivetud", code: filter) : nil)
  }

  private static func repeated(_ line: [String: String]) -> [[String: String]] {
    Array(repeating: line, count: Int(line["Freq"] ?? "") ?? 0)
  }
}
