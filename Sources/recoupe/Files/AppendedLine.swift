import Foundation

/// One more line of a table of the study (`sources.csv`, `tableaux.csv`): no command rewrites what a person wrote.
struct AppendedLine: Equatable {
  /// The table's path in the study.
  var file: String
  /// The columns of a new file.
  var header: [String]
  /// Columns whose value may be lost where the table has none of that name.
  var dispensable: Set<String> = []
  /// The values by column; columns that are not there are left empty.
  var values: [String: String]

  /// Adds the line to the study's file, which is made where it is missing; lines that are there stay as they are.
  func append(to folder: DiskFolder) throws {
    let url = folder.url.appendingPathComponent(file)
    do {
      let before = FileManager.default.fileExists(atPath: url.path) ? Array(try Data(contentsOf: url)) : start
      guard let text = String(validating: before, as: UTF8.self) else {
        throw UsageError(
          message: "« \(file) » n’est pas en UTF-8, rien n’y est ajouté", remedy: "l’enregistrer en CSV UTF-8")
      }
      try Data(try self.text(after: text).utf8).write(to: url, options: .atomic)
    } catch let error as UsageError {
      throw error
    } catch {
      throw UsageError(
        message: "« \(file) » ne peut être complété", remedy: "vérifier les droits du dossier de l’étude")
    }
  }

  /// The file with one line more, under its own header, separator and line ends.
  func text(after text: String) throws -> String {
    let lineEnd = text.utf8.contains(13) ? "\r\n" : "\n"
    let first = text.split(whereSeparator: \.isNewline).first { !$0.drop { $0 == "\u{FEFF}" }.hasPrefix("#") } ?? ""
    let separator: Character = first.contains(";") ? ";" : first.contains("\t") ? "\t" : ","
    let names = first.split(separator: separator, omittingEmptySubsequences: false).map { name in
      name.filter { $0 != "\"" && $0 != " " && $0 != "\u{FEFF}" }.lowercased()
    }
    for name in header
    where !(values[name] ?? "").isEmpty && !names.contains(name) && !dispensable.contains(name) {
      throw UsageError(
        message: "« \(file) » n’a pas de colonne « \(name) », qu’il faut à cette ligne",
        remedy: "ajouter ce titre de colonne à sa première ligne")
    }
    let isOpen = text.last.map { !$0.isNewline } ?? false
    return text + (isOpen ? lineEnd : "") + Self.line(names.map { values[$0] ?? "" }, separator) + lineEnd
  }

  /// A new file: what a French Excel opens.
  private var start: [UInt8] { Array(("\u{FEFF}" + Self.line(header, ";") + "\r\n").utf8) }

  private static func line(_ cells: [String], _ separator: Character) -> String {
    cells.map { cell in
      guard cell.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else { return cell }
      return "\"\(cell.replacing("\"", with: "\"\""))\""
    }.joined(separator: String(separator))
  }
}
