import Foundation
import Readers
import Survey

/// The key of the pseudonyms, named on the command line or by `RECOUPE_CLE`; the study never says where it lies.
enum KeyFile {
  static let variable = "RECOUPE_CLE"

  /// The key, or `nil` where none is named. One that lies inside one of `folders` is refused: whoever gets the study would
  /// get the names.
  static func read(
    option: String?, outside folders: [String],
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Reading<PseudonymKey?>? {
    guard let path = option ?? environment[variable].flatMap({ $0.isEmpty ? nil : $0 }) else { return nil }
    for folder in folders where isInside(path, folder) {
      throw UsageError(
        message:
          "la clé « \(path) » est dans le dossier « \(folder) » ; une clé hors de l’étude et de sa sortie est attendue",
        remedy: "la déplacer dans un dossier protégé, que l’étude ne contient pas")
    }
    let file = NamedFile(path: path).read(expected: "la clé des pseudonymes est attendue")
    guard let source = file.value else { return Reading(nil, problems: file.problems) }
    return KeyReader.read(source)
  }

  /// Whether a file lies in a folder, links followed.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    let root = URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath().standardizedFileURL.path
    return file == root || file.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }
}
