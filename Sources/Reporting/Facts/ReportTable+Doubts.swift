import Diagnostics
import Survey
import Tabulation

extension ReportTable {
  /// What a researcher should look at before printing it: nobody answered, or an amount is below 0. It is counted all the same.
  var doubts: [Problem] {
    guard unit == .answer else { return [] }
    let line = definition.place
    switch content {
    case .oneWay(let frequency):
      guard frequency.base == 0, frequency.selectedCount > 0 else { return [] }
      return [.unanswered(frequency.variable.name, of: frequency.selectedCount, at: line)]
    case .twoWay(let table):
      let crosstab = table.crosstab
      guard crosstab.selectedCount > 0 else { return [] }
      return [(crosstab.rows, crosstab.rowMissing), (crosstab.columns, crosstab.columnMissing)].filter {
        $0.1.total == crosstab.selectedCount
      }.map { .unanswered($0.0.name, of: crosstab.selectedCount, at: line) }
    case .numbers(let rows, _):
      return rows.flatMap { row -> [Problem] in
        if row.n == 0, row.selectedCount > 0 { return [.unanswered(row.name, of: row.selectedCount, at: line)] }
        return row.negativeCount > 0 ? [.negative(row.name, row.negativeCount, at: line)] : []
      }
    }
  }
}

extension Problem {
  fileprivate static func unanswered(_ name: String, of cases: Int, at line: SourceLine) -> Problem {
    Problem(
      .warning, at: line.place,
      "« \(name) » n’a aucune réponse dans les \(cases) retenues ; une question à laquelle quelqu’un a répondu est attendue, le tableau est vide",
      remedy: "vérifier la variable, ou retirer ce tableau")
  }

  fileprivate static func negative(_ name: String, _ count: Int, at line: SourceLine) -> Problem {
    let what = count == 1 ? "1 nombre négatif, compté tel quel" : "\(count) nombres négatifs, comptés tels quels"
    return Problem(
      .warning, at: line.place, "« \(name) » a \(what) ; un montant de 0 ou plus est attendu",
      remedy: "corriger ces montants dans les données, si c’en sont")
  }
}
