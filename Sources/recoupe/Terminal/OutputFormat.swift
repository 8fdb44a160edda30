import Diagnostics

/// How a command writes what was asked for.
enum OutputFormat: String, CaseIterable {
  case text = "texte"
  case csv
  case json
  case markdown = "md"

  /// The format of this name, among those a command knows.
  init(_ name: String, among known: [OutputFormat]) throws {
    guard let format = known.first(where: { $0.rawValue == name }) else {
      throw UsageError(
        message: "le format « \(name) » n’existe pas ici",
        remedy: remedyForUnknown(name, among: known.map(\.rawValue)))
    }
    self = format
  }
}
