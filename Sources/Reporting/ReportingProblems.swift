import Diagnostics
import Survey

/// What this target says to a researcher, one case a message.
extension Problem {
  static func unknownSource(_ name: String, at line: SourceLine, known: [String]) -> Problem {
    Problem(
      .blocking, at: line.place, "la source « \(name) » n’existe pas ; une enquête de « sources » est attendue",
      remedy: remedyForUnknown(name, among: known))
  }

  /// Personal details and free words never stand in a table; `nil` for a variable that may.
  static func unprintable(_ variable: Variable, at line: SourceLine) -> Problem? {
    if variable.isPersonal {
      return Problem(
        .blocking, at: line.place,
        "« \(variable.name) » est déclarée personnelle ; une variable qui peut être imprimée est attendue",
        remedy: "retirer ce tableau")
    }
    guard variable.kind == .text else { return nil }
    return Problem(
      .blocking, at: line.place,
      "« \(variable.name) » contient des mots libres ; une variable à modalités ou un nombre est attendu",
      remedy: "coder ces réponses, ou choisir une autre variable")
  }

  /// `fusion: arbitre` needs the arbiter's file, which is not read yet.
  static func noArbiter() -> Problem {
    Problem(
      .blocking, at: Place("etude.yaml"), "« fusion » vaut « arbitre », que cette version ne lit pas encore",
      remedy: "écrire « fusion: deux » ou « fusion: un »")
  }

  static func uncountableUnit(_ unit: CaseUnit, at line: SourceLine) -> Problem {
    Problem(
      .blocking, at: line.place,
      "les codes ne se comptent pas par « \(unit.rawValue) » ; organisation, entretien ou initiative est attendu",
      remedy: "changer « unite » dans le tableau")
  }
}
