import Diagnostics

extension StudyFolder {
  /// A file with its bytes; `nil`, with a blocking problem, when it cannot be had.
  func file(_ path: String, _ problems: inout [Problem]) -> SourceFile? {
    do {
      return SourceFile(name: path, bytes: try load(path))
    } catch {
      problems.append(
        Problem(
          .blocking, at: Place(path), "le fichier ne se lit pas (\(error.why)) ; un fichier lisible est attendu",
          remedy: "vérifier les droits du fichier, puis relancer"))
      return nil
    }
  }

  /// The problem of a path that a study file names and that is not there.
  func missing(_ path: String, named place: Place, what: String) -> Problem {
    Problem(
      .blocking, at: place, "\(what) « \(path) » n’existe pas ; un chemin depuis le dossier de l’étude est attendu",
      remedy: nearest(to: path).map { "écrire « \($0) » ?" } ?? "ajouter le fichier ou corriger le chemin")
  }

  /// What is told of a .csv beside which a workbook of the same name stands: one of the two is older.
  func doubled(_ path: String) -> [Problem] {
    guard path.hasSuffix(".csv"), has(path) else { return [] }
    return [".xlsx", ".ods"].map { path.dropLast(4) + $0 }.filter(has).map { workbook in
      Problem(
        .blocking, at: Place(path), "« \(workbook) » est la même table en classeur ; une seule des deux est attendue",
        remedy: "garder celle qui est à jour, et déplacer l’autre hors du dossier")
    }
  }

  /// The existing path a person most likely meant: the same file elsewhere, or the most similar path.
  private func nearest(to path: String) -> String? {
    let name = CodingsReader.fileName(path)
    if let same = paths.first(where: { CodingsReader.fileName($0).lowercased() == name.lowercased() }) { return same }
    var folders: [String] = []
    for path in paths {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      if !folder.isEmpty, !folders.contains(folder) { folders.append(folder) }
    }
    let isFolder = !name.contains(".")
    return nearestName(to: path, among: isFolder ? folders : paths)
  }
}
