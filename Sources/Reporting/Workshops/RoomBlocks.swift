import Document
import Survey

/// Where each workshop is: as a table, or floor by floor to be posted at the door of the building.
struct RoomBlocks {
  let scope: DirectiveScope

  private var wording: Wording { scope.wording }
  private var workshops: [Workshop] { scope.results.study.workshops }

  func table() -> [Block] {
    guard !workshops.isEmpty else { return [] }
    let fields = ["salle", "etage", "heure", "animation"]
    return [
      .table(
        TableBlock(
          id: "ateliers", caption: .text(wording.text("programme.ateliers")),
          corner: .text(wording.text("programme.atelier")),
          columns: fields.map { .init(title: .text(wording.text("programme.\($0)"))) },
          rows: workshops.map { workshop in
            let words = WorkshopWords(workshop: workshop, scope: scope)
            return TableBlock.Row(
              header: [.strong(.text(workshop.id)), .text(" – ")] + (words.inlines("theme") ?? []),
              cells: fields.map { Cell(words.inlines($0) ?? []) })
          }))
    ]
  }

  /// Known floors from the lowest up, then those written in words, then the unknown.
  func floors() -> [Block] {
    var floors: [String] = []
    for workshop in workshops where !floors.contains(workshop.floor) { floors.append(workshop.floor) }
    let ordered = floors.enumerated().sorted {
      (Self.height($0.element), $0.offset) < (Self.height($1.element), $1.offset)
    }.map(\.element)
    return ordered.map { floor in
      let here = workshops.filter { $0.floor == floor }
      return .section(Section(classes: ["etage"], [title(of: floor, here)] + here.map(line)))
    }
  }

  private func title(of floor: String, _ here: [Workshop]) -> Block {
    let words =
      here.first.flatMap { WorkshopWords(workshop: $0, scope: scope).inlines("etage", beginsLine: true) } ?? []
    return .heading(level: 2, id: "etage-\(floor.isEmpty ? "inconnu" : floor)", words)
  }

  private func line(_ workshop: Workshop) -> Block {
    let words = WorkshopWords(workshop: workshop, scope: scope)
    return .section(
      Section(
        classes: ["porte-salle"],
        [
          .paragraph([.strong(.text(workshop.id)), .text(" ")] + (words.inlines("salle") ?? [])),
          .paragraph(words.inlines("theme") ?? []),
        ]))
  }

  private static func height(_ floor: String) -> Int {
    if floor.isEmpty { return Int.max }
    return Int(floor.prefix { $0.isNumber || $0 == "-" }) ?? Int.max - 1
  }
}
