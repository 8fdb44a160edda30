import Diagnostics

/// What this target says to a researcher, one case a message.
extension Problem {
  static func unreadableTerm(_ term: String, rule: String, file: String) -> Problem {
    Problem(
      .warning, at: Place(file),
      "règle « \(rule) » : le terme « \(term) » n’est pas compris ; un mot, « mutualis* » ou une phrase est attendu",
      remedy: "l’écrire autrement ; la règle tourne sans lui")
  }
}
