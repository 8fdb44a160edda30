import Diagnostics
import Foundation
import Readers

/// A file a person typed the path of, and those that lie beside it.
struct NamedFile {
  let path: String
  /// The sheet meant, where the path was typed `classeur.xlsx#Feuille` and no file bears that whole name.
  let sheet: String?

  init(path typed: String) {
    let parts = SheetPath(typed)
    (path, sheet) = FileManager.default.fileExists(atPath: typed) ? (typed, nil) : (parts.file, parts.sheet)
  }

  /// The bytes under the path as typed, or the problem of having them.
  ///
  /// - Parameter expected: what the file should be, for the message (« un export est attendu »).
  func read(expected: String) -> Reading<SourceFile?> {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let near = nearestName(to: PathParts(path).name, among: namesBeside)
      return refusal(
        "ce fichier n’existe pas ; \(expected)", near.map { "écrire « \($0) » ?" } ?? "vérifier le nom et le dossier")
    }
    guard !isFolder.boolValue else {
      return refusal("c’est un dossier ; \(expected)", "nommer un fichier de ce dossier")
    }
    do {
      let file = SourceFile(name: path, bytes: try WholeFile(path).bytes)
      guard let unread = UnreadFormat(file) else { return Reading(file) }
      return Reading(nil, problems: [unread.problem(at: Place(path))])
    } catch {
      return refusal("\(error.told.message) ; \(expected)", error.told.remedy)
    }
  }

  /// The other files of its folder, read only when wanted.
  var neighbours: [NeighbourFile] {
    let folder = PathParts(path).folder
    let own = PathParts(path).name
    return namesBeside.filter { $0 != own }.map { name in
      let beside = NamedFile(path: PathParts.joined(folder, name))
      return NeighbourFile(name: beside.path) { beside.read(expected: "un questionnaire est attendu") }
    }
  }

  /// The names in its folder, sorted, hidden ones apart; none where the folder cannot be listed.
  private var namesBeside: [String] {
    let folder = PathParts(path).folder
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
        .filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.sorted()
    } catch {
      return []
    }
  }

  private func refusal(_ message: String, _ remedy: String) -> Reading<SourceFile?> {
    Reading(nil, problems: [Problem(.blocking, at: Place(path), message, remedy: remedy)])
  }
}
