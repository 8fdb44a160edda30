import Diagnostics

/// What this target says to a researcher, one case a message.
extension Problem {
  static func unreadableTerm(_ term: String, _ fault: TermFault, rule: String, file: String) -> Problem {
    Problem(
      .warning, at: Place(file), "règle « \(rule) », terme « \(term) » : \(fault.message)",
      remedy: "l’écrire autrement ; la règle tourne sans lui")
  }

  static func struckTerm(_ term: String, rule: String, file: String) -> Problem {
    Problem(
      .warning, at: Place(file),
      "règle « \(rule) », terme « \(term) » : il ne peut rien trouver : partout où il se trouve, « sauf » l’écarte",
      remedy: "le retirer, ou retirer de « sauf » ce qui l’écarte")
  }

  static func uselessRule(_ rule: String, file: String, why: String) -> Problem {
    Problem(
      .warning, at: Place(file), "la règle « \(rule) » ne peut rien trouver : \(why)",
      remedy: "la corriger ou la retirer")
  }
}

extension TermFault {
  /// What is there and what was expected.
  package var message: String {
    switch self {
    case .struck: "il ne peut rien trouver : partout où il se trouve, « SAUF » l’écarte"
    case .noWord: "il n’y a pas de mot ; un mot, « mutualis* », « ~mot », une phrase ou « /regex/ » est attendu"
    case .missingSide(let name): "il manque un côté à « \(name) » ; un terme de part et d’autre est attendu"
    case .unclosed(let mark): "« \(mark) » reste seul ; une paire est attendue"
    case .badDistance(let written): "« \(written) » n’est pas compris ; « PROCHE/n », n de 1 à 50 mots, est attendu"
    case .badStem(let written): "« \(written) » n’est pas compris ; un seul mot est attendu après « ~ »"
    case .foreignOperator(let written, let meant):
      "« \(written) » est d’un autre outil ; « \(meant) » est attendu, ou des guillemets si c’est le mot qu’on cherche"
    case .innerStar(let word): "« \(word) » a une étoile dans un mot ; elle est attendue à la fin"
    case .badPattern(let source): "« /\(source)/ » n’est pas une expression régulière qui trouve quelque chose"
    case .costlyPattern(let source):
      "« /\(source)/ » pourrait ne jamais finir ; au plus trois répétitions, jamais l’une dans l’autre, et 200 caractères sont attendus"
    }
  }
}
