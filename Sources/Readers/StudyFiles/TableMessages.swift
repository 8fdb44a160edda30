import Diagnostics

/// What a person is told of a cell of a study table, and the values that are words of a list.
enum TableMessages {
  static func empty(_ cell: StudyCell, _ column: String, _ severity: Severity) -> Problem {
    Problem(
      severity, at: cell.place, "la cellule « \(column) » est vide ; une valeur est attendue\(left(severity))",
      remedy: "remplir la cellule ou retirer la ligne")
  }

  static func unknown(_ cell: StudyCell, _ column: String, _ known: [String], _ severity: Severity) -> Problem {
    let list = known.map { "« \($0) »" }.joined(separator: ", ")
    return Problem(
      severity, at: cell.place, "« \(column) » vaut « \(cell.text) » ; \(list) est attendu\(left(severity))",
      remedy: remedyForUnknown(cell.text, among: known))
  }

  static func unknownInterview(_ cell: StudyCell, _ known: [String]) -> Problem {
    Problem(
      .setAside, at: cell.place,
      "l’entretien « \(cell.text) » est inconnu ; un entretien de l’étude est attendu\(left(.setAside))",
      remedy: remedyForUnknownNumber(cell.text, among: known))
  }

  static func repeated(_ cell: StudyCell, _ column: String) -> Problem {
    Problem(
      .blocking, at: cell.place,
      "« \(cell.text) » est deux fois dans « \(column) » ; une ligne par valeur est attendue",
      remedy: "retirer ou renommer l’une des deux lignes")
  }

  /// One of the words an enumeration is written with.
  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ cell: StudyCell, _ column: String, _ severity: Severity, _ problems: inout [Problem]
  ) -> Choice? {
    if let choice = Choice(rawValue: cell.text.lowercased()) { return choice }
    if cell.isEmpty {
      problems.append(empty(cell, column, severity))
      return nil
    }
    problems.append(unknown(cell, column, Choice.allCases.map(\.rawValue), severity))
    return nil
  }

  /// `oui` or `non`.
  static func yesNo(_ cell: StudyCell, _ column: String, _ problems: inout [Problem]) -> Bool? {
    switch cell.text.lowercased() {
    case "oui": return true
    case "non": return false
    case "":
      problems.append(empty(cell, column, .setAside))
      return nil
    default:
      problems.append(unknown(cell, column, ["oui", "non"], .setAside))
      return nil
    }
  }

  private static func left(_ severity: Severity) -> String { severity == .setAside ? ", ligne laissée de côté" : "" }
}
