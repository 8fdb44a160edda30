import Foundation

/// What runs have written beside the output of this one: in another language, kept to compare, printed.
struct OutputNeighbours {
  /// The folders that runs have written, this one among them, by name.
  private(set) var outputs: [DiskFolder] = []
  /// The PDFs beside the outputs, by their paths from the folder that holds them all.
  private(set) var prints: [String] = []
  /// The folder that holds them, when it cannot be listed: what else stands in it is not known.
  private(set) var unlisted: String?

  static let codingList = "interne/codages.csv"

  /// - Parameter list: the names in a folder.
  init(
    of folder: DiskFolder, list: (_ path: String) throws -> [String] = FileManager.default.contentsOfDirectory(atPath:)
  ) {
    let parent = DiskFolder(folder.url.deletingLastPathComponent().path)
    var folders: [DiskFolder] = []
    do {
      if parent.exists {
        folders = try list(parent.url.path).sorted().map { DiskFolder(parent.url.appendingPathComponent($0).path) }
          .filter(\.exists)
      }
    } catch {
      unlisted = ShownPath.of(parent.url)
      folders = folder.exists ? [folder] : []
    }
    for neighbour in folders {
      let name = neighbour.url.lastPathComponent
      let isOutput =
        name == folder.url.lastPathComponent
        || FileManager.default.fileExists(atPath: neighbour.url.appendingPathComponent(Self.codingList).path)
      if isOutput { outputs.append(neighbour) }
      guard isOutput || name.hasSuffix("-pdf") else { continue }
      prints += neighbour.paths().filter { $0.lowercased().hasSuffix(".pdf") }.map { "\(name)/\($0)" }
    }
  }
}
