import Diagnostics

/// What can be wrong or doubtful in a REFI-QDA file: one case a message.
enum REFIFault: Equatable {
  case notAProject(root: String)
  case noProject
  case olderNamespace
  case invalidIdentifier(count: Int, example: String)
  case noText(source: String, path: String)
  /// Texts without passages that are named and not there: nothing is lost but the texts.
  case missingTexts([String])
  case outside(source: String, count: Int)
  case unknownCode(source: String, count: Int)
  case otherMedia([String])
  case unexplained(source: String, explained: Int, of: Int)

  func problem(at place: Place) -> Problem { Problem(severity, at: place, message, remedy: remedy) }

  private var severity: Severity {
    switch self {
    case .notAProject, .noProject: .blocking
    case .noText, .outside, .unknownCode, .otherMedia: .setAside
    case .olderNamespace, .invalidIdentifier, .missingTexts, .unexplained: .warning
    }
  }

  private var message: String {
    switch self {
    case .notAProject(let root):
      "l’élément « \(root) » est au sommet ; un projet (Project) ou une grille (CodeBook) REFI-QDA est attendu"
    case .noProject: "l’archive ne contient pas de « project.qde » ; un projet REFI-QDA (.qdpx) en contient un"
    case .olderNamespace:
      "la grille est déclarée dans un espace de noms plus ancien que le projet ; elle est lue quand même"
    case .invalidIdentifier(let count, let example):
      "\(count) \(count == 1 ? "identifiant n’est pas un GUID" : "identifiants ne sont pas des GUID") (« \(example) ») ; lu tel quel"
    case .noText(let source, let path):
      "le texte de « \(source) » (\(path)) n’est pas dans l’archive ; ses passages sont écartés"
    case .missingTexts(let names):
      "\(names.count == 1 ? "le texte « \(names[0]) » n’est pas là" : "\(names.count) textes ne sont pas là (« \(names[0]) »…)") ; un projet .qdpx contient ses textes, un .qde seul n’en a que les noms"
    case .outside(let source, let count):
      "\(passages(count)) de « \(source) » \(count == 1 ? "a" : "ont") des positions hors du texte ; écarté\(count == 1 ? "" : "s")"
    case .unknownCode(let source, let count):
      "\(count) codage\(count == 1 ? "" : "s") de « \(source) » \(count == 1 ? "renvoie" : "renvoient") à un code qui n’est pas dans la grille du projet ; écarté\(count == 1 ? "" : "s")"
    case .otherMedia(let names):
      "\(names.map { "« \($0) »" }.joined(separator: ", ")) : une image, un PDF ou un enregistrement ; seuls les textes sont lus"
    case .unexplained(let source, let explained, let total):
      "aucune façon de compter les positions n’explique « \(source) » : \(explained) passage\(explained == 1 ? "" : "s") sur \(total) \(explained == 1 ? "se retrouve" : "se retrouvent") mot pour mot"
    }
  }

  private var remedy: String {
    switch self {
    case .notAProject: "exporter le projet en REFI-QDA (.qdpx), ou la grille en .qdc"
    case .noProject, .noText, .missingTexts: "exporter à nouveau le projet, textes compris"
    case .olderNamespace: "rien à faire"
    case .invalidIdentifier: "rien à faire si les codes sont justes"
    case .outside, .unknownCode: "exporter à nouveau le projet depuis son logiciel"
    case .otherMedia: "exporter leur transcription comme texte"
    case .unexplained: "relire ces codages, ou exporter à nouveau le projet"
    }
  }

  private func passages(_ count: Int) -> String { "\(count) passage\(count == 1 ? "" : "s")" }
}
