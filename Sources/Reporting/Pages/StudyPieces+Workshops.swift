import Document
import Survey

extension StudyPieces {
  /// Every piece of every workshop, kind by kind. No quote is printed on two of them; the large print says what its sheet says.
  mutating func addWorkshops(avoiding used: Set<String>) {
    var avoided = used
    var before: [Set<String>] = []
    for workshop in study.workshops {
      before.append(avoided)
      addSheet(.sheet, workshop, avoiding: &avoided, hasMarkdown: true)
    }
    for workshop in study.workshops { addSheet(.guide, workshop, avoiding: &avoided, hasMarkdown: true) }
    for workshop in study.workshops { addSheet(.cards, workshop, avoiding: &avoided) }
    for style in [Style.poster, .door] {
      for workshop in study.workshops { addSheet(style, workshop, avoiding: &avoided) }
    }
    for (workshop, printed) in zip(study.workshops, before) {
      var same = printed
      addSheet(.largePrint, workshop, avoiding: &same)
    }
  }

  /// One piece of one workshop, from the study's text of that name or the general one.
  private mutating func addSheet(
    _ style: Style, _ workshop: Workshop, avoiding avoided: inout Set<String>, hasMarkdown: Bool = false
  ) {
    let name = style.rawValue
    guard let text = text("\(name).md", general: "\(name).md") else { return }
    let log = PrintLog(avoiding: avoided)
    let scope = DirectiveScope(
      results: results, wording: wording, log: log, workshop: workshop, marksAssertions: false, isEditable: true)
    let filled = fill(parse(text), scope)
    var piece = blank(title: title(style, workshop), head: head(style, workshop))
    piece.opening = .inBlocks
    piece.classes = (style == .guide ? ["fiche"] : []) + [name] + codeClass(workshop)
    piece.isNumbered = false
    piece.hasPageNumbers = style != .door
    if style == .sheet { piece.sides = ["recto", "verso"].map { side($0, workshop) } }
    piece.blocks =
      switch style {
      case .sheet, .poster: SheetLayout.blocks(filled.blocks)
      case .guide: GuideLayout.blocks(filled.blocks)
      default: filled.blocks
      }
    piece.notes = filled.notes
    avoided.formUnion(log.quotes.map(\.id))
    add("diffusion/ateliers/atelier-\(workshop.id)-\(name)", piece, style, hasMarkdown: hasMarkdown, log)
  }

  /// A code longer than « A1 » is printed smaller where it would not fit.
  private func codeClass(_ workshop: Workshop) -> [String] {
    switch workshop.id.count {
    case ...2: []
    case 3...4: ["code-long"]
    default: ["code-tres-long"]
    }
  }

  /// « atelier A1 · recto », as in the booklet.
  private func side(_ name: String, _ workshop: Workshop) -> String {
    wording.text("livret.entete-\(name)", ["code": workshop.id])
  }

  private func title(_ style: Style, _ workshop: Workshop) -> String {
    let theme = workshop.theme.text(in: wording.catalogue.language) ?? ""
    let title = wording.text("atelier.titre", ["code": workshop.id, "theme": theme])
    return style == .sheet ? title : "\(wording.text("imprimer.\(style.rawValue).nom")) : \(title)"
  }

  private func head(_ style: Style, _ workshop: Workshop) -> String {
    let head = wording.text("atelier.entete", ["code": workshop.id, "titre": study.plan.identity.title])
    return style == .sheet ? head : "\(workshop.id) · \(wording.text("imprimer.\(style.rawValue).nom"))"
  }
}
