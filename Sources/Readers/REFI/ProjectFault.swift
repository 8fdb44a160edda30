import Diagnostics

/// What of a project does not fit the study it is read into: one case a message. What does not fit is left out.
enum ProjectFault: Equatable {
  case unknownSource(String, count: Int, known: [String])
  case foreignCode(String, count: Int)
  case ambiguousCode(String, count: Int, among: [String])

  func problem(at place: Place) -> Problem { Problem(.setAside, at: place, message, remedy: remedy) }

  private var message: String {
    switch self {
    case .unknownSource(let name, let count, _):
      "le texte « \(name) » du projet n’est aucun des entretiens ; \(Self.left(count))"
    case .foreignCode(let path, let count):
      "le code « \(path) » du projet n’est pas dans la grille ; \(Self.left(count))"
    case .ambiguousCode(let path, let count, let ids):
      "le code « \(path) » du projet peut être \(ids.map { "« \($0) »" }.joined(separator: " ou ")) ; \(Self.left(count))"
    }
  }

  private var remedy: String {
    switch self {
    case .unknownSource(let name, _, let known): remedyForUnknown(name, among: known)
    case .foreignCode: "lui donner le nom ou l’identifiant d’un code de la grille, ou l’ajouter à grille.yaml"
    case .ambiguousCode(_, _, let ids): "le nommer par son identifiant (« \(ids.first ?? "") »)"
    }
  }

  private static func left(_ count: Int) -> String {
    count == 1 ? "son codage est écarté" : "ses \(count) codages sont écartés"
  }
}
