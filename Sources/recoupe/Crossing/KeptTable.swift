import Diagnostics
import Foundation
import Survey

/// A line of `tableaux.csv`: a table of the command line that the study keeps.
struct KeptTable: Equatable {
  var id: String
  var title: String
  var rows: String
  var columns: String?
  /// For interviews.
  var unit: CaseUnit?
  /// For a survey.
  var source: String?

  /// What the study keeps of a table: its two variables, where they are, and a title to edit.
  init(id: String, _ asked: Crossing.Kept) {
    self.id = id
    (title, rows, columns, unit, source) = (asked.title, asked.rows, asked.columns, asked.unit, asked.source)
  }

  private static let header = ["id", "titre", "lignes", "colonnes", "unite", "source"]
  private static let fileName = "tableaux.csv"
  /// A new file: what a French Excel opens.
  private static let start = Data(("\u{FEFF}" + line(header, ";") + "\r\n").utf8)

  /// The id made from what is crossed, where none was given: `sport-par-sexe`.
  static func id(rows: String, columns: String?) -> String {
    ([rows] + [columns].compactMap { $0 }).joined(separator: "-par-").lowercased()
      .map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.reduce(into: "") { text, letter in
        if letter != "-" || text.last != "-" { text.append(letter) }
      }
  }

  /// Adds the line to the study’s file, which is made where it is missing; lines that are there stay as they are.
  func append(to folder: DiskFolder, known: [String]) throws {
    guard !id.isEmpty, id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }) else {
      throw UsageError(
        message:
          "« \(id) » ne peut nommer un tableau ; des lettres sans accent, des chiffres et des tirets sont attendus",
        remedy: "écrire par exemple --garder sport-par-sexe")
    }
    guard !known.contains(id) else {
      throw UsageError(
        message: "l’étude a déjà un tableau « \(id) » ; un id nouveau est attendu",
        remedy: "écrire --garder suivi d’un autre id")
    }
    let url = folder.url.appendingPathComponent(Self.fileName)
    do {
      let before = FileManager.default.fileExists(atPath: url.path) ? try Data(contentsOf: url) : Self.start
      guard let text = String(validating: before, as: UTF8.self) else {
        throw UsageError(
          message: "« \(url.path) » n’est pas en UTF-8, rien n’y est ajouté", remedy: "l’enregistrer en CSV UTF-8")
      }
      try Data(try self.text(after: text).utf8).write(to: url, options: .atomic)
    } catch let error as UsageError {
      throw error
    } catch {
      throw UsageError(
        message: "« \(url.path) » ne peut être complété", remedy: "vérifier les droits du dossier")
    }
  }

  /// The file with one line more, under its own header, separator and line ends.
  func text(after text: String) throws -> String {
    let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    let first = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).first { !$0.hasPrefix("#") } ?? ""
    let separator: Character = first.contains(";") ? ";" : first.contains("\t") ? "\t" : ","
    let names = first.split(separator: separator, omittingEmptySubsequences: false).map { name in
      name.filter { $0 != "\"" && $0 != " " && $0 != "\u{FEFF}" }.lowercased()
    }
    let values = [
      "id": id, "titre": title, "lignes": rows, "colonnes": columns ?? "", "unite": unit?.rawValue ?? "",
      "source": source ?? "",
    ]
    for (name, value) in values.sorted(by: { $0.key < $1.key })
    where !value.isEmpty && name != "titre" && !names.contains(name) {
      throw UsageError(
        message: "tableaux.csv n’a pas de colonne « \(name) », qu’il faut à ce tableau",
        remedy: "ajouter ce titre de colonne à la première ligne de tableaux.csv")
    }
    let isOpen = text.last.map { !$0.isNewline } ?? false
    return text + (isOpen ? lineEnd : "") + Self.line(names.map { values[$0] ?? "" }, separator) + lineEnd
  }

  private static func line(_ cells: [String], _ separator: Character) -> String {
    cells.map { cell in
      guard cell.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else { return cell }
      return "\"\(cell.replacing("\"", with: "\"\""))\""
    }.joined(separator: String(separator))
  }
}
