import Diagnostics

/// What can be wrong or doubtful in the export of a form tool: one case a message.
enum FormFault: Equatable {
  case noAnswers
  case neverTicked([String], question: String)
  case joinedOptions(String, question: String)
  case tests(count: Int, lines: [Int])
  case seenUnanswered(String)
  case ambiguousDates(String, dayFirst: Bool)
  case notAQuestionnaire

  func problem(at place: Place) -> Problem { Problem(.warning, at: place, message, remedy: remedy) }

  private var message: String {
    switch self {
    case .noAnswers: "le fichier n’a que ses lignes d’en-têtes ; aucune réponse à lire"
    case .neverTicked(let names, let question):
      "\(listed(names)) : rien dans ces colonnes, à la suite des options de « \(question) » ; elles sont prises pour des options jamais cochées"
    case .joinedOptions(let option, let question):
      "« \(option) » est lu comme une seule option de « \(question) », virgule comprise : ses deux moitiés vont toujours ensemble"
    case .tests(let count, let lines):
      "\(count) \(count == 1 ? "réponse est un essai ou un aperçu" : "réponses sont des essais ou des aperçus") (\(lines.count == 1 ? "ligne" : "lignes") \(shown(lines))) ; ce n’est pas lu"
    case .seenUnanswered(let code):
      "« \(code) » marque les questions vues sans réponse ; elles comptent comme vides, et les cases vides comme non posées"
    case .ambiguousDates(let column, let dayFirst):
      "les dates de « \(column) » peuvent se lire de deux façons ; elles sont lues \(dayFirst ? "jour/mois" : "mois/jour")"
    case .notAQuestionnaire:
      "le fichier n’est pas un questionnaire Qualtrics (.qsf) lisible ; les réponses sont lues sans lui"
    }
  }

  private var remedy: String {
    switch self {
    case .noAnswers: "exporter aussi les réponses"
    case .neverTicked: "vérifier qu’aucune n’est une question à part"
    case .joinedOptions: "vérifier le questionnaire"
    case .tests: "rien à faire si ce sont bien des essais"
    case .seenUnanswered: "vérifier que ce n’est la réponse de personne"
    case .ambiguousDates: "vérifier sur une date connue"
    case .notAQuestionnaire: "l’exporter à nouveau depuis Qualtrics"
    }
  }

  private func listed(_ names: [String]) -> String { names.map { "« \($0) »" }.joined(separator: ", ") }

  private func shown(_ lines: [Int]) -> String {
    lines.prefix(10).map { "\($0)" }.joined(separator: ", ") + (lines.count > 10 ? ", …" : "")
  }
}
