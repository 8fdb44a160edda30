import Document
import Survey

/// The words of a workshop's line, blanks where nobody knows yet.
struct WorkshopWords {
  let workshop: Workshop
  let scope: DirectiveScope

  /// A field by its column's name, or `nil` when there is none of that name.
  func inlines(_ field: String) -> [Inline]? {
    switch field {
    case "code": .text(workshop.id)
    case "theme": .text(workshop.theme.text(in: scope.wording.catalogue.language) ?? "")
    case "salle": orBlank(workshop.room, "salle")
    case "etage": orBlank(workshop.floor, "etage")
    case "heure": orBlank(workshop.time, "heure")
    case "animation": orBlank(workshop.facilitator, "animation")
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

  private func orBlank(_ value: String, _ key: String) -> [Inline] {
    let words: [Inline] = value.isEmpty ? [] : .text(key == "etage" ? floor(value) : value)
    let label = scope.wording.text("atelier.\(key)")
    if scope.isEditable { return [.field(label, words)] }
    return value.isEmpty ? [.toComplete(label)] : words
  }

  /// « 12e étage », « 1er étage »; words as they are.
  private func floor(_ value: String) -> String {
    value.first?.isNumber == true ? scope.wording.text("atelier.etage-valeur", ["n": value]) : value
  }
}
