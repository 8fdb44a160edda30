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
      columns: Initiative.Criterion.allCases.map { .init(title: .text(wording.text("critere.\($0.rawValue)"))) }
        + [.init(title: .text(wording.text("initiatives.verdict")))],
      rows: study.initiatives.map(row), note: .text(wording.text("initiatives.note")),
      source: .text(wording.text("initiatives.source")))
  }

  private func row(_ initiative: Initiative) -> TableBlock.Row {
    let criteria = Initiative.Criterion.allCases.map { criterion in
      Cell(.text(wording.text(initiative.met.contains(criterion) ? "oui" : "non")))
    }
    return TableBlock.Row(header: .text(initiative.name), cells: criteria + [Cell(.text(verdict(initiative)))])
  }

  private func verdict(_ initiative: Initiative) -> String {
    guard !initiative.isPooling else { return wording.text("initiatives.mutualisation") }
    let code = initiative.collaboration.flatMap { study.codebook.code("collaboration.\($0)") }
    return code?.label.text() ?? initiative.collaboration ?? wording.text("initiatives.autre")
  }
}
