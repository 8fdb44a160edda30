package import Foundation

/// The reference outputs of R in `shared/reference` beside the project (or where `RECOUPE_REFERENCE` says), where they are
/// there.
package enum RReference {
  package static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["RECOUPE_REFERENCE"] {
      return URL(filePath: named).appending(path: "tabs")
    }
    return URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/reference/tabs").standardizedFileURL
  }()

  /// What a suite says when it is skipped.
  package static let whySkipped = "ignoré : les références de R ne sont pas à côté du projet"

  package static let isThere = FileManager.default.fileExists(atPath: folder.path)

  package static func read(_ name: String) throws -> ReferenceValue {
    try JSONDecoder().decode(ReferenceValue.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  /// The lines of a data file, as fields by column name.
  package static func lines(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: "data/\(file)"), encoding: .utf8)
    let records = text.split(whereSeparator: \.isNewline).map { fields($0) }
    guard let header = records.first else { return [] }
    return records.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for byte in line.unicodeScalars {
      switch byte {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].unicodeScalars.append(byte)
      }
    }
    return fields
  }
}
