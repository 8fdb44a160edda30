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
  /// The test to print under it.
  var test: String?

  /// What the study keeps of a table: its two variables, where they are, and a title to edit.
  init(id: String, _ asked: Crossing.Kept) {
    self.id = id
    (title, rows, columns, unit, source) = (asked.title, asked.rows, asked.columns, asked.unit, asked.source)
    test = asked.test
  }

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
    try line.append(to: folder)
  }

  /// The file with one line more.
  func text(after text: String) throws -> String { try line.text(after: text) }

  private var line: AppendedLine {
    AppendedLine(
      file: "tableaux.csv",
      header: ["id", "titre", "lignes", "colonnes", "unite", "source"] + (test == nil ? [] : ["test"]),
      dispensable: ["titre"],
      values: [
        "id": id, "titre": title, "lignes": rows, "colonnes": columns ?? "", "unite": unit?.rawValue ?? "",
        "source": source ?? "", "test": test ?? "",
      ])
  }
}
