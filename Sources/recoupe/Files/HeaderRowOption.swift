import ArgumentParser

/// Where the titles of the columns stand, when a table has something above them and they are not found.
struct HeaderRowOption: ParsableArguments {
  @Option var ligneTitres: String?

  /// The row of the sheet, or the line of the text, from 1.
  func declared() throws -> Int? {
    guard let ligneTitres else { return nil }
    if let row = Int(ligneTitres), row > 0 { return row }
    throw UsageError(
      message: "--ligne-titres est « \(ligneTitres) » ; un numéro de ligne est attendu",
      remedy: "écrire celui que le tableur montre, par exemple --ligne-titres 3")
  }

  /// Its line in a page of help.
  static let entry = HelpPage.Entry(
    name: "--ligne-titres", value: "N", text: "La ligne des titres de colonnes d’une table, de 1. Sinon trouvée.")
}
