import Diagnostics

/// What can be wrong in a Triple-S definition or its data: one case a message.
enum TripleSFault: Equatable {
  case classicFormat
  case hierarchy([String])
  case noVariables
  /// `near`: a data file beside the definition under another name.
  case noData(String, near: String?)
  case unknownType(String, variable: String)
  case badPosition(variable: String)
  case unknownFilter(String, variable: String, known: [String])
  case outsideList(String, variable: String, count: Int, known: [String])
  case outsideRange(String, variable: String, count: Int)
  case notANumber(String, variable: String, count: Int)
  case notADate(String, variable: String, count: Int)
  case badBits(String, variable: String, expected: Int, count: Int)
  case specialCodes([String], variable: String)
  case answeredThoughFiltered(String, filter: String, count: Int)
  case countedInBytes
  case blankLine
  case repeatedSerial(String)

  func problem(at place: Place) -> Problem { Problem(severity, at: place, message, remedy: remedy) }

  var severity: Severity {
    switch self {
    case .classicFormat, .hierarchy, .noVariables: .blocking
    case .outsideList, .notANumber, .notADate, .badBits, .blankLine: .setAside
    case .noData, .unknownType, .badPosition, .unknownFilter, .outsideRange, .specialCodes, .answeredThoughFiltered,
      .countedInBytes, .repeatedSerial:
      .warning
    }
  }

  var message: String {
    switch self {
    case .classicFormat:
      "c’est du Triple-S « classique » (sans XML) ; une définition XML, version 1.1 ou plus, est attendue"
    case .hierarchy(let files):
      "c’est une hiérarchie de fichiers (\(listed(files))) ; la définition d’un seul niveau est attendue"
    case .noVariables: "la définition n’a aucune variable dans <record> ; au moins une est attendue"
    case .noData(let names, _): "la définition est seule ; les réponses sont attendues à côté d’elle, dans \(names)"
    case .unknownType(let type, let variable):
      "la variable « \(variable) » est du type « \(type) », inconnu ; elle n’est pas lue"
    case .badPosition(let variable): "la position de « \(variable) » manque ou n’a pas de sens ; elle n’est pas lue"
    case .unknownFilter(let filter, let variable, _):
      "« \(variable) » a pour filtre « \(filter) », qui n’existe pas ; ses absences comptent comme vides"
    case .outsideList(let value, let variable, let count, _):
      "« \(value) » n’est pas dans la liste de « \(variable) » (\(times(count))) ; cela compte comme manquant"
    case .outsideRange(let value, let variable, let count):
      "« \(value) » est hors des bornes de « \(variable) » (\(times(count))) ; le nombre est gardé"
    case .notANumber(let value, let variable, let count):
      "« \(value) » n’est pas un nombre, que « \(variable) » attend (\(times(count))) ; cela compte comme manquant"
    case .notADate(let value, let variable, let count):
      "« \(value) » n’est ni une date ni une heure, que « \(variable) » attend (\(times(count))) ; cela compte comme manquant"
    case .badBits(let value, let variable, let expected, let count):
      "« \(value) » ne donne pas \(expected) chiffres 0 ou 1, que « \(variable) » attend (\(times(count))) ; cela compte comme manquant"
    case .specialCodes(let codes, let variable):
      "« \(variable) » a des codes parmi ses nombres : \(codes.joined(separator: ", ")) ; ils comptent comme manquants, chacun sous son code"
    case .answeredThoughFiltered(let variable, let filter, let count):
      "« \(variable) » a une réponse là où son filtre « \(filter) » dit qu’elle n’est pas posée (\(times(count))) ; la réponse est gardée"
    case .countedInBytes: "les positions sont comptées en octets ; la norme les compte en caractères"
    case .blankLine: "la ligne est vide entre deux enregistrements ; elle n’est pas lue"
    case .repeatedSerial(let variable):
      "« \(variable) » ne numérote pas chaque réponse une seule fois ; les réponses portent leur rang"
    }
  }

  var remedy: String {
    switch self {
    case .classicFormat: "exporter à nouveau en « Triple-S XML » 1.2 ou 2.0"
    case .hierarchy: "nommer le .sss d’un des niveaux"
    case .noVariables: "exporter à nouveau la définition et les données"
    case .noData(_, let near?): "nommer « \(near) » avec --structure, si c’est lui"
    case .noData: "mettre ce fichier à côté du .sss, ou le nommer avec --structure"
    case .unknownType: "demander au logiciel d’origine un export Triple-S 2.0"
    case .badPosition: "corriger <position start=… finish=…>"
    case .unknownFilter(let filter, _, let known): remedyForUnknown(filter, among: known)
    case .outsideList(let value, _, _, let known): remedyForUnknown(value, among: known)
    case .outsideRange: "vérifier cette valeur ou les bornes de la définition"
    case .notANumber, .notADate: "corriger la valeur, ou vérifier les positions de la définition"
    case .badBits: "exporter à nouveau ; un tableur a peut-être ôté les zéros du début"
    case .specialCodes: "vérifier qu’aucun n’est un vrai nombre"
    case .answeredThoughFiltered: "vérifier le filtre dans le logiciel d’origine"
    case .countedInBytes: "rien à faire : c’est lu ainsi"
    case .blankLine: "ôter cette ligne, ou exporter à nouveau"
    case .repeatedSerial: "vérifier qu’aucune réponse n’est en double"
    }
  }

  private func listed(_ files: [String]) -> String { files.map { "« \($0) »" }.joined(separator: ", ") }

  private func times(_ count: Int) -> String { count == 1 ? "une fois" : "\(count) fois" }
}
