import Coding
package import Document
package import Survey

/// The analysis grid: each initiative by the means it pools, what it aims at and the effects it seeks, then the five
/// criteria and the verdict. What was observed or feared somewhere is not in it: of one initiative, that is a finding on
/// one place, which stays inside.
package struct AnalysisGrid {
  /// One initiative as coded.
  package struct Row {
    package var initiative: Initiative
    /// Labels of the codes, in the order of `columns`.
    package var codes: [[String]]
    /// No interview of it is coded to the end.
    package var isOpen: Bool
  }

  /// The columns’ names, as in the table written beside the page.
  package static let columns = ["moyens", "logiques", "buts", "effets-recherches"]
  /// The variables they come from.
  private static let variables = ["ressource.*", "logique.*", "but.*", "effet.*~recherche"]

  package static let path = "diffusion/grilles-analyse"

  package let rows: [Row]
  private let study: Study
  private let wording: Wording

  package init(_ study: Study, _ wording: Wording) {
    self.study = study
    self.wording = wording
    var everywhere = study
    everywhere.plan.coding.base = .all
    let dataset = CodedCases(everywhere, unit: .initiative).dataset
    let columns = Self.variables.map { dataset.column(named: $0) }
    rows = study.initiatives.map { initiative in
      let place = dataset.caseNames.firstIndex(of: initiative.id)
      let codes = columns.map { column in
        place.flatMap { place in column.map { Self.labels($0, at: place, study.codebook) } } ?? []
      }
      return Row(initiative: initiative, codes: codes, isOpen: place == nil)
    }
  }

  /// The labels of the codes of a case, its families left out; a code whose sub-code is there is told by it.
  private static func labels(_ column: Column, at row: Int, _ codebook: Codebook) -> [String] {
    guard case .choices(let places) = column[row] else { return [] }
    let ids = places.map { column.variable.categories[$0].code }.filter { codebook.code($0) != nil }
    let told = ids.filter { id in !ids.contains { codebook.code($0)?.parent == id } }
    return told.map { codebook.code($0)?.label.text() ?? $0 }
  }

  /// The page’s blocks; nothing where the study declares no initiative.
  package func blocks() -> [Block] {
    guard !rows.isEmpty else { return [] }
    let table = TableBlock(
      id: "grille", caption: .text(word("titre-grille")),
      base: .text(wording.text("initiatives.base", ["n": wording.counted(rows.count, .initiative)])),
      corner: .text(wording.text("initiatives.nom")),
      columns: Self.columns.map { .init(title: .text(word($0))) }, rows: rows.map(line), note: .text(word("note")),
      source: .text(wording.text("tableau.source-entretiens-toutes")))
    let reasons = rows.filter { !$0.initiative.reason.isEmpty }
    return [
      .paragraph(word("chapeau")), .table(table), .table(InitiativeTable(study: study, wording: wording).block()),
    ]
      + (reasons.isEmpty
        ? []
        : [
          .heading(level: 2, id: "verdicts", .text(word("verdicts"))),
          .definitions(
            reasons.map { row in
              Definition(
                term: .text("\(row.initiative.name) : \(verdict(row.initiative))"),
                meaning: [.paragraph(row.initiative.reason)])
            }),
        ])
  }

  private func word(_ key: String) -> String { wording.text("grilles.\(key)") }

  private func line(_ row: Row) -> TableBlock.Row {
    let form = row.initiative.form.flatMap { study.codebook.code("forme.\($0)")?.label.text() }
    return TableBlock.Row(
      header: .text(row.initiative.name) + (form.map { [.lineBreak, .emphasis(.text($0))] } ?? []),
      cells: row.codes.map { codes in
        Cell(.text(row.isOpen ? word("en-cours") : codes.isEmpty ? "–" : codes.joined(separator: " ; ")))
      })
  }

  /// « mutualisation », or what it is instead.
  package func verdict(_ initiative: Initiative) -> String {
    if initiative.isPooling { return word("mutualisation") }
    let code = initiative.collaboration.flatMap { study.codebook.code("collaboration.\($0)") }
    return wording.text(
      "initiatives.ecartee",
      ["forme": code?.label.text() ?? initiative.collaboration ?? wording.text("initiatives.autre")])
  }
}
