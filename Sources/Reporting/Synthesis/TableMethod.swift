import Document
import Survey
import Tabulation

/// How one table was made: what is counted, what hides a cell, that no test is printed.
struct TableMethod {
  let wording: Wording

  func block(_ table: ReportTable) -> Block {
    .section(Section(classes: ["methode-tableau"], [.paragraph(sentences(table).joined(separator: " "))]))
  }

  private func sentences(_ table: ReportTable) -> [String] {
    switch table.content {
    case .oneWay(let frequency):
      [wording.text("tableaux.methode-simple", ["lignes": name(frequency.variable)])]
    case .numbers:
      [
        wording.text(
          table.weight == nil ? "tableaux.methode-nombres" : "tableaux.methode-nombres-poids",
          ["k": String(wording.thresholds.cell(for: table.unit))])
      ]
    case .twoWay(let protected): crossing(protected, table.test == nil)
    }
  }

  private func crossing(_ table: ProtectedTable, _ isUntested: Bool) -> [String] {
    let (rows, columns) = (table.crosstab.rows, table.crosstab.columns)
    let areCodes = rows.isMultiple && columns.isMultiple && rows.isCode && columns.isCode
    return [
      wording.text("tableaux.methode-croise", ["lignes": name(rows), "colonnes": name(columns)]),
      wording.text(
        areCodes ? "tableaux.methode-codes" : "tableaux.methode-seuil", ["k": String(table.threshold)]),
      wording.text(isUntested ? "tableaux.methode-test" : "tableaux.methode-test-demande"),
    ]
  }

  private func name(_ variable: TableVariable) -> String { "« \(variable.label.text() ?? variable.name) »" }
}
