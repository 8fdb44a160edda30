package import Diagnostics
package import Survey

/// Why a table cannot be made; a question for the person who asked for it.
package enum TabulationError: Error, Hashable, Sendable {
  case unknownVariable(String, known: [String])
  case unknownCode(String, variable: String, known: [String])
  /// A filter that is not `V=code`.
  case unreadableFilter(String)
  /// A mean was asked of a variable that holds no numbers.
  case notANumber(String)
  /// A weight, a number of cases or a population that holds something else; « » where it is a list.
  case notNumbers(String, example: String)
  /// A table of counts that stands for more cases than can be taken one by one.
  case tooManyCases(String, limit: Int)
  /// The stratum, cluster or population of some cases is not known.
  case incompleteDesign(String, cases: Int)
  /// A stratum that has fewer clusters in the population than in the sample, or more than one size.
  case impossiblePopulation(String)
  /// More levels than a table can say something of.
  case tooManyLevels(String, count: Int, limit: Int, isCrossed: Bool)
  /// No case has a weight that can be used.
  case weightless(String, cases: Int)
  /// Shares on a base, or rounded to 100, that the variable in rows cannot have.
  case shares(String, ShareStyle.Fault)
  /// An attribute of organisations counted in passages without a code.
  case passagesOfAttribute(String)

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
    case .notNumbers(let name, let example):
      Problem(
        .blocking, at: place,
        "« \(name) » contient \(example.isEmpty ? "des listes" : "« \(example) »") ; des nombres seulement sont attendus",
        remedy: "corriger la valeur dans les données, ou nommer une autre variable")
    case .tooManyCases(let name, let limit):
      Problem(
        .blocking, at: place, "« \(name) » compte plus de \(limit) cas en tout ; \(limit) au plus sont pris un à un",
        remedy: "si ce sont des poids de sondage, les donner par --poids")
    case .incompleteDesign(let name, let cases):
      Problem(
        .blocking, at: place,
        "« \(name) » manque pour \(cases) cas ; le plan de sondage doit être connu pour chacun",
        remedy: "compléter les données, ou retirer ces cas par un filtre")
    case .tooManyLevels(let name, let count, let limit, let isCrossed):
      Problem(
        .blocking, at: place,
        "« \(name) » a \(count) valeurs ; \(limit) au plus se \(isCrossed ? "croisent" : "comptent")",
        remedy: "en faire des classes ou des groupes, ou choisir une autre variable")
    case .weightless(let name, let cases):
      Problem(
        .blocking, at: place,
        "aucun des \(cases) cas retenus n’a de poids utilisable dans « \(name) » ; un nombre positif par cas est attendu",
        remedy: "vérifier cette colonne, ou nommer une autre variable")
    case .shares(let name, .oneAnswer):
      Problem(
        .blocking, at: place,
        "« \(name) » a une seule réponse par cas ; une base au choix est attendue d’une question à plusieurs réponses, en lignes",
        remedy: "retirer la base")
    case .shares(let name, .doesNotSum):
      Problem(
        .blocking, at: place,
        "« \(name) » a plusieurs réponses par cas, et des parts de cas ne font pas 100 ; la base « reponses » est attendue",
        remedy: "choisir la base « reponses », ou ne pas demander de parts à 100")
    case .passagesOfAttribute(let name):
      Problem(
        .blocking, at: place,
        "« \(name) » est un attribut des organisations ; compté par passage, il ne dirait que combien chacune a parlé",
        remedy: "le compter par organisation, ou le croiser avec une dimension de la grille")
    case .impossiblePopulation(let name):
      Problem(
        .blocking, at: place,
        "« \(name) » ne peut être une taille de population : dans une strate, elle varie ou est plus petite que l’échantillon",
        remedy: "y mettre, pour chaque strate, combien d’unités la population compte")
    }
  }
}
