import Document
import Survey

/// The pieces as an organiser prints them: those every workshop has, on one line each, then those of the whole day.
struct PrintingTables {
  let study: Study
  let wording: Wording
  let pieces: [StudyPieces.Placed]

  private var day: DayPlan { study.plan.day }
  private var workshops: Int { study.workshops.count }
  /// The people of one workshop, and of them all.
  private var people: Int { day.perWorkshop(of: workshops) }
  private var everyone: Int { day.everyone(in: workshops) }

  func blocks() -> [Block] {
    let workshops: [StudyPieces.Style] = [.sheet, .guide, .cards, .poster, .door, .largePrint]
    let day: [StudyPieces.Style] = [.report, .programme, .rooms, .evaluation, .booklet, .tables]
    return table("ateliers", workshops) + table("journee", day)
  }

  private func table(_ id: String, _ styles: [StudyPieces.Style]) -> [Block] {
    let rows = styles.compactMap { style in row(style, pieces.filter { $0.style == style }) }
    guard !rows.isEmpty else { return [] }
    let titles = ["imprimer.ouvrir", "index.pages", "index.impression", "imprimer.exemplaires"]
    return [
      .heading(level: 2, id: "pieces-\(id)", .text(wording.text("imprimer.titre-\(id)"))),
      .table(
        TableBlock(
          id: "pieces-\(id)",
          caption: .text(
            wording.text(
              "imprimer.legende-\(id)",
              ["personnes": String(people), "tous": String(everyone), "table": String(day.perTable)])),
          corner: .text(wording.text("index.piece")), columns: titles.map { .init(title: .text(wording.text($0))) },
          rows: rows)),
    ]
  }

  private func row(_ style: StudyPieces.Style, _ placed: [StudyPieces.Placed]) -> TableBlock.Row? {
    guard let first = placed.first else { return nil }
    let key = "imprimer.\(style.rawValue)"
    let (pages, copies) = (pages(style, first.piece), copies(style))
    return TableBlock.Row(
      header: .text(wording.text("\(key).nom")),
      cells: [
        Cell(links(placed)), Cell(.text(wording.text("\(key).pages", ["n": String(pages)]))),
        Cell(.text(wording.text("\(key).comment"))),
        Cell(.text(wording.text("\(key).exemplaires", ["n": String(copies), "personnes": String(people)]))),
      ])
  }

  /// Links to the pieces: one a workshop by its code, else one by its title.
  private func links(_ placed: [StudyPieces.Placed]) -> [Inline] {
    let codes = study.workshops.map(\.id)
    return placed.enumerated().flatMap { index, placed -> [Inline] in
      let url = MarkdownText.address(placed.path.dropFirst("diffusion/".count) + ".html")
      let code = codes.first { placed.path.hasPrefix("diffusion/ateliers/atelier-\($0)-") }
      let link = Inline.link(url: url, .text(code ?? wording.text("imprimer.\(placed.style.rawValue).lien")))
      return index == 0 ? [link] : [.text(" "), link]
    }
  }

  /// Pages where the number follows from the blocks; the words say it for the others.
  private func pages(_ style: StudyPieces.Style, _ piece: Piece) -> Int {
    switch style {
    case .cards:
      piece.blocks.filter { if case .section(let section) = $0 { section.classes.contains("planche") } else { false } }
        .count
    case .booklet: 2 * study.workshops.count
    default: 2
    }
  }

  private func copies(_ style: StudyPieces.Style) -> Int {
    switch style {
    case .cards: day.tables(of: workshops)
    case .evaluation: (everyone + 1) / 2
    case .programme: everyone
    case .poster: 3 * people
    default: people
    }
  }
}
