import Document
import Survey

/// The moments of the day, in order; a time nobody knows yet is a blank to fill by pen.
struct ProgrammeTable {
  let study: Study
  let wording: Wording

  func blocks(isEditable: Bool) -> [Block] {
    guard !study.programme.isEmpty else { return [] }
    let rows = study.programme.map { moment in
      TableBlock.Row(
        header: .text(moment.title),
        cells: [
          Cell(time(moment, isEditable)), Cell(.text(moment.place)), Cell(.text(moment.speakers)),
        ])
    }
    return [
      .table(
        TableBlock(
          id: "tableau-programme", caption: .text(wording.text("index.programme-titre")),
          corner: .text(wording.text("index.moment")),
          columns: ["heure", "lieu", "intervenants"].map { .init(title: .text(wording.text("index.\($0)"))) },
          rows: rows))
    ]
  }

  private func time(_ moment: ProgrammeMoment, _ isEditable: Bool) -> [Inline] {
    let label = wording.text("atelier.heure")
    if isEditable { return [.field(label, .text(moment.time))] }
    return moment.time.isEmpty ? [.toComplete(label)] : .text(moment.time)
  }
}
