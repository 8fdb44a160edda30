import Diagnostics
package import Survey

/// Reads the key of the pseudonyms: a table of names and of what replaces them. What it tells never says a name: a message
/// may be kept where the key may not.
package enum KeyReader {
  private static let columns = StudyTable.Columns(required: ["nom", "pseudonyme"], optional: ["casse", "type"])

  /// The key, or `nil` when its columns cannot be read.
  package static func read(_ file: SourceFile) -> Reading<PseudonymKey?> {
    let reading = StudyTable.read(file, columns)
    var problems = reading.problems
    guard let table = reading.value else { return Reading(nil, problems: problems) }
    var entries: [PseudonymKey.Entry] = []
    for row in table.rows {
      guard let entry = entry(row, &problems) else { continue }
      entries.append(entry)
    }
    if entries.isEmpty, problems.isEmpty {
      problems.append(
        Problem(
          .blocking, at: Place(file.name), "la clé ne contient aucun nom ; une ligne par nom est attendue",
          remedy: "remplir les colonnes « nom » et « pseudonyme »"))
    }
    return Reading(PseudonymKey(entries: entries), problems: problems)
  }

  private static func entry(_ row: StudyRow, _ problems: inout [Problem]) -> PseudonymKey.Entry? {
    let (names, pseudonym) = (row["nom"].values, row["pseudonyme"])
    guard !names.isEmpty, !pseudonym.isEmpty else {
      let column = names.isEmpty ? "nom" : "pseudonyme"
      problems.append(TableMessages.empty(row[column], column, .blocking))
      return nil
    }
    if names.contains(where: { $0.count(where: \.isLetter) < 2 }) {
      problems.append(
        Problem(
          .blocking, at: row["nom"].place,
          "un nom de la clé a moins de deux lettres ; un nom qui ne se confond avec rien est attendu",
          remedy: "l’écrire en entier, ou retirer la ligne"))
      return nil
    }
    if pseudonym.text.contains(where: { ";,\t\n\"<>&|".contains($0) }) {
      problems.append(
        Problem(
          .blocking, at: pseudonym.place,
          "le pseudonyme contient un séparateur ou un guillemet droit ; un texte sans ; , | \" < > & est attendu",
          remedy: "le remplacer : il s’écrit aussi dans des tables"))
      return nil
    }
    let exact = row["casse"].text.lowercased()
    if !["", "exacte"].contains(exact) {
      problems.append(TableMessages.unknown(row["casse"], "casse", ["exacte"], .blocking))
    }
    return PseudonymKey.Entry(
      names: names, pseudonym: pseudonym.text, isExact: exact == "exacte", line: row.place.line ?? 1)
  }
}
