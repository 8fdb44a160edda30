import Document
import Survey

/// « À imprimer »: every piece with its pages and how to print it, and the programme of the day.
struct IndexPage {
  let study: Study
  let wording: Wording
  let pieces: [StudyPieces.Placed]

  func blocks() -> [Block] {
    [.paragraph(wording.text("index.chapeau")), .table(pieceTable)] + programme + missing
  }

  private var pieceTable: TableBlock {
    TableBlock(
      id: "pieces", caption: .text(wording.text("index.pieces")), corner: .text(wording.text("index.piece")),
      columns: ["pages", "impression"].map { .init(title: .text(wording.text("index.\($0)"))) },
      rows: pieces.map { placed in
        let name = String(placed.path.dropFirst("diffusion/".count)) + ".html"
        let isSheet = placed.style == .sheet
        return TableBlock.Row(
          header: [.link(url: name, .text(placed.piece.title))],
          cells: [
            Cell(.text(isSheet ? wording.text("index.pages-fiche") : wording.text("index.pages-rapport"))),
            Cell(.text(wording.text(isSheet ? "index.recto-verso" : "index.a-lire"))),
          ])
      })
  }

  private var programme: [Block] {
    guard !study.programme.isEmpty else { return [] }
    let rows = study.programme.map { moment in
      TableBlock.Row(
        header: .text(moment.title),
        cells: [
          Cell(moment.time.isEmpty ? [.toComplete(wording.text("atelier.heure"))] : .text(moment.time)),
          Cell(.text(moment.place)), Cell(.text(moment.speakers)),
        ])
    }
    return [
      .heading(level: 2, id: "programme", .text(wording.text("index.programme"))),
      .table(
        TableBlock(
          id: "tableau-programme", caption: .text(wording.text("index.programme-titre")),
          corner: .text(wording.text("index.moment")),
          columns: ["heure", "lieu", "intervenants"].map { .init(title: .text(wording.text("index.\($0)"))) },
          rows: rows)),
    ]
  }

  /// What the organiser still has to find out.
  private var missing: [Block] {
    let items = study.workshops.compactMap { workshop -> [Block]? in
      let blanks = [
        ("salle", workshop.room), ("etage", workshop.floor), ("heure", workshop.time),
        ("animation", workshop.facilitator),
      ].filter { $0.1.isEmpty }.map { wording.text("atelier.\($0.0)") }
      return blanks.isEmpty ? nil : [.paragraph("\(workshop.id) : \(wording.list(blanks))")]
    }
    guard !items.isEmpty else { return [] }
    return [
      .heading(level: 2, id: "a-completer", .text(wording.text("index.a-completer"))), .bulletedList(items),
    ]
  }
}
