import Diagnostics
import Survey

/// Texts of a study whose name no piece has: the general text would be printed in their place, without a word.
struct TextNamesCheck {
  let study: Study

  /// A misspelt name blocks; one that is like none is only told.
  var problems: [Problem] {
    study.texts.map(\.file).filter { !Self.known.contains(Self.name($0)) }.map { file in
      let near = nearestName(to: Self.name(file), among: Self.known)
      return Problem(
        near == nil ? .warning : .blocking, at: Place(file),
        "aucune pièce ne s’appelle « \(Self.name(file)) », ce texte n’est pas lu ; un nom parmi \(Self.names) est attendu, suivi de « .nl » pour le néerlandais",
        remedy: near.map { "le renommer « \($0).md »" } ?? "le renommer, ou le sortir de « textes/ »")
    }
  }

  private static let pieces = StudyPieces.Style.allCases.filter { ![.index, .cellQuotes, .booklet].contains($0) }.map(
    \.rawValue)
  private static let known = pieces + pieces.map { "\($0).nl" }
  private static let names = pieces.map { "« \($0) »" }.joined(separator: ", ")

  private static func name(_ file: String) -> String {
    String(file.split(separator: "/").last ?? "").replacing(".md", with: "")
  }
}
