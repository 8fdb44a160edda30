import Diagnostics

/// What can be wrong in a KoboToolbox or ODK form, or between it and its data: one case a message.
enum KoboFault: Equatable, Sendable {
  case notAForm
  case neverClosed(String)
  case neverOpened
  case formWanted
  case formOfAnotherSurvey(String, known: Int, columns: Int)
  case formCandidates([String])
  case unknownColumn(String, form: String, known: [String])
  case undeclaredCodes([String], question: String)
  case unreadableList(String, question: String)
  case ambiguousList(String, question: String)
  case notANumber(String, question: String)
  case notADate(String, question: String)
  case unreadableCondition(String, of: String, why: String)
  case repeated(String, rows: Int, path: String)
  case orphans(Int, sheet: String)
  case repeatedElement(String, count: Int)
  case noMainTable([String])

  func problem(at place: Place) -> Problem { Problem(severity, at: place, message, remedy: remedy) }

  var severity: Severity {
    switch self {
    case .notAForm, .formOfAnotherSurvey, .noMainTable: .blocking
    case .unreadableList, .ambiguousList, .notANumber, .notADate, .orphans, .repeatedElement: .setAside
    case .neverClosed, .neverOpened, .formWanted, .formCandidates, .unknownColumn, .undeclaredCodes,
      .unreadableCondition,
      .repeated:
      .warning
    }
  }

  var message: String {
    switch self {
    case .notAForm: "le fichier n’est pas un formulaire ; un XLSForm (feuille « survey ») ou un XForm est attendu"
    case .neverClosed(let group): "le groupe « \(group) » ne se ferme pas ; une ligne « end group » est attendue"
    case .neverOpened: "un groupe se ferme ici et ne s’ouvre nulle part"
    case .formWanted: "l’export est lu sans son formulaire ; libellés, listes et ordre des modalités manquent"
    case .formOfAnotherSurvey(let form, let known, let columns):
      "\(form) connaît \(known) colonnes sur \(columns) ; c’est le formulaire d’une autre enquête"
    case .formCandidates(let files):
      "plusieurs formulaires peuvent convenir : \(files.map { "« \($0) »" }.joined(separator: ", "))"
    case .unknownColumn(let name, let form, _): "la colonne « \(name) » n’est pas dans \(form) ; elle est lue sans lui"
    case .undeclaredCodes(let codes, let question):
      "« \(question) » a des réponses hors de sa liste : \(codes.map { "« \($0) »" }.joined(separator: ", ")) ; elles deviennent des modalités"
    case .unreadableList(let text, let question):
      "« \(text) » ne se découpe pas en modalités de « \(question) » ; elle compte comme manquante"
    case .ambiguousList(let text, let question):
      "« \(text) » se découpe de plusieurs façons en modalités de « \(question) » ; elle compte comme manquante"
    case .notANumber(let value, let question):
      "« \(value) » n’est pas un nombre, que « \(question) » attend ; elle compte comme manquante"
    case .notADate(let value, let question):
      "« \(value) » n’est pas une date (aaaa-mm-jj), que « \(question) » attend ; elle compte comme manquante"
    case .unreadableCondition(let condition, let question, let why):
      "la condition de « \(question) » ne se calcule pas (\(why)) : « \(condition) » ; ses cases vides comptent comme vides"
    case .repeated(let sheet, let rows, _):
      "« \(sheet) » répète des questions (\(rows) lignes) ; ici, seul le nombre de lignes de chaque réponse est lu"
    case .orphans(let count, let sheet):
      "\(count) ligne\(count > 1 ? "s" : "") de « \(sheet) » ne se rattache\(count > 1 ? "nt" : "") à aucune réponse (_parent_index, PARENT_KEY)"
    case .noMainTable(let tables):
      "l’archive a les tables \(tables.map { "« \($0) »" }.joined(separator: ", ")) ; une seule avec « KEY » et sans « PARENT_KEY », celle des réponses, est attendue"
    case .repeatedElement(let path, let count):
      "« \(path) » est répété dans un envoi ; le premier est lu, \(count) autre\(count > 1 ? "s sont laissés" : " est laissé")"
    }
  }

  var remedy: String {
    switch self {
    case .notAForm: "télécharger le formulaire depuis KoboToolbox (Formulaire, Télécharger XLS)"
    case .neverClosed, .neverOpened: "corriger le formulaire"
    case .noMainTable:
      "exporter à nouveau depuis ODK Central (Download, All data and Attachments), un formulaire à la fois"
    case .formWanted: "mettre le formulaire (XLSForm ou XML) à côté de l’export, ou le nommer avec --structure"
    case .formOfAnotherSurvey: "donner le formulaire de cette enquête"
    case .formCandidates: "nommer le bon avec --structure"
    case .unknownColumn(let name, _, let known):
      nearestName(to: name, among: known).map { "écrire « \($0) » ?" }
        ?? "télécharger le formulaire et les réponses le même jour, toutes versions comprises"
    case .undeclaredCodes: "vérifier que la liste n’a pas changé en cours d’enquête"
    case .unreadableList, .ambiguousList: "exporter les choix multiples en colonnes séparées, ou en noms XML"
    case .notANumber, .notADate: "corriger cette valeur"
    case .unreadableCondition: "tenir compte de cette condition en lisant les bases"
    case .repeated(_, _, let path): "écrire « \(path) » pour en lire les lignes, jointes à leur réponse"
    case .repeatedElement: "exporter en .xlsx pour avoir les groupes répétés"
    case .orphans: "exporter à nouveau toutes les feuilles ensemble"
    }
  }
}
