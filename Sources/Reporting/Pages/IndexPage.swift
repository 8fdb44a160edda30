import Document
import Survey

/// « À imprimer »: every piece with its pages, how to print it and how many copies, the programme, and what is still to be
/// completed.
struct IndexPage {
  let study: Study
  let wording: Wording
  let pieces: [StudyPieces.Placed]

  func blocks() -> [Block] {
    let printing = PrintingTables(study: study, wording: wording, pieces: pieces)
    return [.paragraph(wording.text("index.chapeau"))] + printing.blocks() + grids + missing + programme
  }

  /// The way to the analysis grids, which are read on a screen.
  private var grids: [Block] {
    guard !study.initiatives.isEmpty else { return [] }
    let url = AnalysisGrid.path.dropFirst("diffusion/".count) + "/index.html"
    return [
      .paragraph(
        .text(wording.text("grilles.ouvrir") + " ") + [.link(url: String(url), .text(wording.text("grilles.titre")))])
    ]
  }

  private var programme: [Block] {
    guard !study.programme.isEmpty else { return [] }
    return [.heading(level: 2, id: "programme", .text(wording.text("index.programme")))]
      + ProgrammeTable(study: study, wording: wording).blocks(isEditable: false)
  }

  /// What the organiser still has to find out; each one is a blank that can be filled by pen.
  private var missing: [Block] {
    var items = study.workshops.compactMap { workshop -> [Block]? in
      let blanks = [
        ("salle", workshop.room), ("etage", workshop.floor), ("heure", workshop.time),
        ("animation", workshop.facilitator),
      ].filter { $0.1.isEmpty }.map { wording.text("atelier.\($0.0)") }
      return blanks.isEmpty ? nil : [.paragraph("\(workshop.id) : \(wording.list(blanks))")]
    }
    let moments = study.programme.filter { $0.time.isEmpty }.count
    if moments > 0 { items.append([.paragraph(wording.text("imprimer.heures", ["n": String(moments)]))]) }
    guard !items.isEmpty else { return [] }
    return [
      .heading(level: 2, id: "a-completer", .text(wording.text("index.a-completer"))),
      .paragraph(wording.text("imprimer.au-stylo")), .bulletedList(items),
    ]
  }
}
