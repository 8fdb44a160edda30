import Diagnostics
import Document

/// What this target says to the author of a text, one case a message; the place is the directive's.
extension Refusal {
  static func unknownFact(_ id: String, among known: [String], offset: Int = 0) -> Refusal {
    Refusal(
      "le chiffre « \(id) » n’existe pas ; un identifiant de chiffres.csv est attendu",
      remedy: remedyForUnknown(id, among: known), offset: offset)
  }

  /// A word without a point: no figure's id.
  static func unknownDirective(_ name: String) -> Refusal {
    Refusal(
      "la directive « \(name) » n’existe pas ici ; un identifiant de chiffres.csv ou le nom d’une directive est attendu",
      remedy: remedyForUnknown(name, among: BlockDirectives.names + ["liste", "voir", "sommaire", "encadre"]))
  }

  static func unknownTable(_ id: String, among known: [String]) -> Refusal {
    Refusal(
      "le tableau « \(id) » n’existe pas ; un tableau d’etude.yaml ou une dimension de la grille est attendu",
      remedy: remedyForUnknown(id, among: known))
  }

  static func unknownCode(_ id: String, among known: [String]) -> Refusal {
    Refusal(
      "le code « \(id) » n’existe pas dans la grille ; un code de la grille est attendu",
      remedy: remedyForUnknown(id, among: known))
  }

  static func unknownDimension(_ id: String, among known: [String]) -> Refusal {
    Refusal(
      "la dimension « \(id) » n’existe pas dans la grille ; une dimension est attendue",
      remedy: remedyForUnknown(id, among: known))
  }

  static func unknownForm(_ form: String) -> Refusal {
    let known = FactForm.allCases.map(\.rawValue).filter { !$0.isEmpty }
    return Refusal(
      "la forme « :\(form) » n’existe pas ; \(known.map { ":" + $0 }.joined(separator: ", ")) sont connues",
      remedy: remedyForUnknown(form, among: known))
  }

  static func missingArgument(_ directive: Directive, expected: String) -> Refusal {
    Refusal(
      "« {{\(directive.source)}} » n’est pas complète ; il y faut \(expected)", remedy: "l’ajouter dans la directive")
  }

  static func unknownReference(_ id: String, among known: [String]) -> Refusal {
    Refusal(
      "la référence « \(id) » n’est pas dans bibliographie.yaml ; un de ses identifiants est attendu",
      remedy: remedyForUnknown(id, among: known))
  }

  static func unknownLoop(_ name: String, among known: [String]) -> Refusal {
    Refusal(
      "« pour \(name) » n’est pas compris ; \(known.joined(separator: ", ")) sont connus",
      remedy: remedyForUnknown(name, among: known))
  }

  static func notANumber(_ option: String, _ value: String) -> Refusal {
    Refusal(
      "l’option « \(option) » vaut « \(value) » ; un nombre entier est attendu",
      remedy: "écrire par exemple « \(option)=2 »")
  }

  static func hiddenFigure(_ id: String) -> Refusal {
    Refusal(
      "le chiffre « \(id) » n’est pas publié (protection des répondants) ; la phrase imprime « non publié »",
      remedy: "l’entourer de « {{si publie(\(id))}} … {{fin}} »", severity: .setAside)
  }
}
