import Foundation
import Testing

/// A folder of one test, with a study in it (`etude`), removed with it.
final class WorkFolder: Sendable {
  /// The package's folder, where the shipped study lies.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  let url: URL

  /// A new folder; one that is named is made anew and stays.
  private init(named name: String = UUID().uuidString) throws {
    url = Run.workFolder.appending(path: name)
    if FileManager.default.fileExists(atPath: url.path) { try FileManager.default.removeItem(at: url) }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { print("reste : \(url.path)") }
  }

  /// A copy of the shipped study.
  static func corpus(named name: String = UUID().uuidString) throws -> WorkFolder {
    let folder = try WorkFolder(named: name)
    try FileManager.default.copyItem(
      at: package.appending(path: "corpus"), to: folder.url.appending(path: "etude"))
    return folder
  }

  /// A study of these files.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (path, text) in files { try write(path, text) }
  }

  func produce(_ more: String...) throws -> Run { try Run(["produire", "etude"] + more, in: url) }

  /// Writes a file of the study.
  func write(_ path: String, _ text: String) throws { try write(path, bytes: Data(text.utf8)) }

  func write(_ path: String, bytes: Data) throws {
    let file = url.appending(path: "etude/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: "etude/\(path)")) }

  /// Replaces the one occurrence of some text in a file of the study.
  func replace(in path: String, _ old: String, by new: String) throws {
    let text = try read("etude/\(path)")
    try #require(text.ranges(of: old).count == 1, "« \(old) » is not once in \(path)")
    try write(path, text.replacing(old, with: new))
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: path).path) }

  /// Every file below a folder, hidden ones too, by path.
  func files(in path: String) throws -> [String: Data] { try Self.files(below: url.appending(path: path)) }

  static func files(below folder: URL) throws -> [String: Data] {
    guard let walker = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let path as String in walker
    where walker.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
      files[path] = try Data(contentsOf: folder.appending(path: path))
    }
    return files
  }

  /// The rows of a `chiffres.csv`, by id.
  func figures(_ path: String = "out/diffusion/chiffres.csv") throws -> [String: String] {
    let lines = try read(path).split(separator: "\r\n").dropFirst().map(String.init)
    return Dictionary(uniqueKeysWithValues: lines.map { (String($0.prefix { $0 != ";" }), $0) })
  }
}
