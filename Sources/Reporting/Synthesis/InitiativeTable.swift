import Document
import Survey

/// Every initiative met, the five criteria and the verdict.
struct InitiativeTable {
  let study: Study
  let wording: Wording

  func block() -> TableBlock {
    TableBlock(
      id: "initiatives", caption: .text(wording.text("initiatives.titre")),
      base: .text(
        wording.text("initiatives.base", ["n": wording.counted(study.initiatives.count, .initiative)])),
      corner: .text(wording.text("initiatives.nom")),
      columns: Initiative.Criterion.allCases.map { .init(title: .text(wording.text("critere.\($0.rawValue)"))) },
      rows: study.initiatives.map(row), note: .text(wording.text("initiatives.note")),
      source: .text(wording.text("initiatives.source")))
  }

  private func row(_ initiative: Initiative) -> TableBlock.Row {
    TableBlock.Row(
      header: .text(initiative.name) + verdict(initiative),
      cells: Initiative.Criterion.allCases.map { criterion in
        let isMet = initiative.met.contains(criterion)
        let word = wording.text(isMet ? "oui" : "non")
        return Cell(isMet ? .text(word) : [.strong([.text(word)])])
      })
  }

  /// What an initiative that misses a criterion is instead, beside its name.
  private func verdict(_ initiative: Initiative) -> [Inline] {
    guard !initiative.isPooling else { return [] }
    let code = initiative.collaboration.flatMap { study.codebook.code("collaboration.\($0)") }
    let words = code?.label.text() ?? initiative.collaboration ?? wording.text("initiatives.autre")
    return [.lineBreak, .emphasis([.text(wording.text("initiatives.ecartee", ["forme": words]))])]
  }
}
