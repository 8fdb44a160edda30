import CFolderExchange
import Foundation

/// The folder a run writes as a whole: a new one beside it, then an exchange, so that a failed or killed run leaves the
/// old one as it was.
struct OutputFolder {
  let url: URL
  private let journal = "interne/journal.json"
  /// The page `comparer` adds: known, but no run's, so that the next one replaces the folder all the same.
  private let changes = "interne/changements.html"

  init(_ path: String) { url = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL }

  /// Puts back the old folder when a run was stopped between two renames, and drops what a killed run left beside it.
  func repair() throws {
    if !exists(url), exists(former) { try FileManager.default.moveItem(at: former, to: url) }
    for leftover in [fresh, former] where exists(leftover) { try FileManager.default.removeItem(at: leftover) }
  }

  /// Its last name.
  var name: String { url.lastPathComponent }

  /// Something that is no folder bears its name.
  var isFile: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// The files in the folder that no run of the tool made, hidden ones too: while there are any, it is not replaced.
  func strangers() -> [String] {
    guard exists(url) else { return [] }
    let listed = journalledPaths()
    guard let walker = FileManager.default.enumerator(atPath: url.path) else { return [] }
    var strangers: [String] = []
    for case let path as String in walker {
      let isFolder = walker.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      if !isFolder, !listed.contains(path), !path.hasSuffix(".DS_Store") { strangers.append(path) }
    }
    return strangers.sorted()
  }

  /// Writes all files, then exchanges the folders.
  func replace(with files: [OutputFile]) throws {
    for file in files {
      let target = fresh.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: target)
    }
    guard exists(url) else { return try FileManager.default.moveItem(at: fresh, to: url) }
    if recoupe_exchange_folders(fresh.path, url.path) == 0 {
      return try FileManager.default.removeItem(at: fresh)
    }
    try FileManager.default.moveItem(at: url, to: former)
    try FileManager.default.moveItem(at: fresh, to: url)
    try FileManager.default.removeItem(at: former)
  }

  /// Adds the page of what changed since another run, outside the journal.
  func writeChanges(_ page: String) throws { try Data(page.utf8).write(to: url.appendingPathComponent(changes)) }

  private var fresh: URL { beside("nouveau") }
  private var former: URL { beside("ancien") }

  private func beside(_ suffix: String) -> URL {
    url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).recoupe-\(suffix)")
  }

  private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  /// What the folder's own journal says the tool wrote; nothing where there is no journal that can be read.
  private func journalledPaths() -> Set<String> {
    struct Journal: Decodable {
      struct Output: Decodable { var fichier: String }
      var outil: String
      var sorties: [Output]
    }
    do {
      let bytes = try Data(contentsOf: url.appendingPathComponent(journal))
      let read = try JSONDecoder().decode(Journal.self, from: bytes)
      return read.outil == "recoupe" ? Set(read.sorties.map(\.fichier) + [journal, changes]) : []
    } catch {
      return []
    }
  }
}
