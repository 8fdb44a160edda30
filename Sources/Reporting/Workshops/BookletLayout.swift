import Document

/// All sheets in one document, to print in one go: each side bears its own running head, as « atelier A3 · recto », and
/// no number that would run from one sheet to the next.
struct BookletLayout {
  let wording: Wording

  /// The sides of one sheet, its headings one level down: the booklet has a title of its own.
  func blocks(_ sheet: [Block], code: String) -> [Block] {
    ["recto", "verso"].flatMap { side -> [Block] in
      sheet.compactMap { block in
        guard case .section(let section) = block, section.classes.contains(side) else { return nil }
        return .section(
          Section(
            classes: section.classes + ["cote"],
            runningHead: wording.text("livret.entete-\(side)", ["code": code]), section.blocks.map(lowered)))
      }
    }
  }

  private func lowered(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let id, let title): .heading(level: level + 1, id: id, title)
    case .sheetTitle(let level, let code, let theme): .sheetTitle(level: level + 1, code: code, theme: theme)
    case .section(var section):
      { () -> Block in
        section.blocks = section.blocks.map(lowered)
        return .section(section)
      }()
    default: block
    }
  }
}
