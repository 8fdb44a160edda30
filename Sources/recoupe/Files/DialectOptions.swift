import ArgumentParser
import Diagnostics
import Readers

/// The options that say how a table is written, for the commands that open one.
struct DialectOptions: ParsableArguments {
  @Option var separateur: String?
  @Option var encodage: String?
  @OptionGroup var titres: HeaderRowOption

  /// Whether any of them was typed.
  var isEmpty: Bool { separateur == nil && encodage == nil && titres.ligneTitres == nil }

  func declared() throws -> DeclaredDialect {
    DeclaredDialect(
      encoding: try encodage.map(encoding), separator: try separateur.map(separator), headerRow: try titres.declared())
  }

  private func encoding(_ typed: String) throws -> CharacterEncoding {
    if let encoding = CharacterEncoding(typed: typed) { return encoding }
    throw UsageError(
      message: "l’encodage « \(typed) » n’est pas connu",
      remedy: remedyForUnknown(typed, among: CharacterEncoding.allCases.map(\.rawValue)))
  }

  private static let names = ["tabulation": "\t", "tab": "\t", "\\t": "\t", "virgule": ",", "point-virgule": ";"]

  private func separator(_ typed: String) throws -> UInt8 {
    let bytes = Array((Self.names[typed] ?? typed).utf8)
    guard bytes.count == 1, bytes[0] < 0x80, !["\"", "\n", "\r"].contains(typed) else {
      throw UsageError(
        message: "le séparateur est « \(typed) » ; un seul signe est attendu",
        remedy: "écrire --separateur ';', ',', '|' ou tabulation")
    }
    return bytes[0]
  }

  /// Their lines in a page of help.
  static let entries: [HelpPage.Entry] = [
    .init(
      name: "--separateur", value: "SIGNE",
      text: "Ce qui sépare les valeurs : ';', ',', '|', tabulation … Sinon trouvé."),
    .init(
      name: "--encodage", value: "NOM",
      text: "UTF-8, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-15 ou MacRoman. Sinon trouvé."),
    HeaderRowOption.entry,
  ]
}
