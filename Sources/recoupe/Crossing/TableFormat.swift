import Diagnostics

/// How `croiser` writes its tables: as every command, or as a page of their own.
enum TableFormat: String, CaseIterable {
  case text = "texte"
  case csv
  case json
  case markdown = "md"
  case html

  init(parsing name: String) throws {
    guard let format = TableFormat(rawValue: name) else {
      throw UsageError(
        message: "le format « \(name) » n’existe pas ici",
        remedy: remedyForUnknown(name, among: Self.allCases.map(\.rawValue)))
    }
    self = format
  }
}
