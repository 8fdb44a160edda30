import Diagnostics
import Survey

/// What this target says to a researcher, one case a message.
extension Problem {
  static func unknownSource(_ name: String, at line: SourceLine, known: [String]) -> Problem {
    Problem(
      .blocking, at: line.place, "la source « \(name) » n’existe pas ; une enquête de « sources » est attendue",
      remedy: remedyForUnknown(name, among: known))
  }

  static func uncountableUnit(_ unit: CaseUnit, at line: SourceLine) -> Problem {
    Problem(
      .blocking, at: line.place,
      "les codes ne se comptent pas par « \(unit.rawValue) » ; organisation, entretien ou initiative est attendu",
      remedy: "changer « unite » dans le tableau")
  }
}
