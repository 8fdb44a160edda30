package import Diagnostics

/// Why a table cannot be made; a question for the person who asked for it.
package enum TabulationError: Error, Hashable, Sendable {
  case unknownVariable(String, known: [String])
  case unknownCode(String, variable: String, known: [String])
  /// A filter that is not `V=code`.
  case unreadableFilter(String)
  /// A mean was asked of a variable that holds no numbers.
  case notANumber(String)

  /// The same as a problem to print, at the place where the names were written.
  package func problem(at place: Place) -> Problem {
    switch self {
    case .unknownVariable(let name, let known):
      Problem(
        .blocking, at: place, "la variable « \(name) » n’existe pas ; le nom d’une variable des données est attendu",
        remedy: remedyForUnknown(name, among: known))
    case .unknownCode(let code, let variable, let known):
      Problem(
        .blocking, at: place,
        "« \(variable) » n’a pas de modalité « \(code) » ; le code d’une de ses modalités est attendu",
        remedy: remedyForUnknown(code, among: known))
    case .unreadableFilter(let text):
      Problem(
        .blocking, at: place, "le filtre est « \(text) » ; « variable=code » est attendu",
        remedy: "écrire par exemple « taille=petite »")
    case .notANumber(let name):
      Problem(
        .blocking, at: place, "« \(name) » ne contient aucun nombre ; une variable de type « nombre » est attendue",
        remedy: "la croiser comme une variable à modalités, ou choisir une autre variable")
    }
  }
}
