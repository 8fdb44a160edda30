import Diagnostics

/// A copy that a shared folder, a synchronising program or a hurried person left beside a coder’s file: which of the two is
/// the good one, no program can say.
enum ConflictCopy {
  /// Whether the file’s name says that it is a copy of another.
  static func isOne(_ path: String) -> Bool {
    let stem = CodingsReader.stem(path).lowercased()
    if marks.contains(where: stem.contains) || beginnings.contains(where: stem.hasPrefix) { return true }
    if endings.contains(where: stem.hasSuffix) { return true }
    return stem.wholeMatch(of: #/.+ ?\(\d+\)/#) != nil
  }

  /// What is told of a copy; `files` are those of its folder.
  static func problem(_ path: String, among files: [String]) -> Problem {
    let name = CodingsReader.stem(path).lowercased()
    let original = files.filter { !isOne($0) && name.contains(CodingsReader.stem($0).lowercased()) }
      .max { CodingsReader.stem($0).count < CodingsReader.stem($1).count }
    let of = original.map { "de « \($0) »" } ?? "d’un autre fichier"
    return Problem(
      .blocking, at: Place(path), "ce fichier a l’air d’une copie \(of) ; un seul fichier par codeur est attendu",
      remedy: "comparer les deux, garder le bon et déplacer l’autre hors du dossier")
  }

  /// Dropbox, Nextcloud, OneDrive, Syncthing.
  private static let marks = ["conflict", "conflit", "(copie", "(copy", "(kopie", "-desktop-", "-laptop-"]
  private static let beginnings = ["copie de ", "copy of ", "kopie van ", "copie-de-"]
  private static let endings = [
    " - copie", " - copy", " - kopie", " copie", " copy", "-copie", "-copy", "_copie", "_copy",
    " old", "-old", "_old", " ancien", "-ancien", "_ancien", "-bak", "_bak",
  ]
}
