import Diagnostics

/// Why a file of a study is not among those rewritten.
enum LeftFile: Equatable {
  /// An image, a sound, a PDF, an old format.
  case unreadable
  /// A package that holds one.
  case holds(String)
  case badArchive
  /// The lines of the key whose names are still there.
  case stillNamed([Int])
  case positions
  case doubled(String)
  case output(Int)

  func problem(at path: String) -> Problem {
    Problem(isOutput ? .warning : .setAside, at: Place(path), message, remedy: remedy)
  }

  private var isOutput: Bool { if case .output = self { true } else { false } }

  private var message: String {
    switch self {
    case .unreadable:
      "aucun nom ne peut être cherché dans ce fichier (image, son, PDF ou ancien format) ; un texte, un classeur ou un document est attendu, il est laissé de côté"
    case .holds(let entry):
      "il contient « \(entry) », où aucun nom ne peut être cherché ; un classeur ou un document sans image ni objet est attendu, il est laissé de côté"
    case .badArchive: "l’archive ne s’ouvre pas ; elle est laissée de côté, ses noms ne peuvent être remplacés"
    case .stillNamed(let lines):
      "\(Self.names(lines)) s’y trouve encore après réécriture, mis en forme par morceaux ou écrit autrement ; aucun nom n’y est attendu, il est laissé de côté"
    case .positions:
      "ce classeur de codages donne des positions (« debut », « fin »), que les pseudonymes déplacent ; une table .csv est attendue, il est laissé de côté"
    case .doubled(let other):
      "réécrit, il s’appellerait « \(other) », comme un autre fichier ; un nom à lui est attendu, il est laissé de côté"
    case .output(let count):
      "c’est une sortie de recoupe (\(count) fichiers) ; elle n’est pas recopiée, l’étude réécrite a la sienne"
    }
  }

  private static func names(_ lines: [Int]) -> String {
    lines.count == 1
      ? "un nom de la clé (ligne \(lines[0]))"
      : "un nom de la clé (lignes \(lines.map { "\($0)" }.joined(separator: ", ")))"
  }

  private var remedy: String {
    switch self {
    case .unreadable: "le relire à la main, puis le recopier, ou l’enregistrer en .csv ou en .txt et relancer"
    case .holds: "retirer ce qu’il contient, ou l’enregistrer en .csv ou en .txt, puis relancer"
    case .badArchive: "l’enregistrer à nouveau, puis relancer"
    case .stillNamed: "l’enregistrer en .csv ou en .txt, ou y remplacer le nom à la main, puis relancer"
    case .positions: "l’enregistrer en CSV, puis relancer"
    case .doubled: "renommer l’un des deux, puis relancer"
    case .output: "relancer recoupe produire sur l’étude réécrite"
    }
  }
}
