import Foundation

/// Where a pseudonymised study goes: a new folder, or its own place once the originals are kept elsewhere. Nothing is ever
/// written over what is not kept.
enum PseudonymTarget {
  case newFolder(URL)
  case inPlace(originals: URL)

  /// - Parameter study: the study's folder.
  init(study: String, output: String?, isInPlace: Bool, originals: String?) throws {
    if isInPlace != (originals != nil) || (isInPlace && output != nil) {
      throw UsageError(
        message: "--sur-place et --originaux DOSSIER vont ensemble, sans --sortie",
        remedy: "donner avec --originaux un dossier neuf, hors de l’étude, où garder les fichiers d’avant")
    }
    let root = URL(fileURLWithPath: study, isDirectory: true).standardizedFileURL
    let usual = root.deletingLastPathComponent().appendingPathComponent(root.lastPathComponent + "-pseudonymes").path
    let path = originals ?? output ?? usual
    guard !KeyFile.isInside(path, study) else {
      throw UsageError(
        message: "« \(path) » est dans l’étude ; un dossier hors de l’étude est attendu",
        remedy: "en choisir un autre")
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw UsageError(
        message: "« \(path) » existe déjà ; un dossier neuf est attendu, où rien ne peut être perdu",
        remedy: "en choisir un autre")
    }
    let url = URL(fileURLWithPath: path, isDirectory: true)
    self = isInPlace ? .inPlace(originals: url) : .newFolder(url)
  }

  /// Writes the study: to a new folder whole, in place only what changes.
  func write(_ study: PseudonymisedStudy, from folder: DiskFolder) throws {
    switch self {
    case .newFolder(let url):
      let rewritten = Set(study.changes.map(\.path)).union(study.left)
      for path in folder.paths() where !rewritten.contains(path) {
        try Self.put(Data(try folder.load(path)), at: url.appendingPathComponent(path))
      }
      for change in study.changes {
        try Self.put(Data(change.bytes), at: url.appendingPathComponent(change.newPath))
      }
    case .inPlace(let originals):
      let changed = try study.changes.filter { try $0.path != $0.newPath || folder.load($0.path) != $0.bytes }
      for change in changed {
        try Self.put(Data(try folder.load(change.path)), at: originals.appendingPathComponent(change.path))
      }
      for change in changed {
        try Self.put(Data(change.bytes), at: folder.url.appendingPathComponent(change.newPath))
        if change.path != change.newPath {
          try FileManager.default.removeItem(at: folder.url.appendingPathComponent(change.path))
        }
      }
    }
  }

  private static func put(_ data: Data, at url: URL) throws {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url, options: .atomic)
  }
}
