import Document
import Survey

/// The words of a workshop's line, blanks where nobody knows yet.
struct WorkshopWords {
  let workshop: Workshop
  let scope: DirectiveScope

  /// A field by its column's name, or `nil` when there is none of that name.
  /// - Parameter beginsLine: it stands first on a line: a blank is named with a capital.
  func inlines(_ field: String, beginsLine: Bool = false) -> [Inline]? {
    switch field {
    case "code": .text(workshop.id)
    case "theme": .text(workshop.theme.text(in: scope.wording.catalogue.language) ?? "")
    case "salle": orBlank(workshop.room, "salle", beginsLine)
    case "etage": orBlank(workshop.floor, "etage", beginsLine)
    case "heure": orBlank(workshop.time, "heure", beginsLine)
    case "animation": orBlank(workshop.facilitator, "animation", beginsLine)
    default: nil
    }
  }

  /// What is not known yet, by the names of the blanks.
  var missing: [String] {
    [
      ("salle", workshop.room), ("etage", workshop.floor), ("heure", workshop.time),
      ("animation", workshop.facilitator),
    ]
    .filter { $0.1.isEmpty }.map { scope.wording.text("atelier.\($0.0)") }
  }

  private func orBlank(_ value: String, _ key: String, _ beginsLine: Bool) -> [Inline] {
    let words: [Inline] = value.isEmpty ? [] : .text(key == "etage" ? floor(value) : value)
    let name = scope.wording.text("atelier.\(key)")
    let label = beginsLine ? name.prefix(1).uppercased() + name.dropFirst() : name
    if scope.isEditable { return [.field(label, words)] }
    return value.isEmpty ? [.toComplete(label)] : words
  }

  /// « 12e étage », « 1er étage »; words as they are.
  private func floor(_ value: String) -> String {
    value.first?.isNumber == true ? scope.wording.text("atelier.etage-valeur", ["n": value]) : value
  }
}
