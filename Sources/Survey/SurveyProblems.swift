package import Diagnostics

/// What this target says to a researcher, one case a message.
extension Problem {
  static func unknownCategory(_ code: String, of variable: String, at line: SourceLine, known: [String]) -> Problem {
    Problem(
      .blocking, at: line.place,
      "la modalité « \(code) » n’existe pas dans « \(variable) » ; un code de cette question est attendu",
      remedy: remedyForUnknown(code, among: known))
  }

  /// A share needs two numeric questions.
  static func notTwoNumbers(_ definition: VariableDefinition) -> Problem {
    Problem(
      .blocking, at: definition.place.place,
      "« \(definition.name) » divise « \(definition.origin) » par « \(definition.whole ?? "") » ; deux questions numériques de la même enquête sont attendues",
      remedy: "corriger « de » ou « part_de »")
  }

  static func notNumbers(_ variable: String, example: String, at line: SourceLine) -> Problem {
    Problem(
      .blocking, at: line.place,
      "« \(variable) » contient \(example.isEmpty ? "des listes" : "« \(example) »") ; des bornes demandent des nombres",
      remedy: "corriger la valeur dans les données, la déclarer dans « manquants », ou retirer « bornes »")
  }

  /// A variable that no source has.
  package static func unknownVariable(_ name: String, at line: SourceLine, known: [String]) -> Problem {
    Problem(
      .blocking, at: line.place, "la variable « \(name) » n’existe pas ; le nom d’une question est attendu",
      remedy: remedyForUnknown(name, among: known))
  }
}

extension SourceLine {
  /// The same place, as problems name it.
  package var place: Place { Place(file, line: line, column: column) }
}
