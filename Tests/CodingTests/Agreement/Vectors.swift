import Foundation
import ReferenceSupport

/// The published numbers of agreement, where they lie beside the project.
enum Vectors {
  static let file = RReference.folder.deletingLastPathComponent().appending(path: "agreement/vectors.json")
  static let isThere = FileManager.default.fileExists(atPath: file.path)

  static func read() throws -> ReferenceValue {
    try JSONDecoder().decode(ReferenceValue.self, from: Data(contentsOf: file))
  }
}
