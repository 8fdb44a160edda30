package import Diagnostics

/// What can be wrong in a LimeSurvey questionnaire, or between it and a file of responses: one case a message.
package enum LimeSurveyFault: Equatable, Sendable {
  case notAStructure(root: String, kind: String)
  case unknownType(String, question: String)
  case unreadableCondition(String, of: String, why: String)
  case unknownColumn(String, structure: String, known: [String])
  case missingQuestion(String, structure: String)
  case missingColumn(String, structure: String)
  case structureOfAnotherSurvey(String, known: Int, columns: Int)
  case structureWanted
  case noResponses
  case unlistedCells(String, count: Int)
  case noQuestionnaire
  case syntaxAlone
  case noResponsesInArchive
  case unreadInvitations(String)
  case unreadResponses(String, read: String)
  case structureCandidates([String])
  case undeclaredCode(String, question: String, known: [String])
  case notANumber(String, question: String)
  case notADate(String, question: String)
  case noCompletionDate
  case noLastPage
  case answeredThoughHidden(String, count: Int)

  package func problem(at place: Place) -> Problem {
    Problem(severity, at: place, message, remedy: remedy)
  }

  var severity: Severity {
    switch self {
    case .notAStructure, .structureOfAnotherSurvey, .noResponses, .noQuestionnaire, .syntaxAlone: .blocking
    case .undeclaredCode, .notANumber, .notADate: .setAside
    case .unknownType, .unreadableCondition, .unknownColumn, .missingQuestion, .missingColumn, .structureWanted,
      .structureCandidates, .noResponsesInArchive, .unreadInvitations, .unreadResponses, .noCompletionDate, .noLastPage,
      .answeredThoughHidden, .unlistedCells:
      .warning
    }
  }

  var message: String {
    switch self {
    case .notAStructure(let root, let kind):
      kind.isEmpty
        ? "le fichier commence par <\(root)> ; une structure LimeSurvey (.lss, .lsg, .lsq) est attendue"
        : "c’est un fichier LimeSurvey de type « \(kind) » ; une structure (.lss, .lsg, .lsq) est attendue"
    case .unknownType(let type, let question):
      "la question « \(question) » est du type « \(type) », inconnu ; elle n’est pas lue"
    case .unreadableCondition(let condition, let question, let why):
      "la condition de « \(question) » ne se calcule pas (\(why)) : « \(condition) » ; toutes ses absences comptent comme vides"
    case .unknownColumn(let name, let structure, _):
      "la colonne « \(name) » n’est pas dans \(structure) ; elle est lue sans lui"
    case .missingQuestion(let question, let structure):
      "la question « \(question) » de \(structure) n’a pas de colonne ; aucune réponse n’y est lue"
    case .missingColumn(let column, let structure): "la colonne « \(column) » attendue par \(structure) manque"
    case .structureOfAnotherSurvey(let structure, let known, let columns):
      "\(structure) connaît \(known) colonnes sur \(columns) ; c’est la structure d’une autre enquête"
    case .structureWanted:
      "l’export est lu sans sa structure ; libellés, modalités et questions non posées manquent"
    case .noResponses: "le fichier n’a pas de réponses ; un élément <responses> avec ses <rows> est attendu"
    case .unlistedCells(let name, let count):
      "« \(name) » n’est pas parmi les <fieldname> du fichier ; \(count) valeur\(count > 1 ? "s" : "") sans champ \(count > 1 ? "sont laissées" : "est laissée")"
    case .syntaxAlone:
      "c’est la syntaxe R d’un export LimeSurvey ; le fichier de données qu’elle décrit est attendu"
    case .noQuestionnaire: "l’archive n’a pas de questionnaire (.lss) ; une archive d’enquête LimeSurvey en a un"
    case .noResponsesInArchive: "l’archive n’a pas de réponses (.lsr) ; seul le questionnaire est lu"
    case .unreadInvitations(let path):
      "« \(path) » contient les invitations (noms, adresses, codes d’accès) ; elles ne sont jamais lues"
    case .unreadResponses(let path, let read):
      "l’archive a d’autres réponses, « \(path) » ; seules « \(read) » sont lues"
    case .structureCandidates(let files):
      "plusieurs structures peuvent convenir ou aucune ne convient tout à fait : \(listed(files))"
    case .undeclaredCode(let value, let question, _):
      "« \(value) » n’est pas une réponse de « \(question) » ; elle compte comme manquante"
    case .notANumber(let value, let question):
      "« \(value) » n’est pas un nombre, que « \(question) » attend ; elle compte comme manquante"
    case .notADate(let value, let question):
      "« \(value) » n’est pas une date (aaaa-mm-jj), que « \(question) » attend ; elle compte comme manquante"
    case .noCompletionDate: "il n’y a pas de colonne « submitdate » ; toute réponse non vide compte comme complète"
    case .noLastPage: "il n’y a pas de colonne « lastpage » ; les pages jamais atteintes comptent comme vides"
    case .answeredThoughHidden(let question, let count):
      "« \(question) » a \(count) réponse\(count > 1 ? "s" : "") alors que sa condition la cache ; elles sont gardées"
    }
  }

  var remedy: String {
    switch self {
    case .notAStructure: "exporter la structure depuis LimeSurvey (Afficher/Exporter, Structure du questionnaire .lss)"
    case .unknownType, .unreadableCondition: "nous envoyer cette question : elle devrait être lue"
    case .unknownColumn(let name, _, let known):
      nearestName(to: name, among: known).map { "écrire « \($0) » ?" }
        ?? "exporter les réponses et la structure le même jour"
    case .missingQuestion, .missingColumn: "exporter à nouveau les réponses, toutes questions cochées"
    case .noResponses, .unlistedCells: "exporter à nouveau les réponses"
    case .structureOfAnotherSurvey: "donner la structure de cette enquête"
    case .syntaxAlone: "nommer le « …_R_data_file.csv », cette syntaxe à côté de lui"
    case .noQuestionnaire, .noResponsesInArchive: "exporter à nouveau l’archive, l’enquête étant active"
    case .unreadInvitations: "garder cette archive dans l’équipe"
    case .unreadResponses: "les sortir de l’archive pour les lire à part"
    case .structureWanted: "mettre le .lss à côté de l’export, ou le nommer avec --structure"
    case .structureCandidates: "nommer la bonne avec --structure"
    case .undeclaredCode(let value, _, let known): remedyForUnknown(value, among: known)
    case .notANumber, .notADate: "corriger cette valeur"
    case .noCompletionDate, .noLastPage: "exporter à nouveau les réponses avec cette colonne"
    case .answeredThoughHidden: "vérifier que la condition n’a pas changé en cours d’enquête"
    }
  }

  private func listed(_ files: [String]) -> String { files.map { "« \($0) »" }.joined(separator: ", ") }
}
