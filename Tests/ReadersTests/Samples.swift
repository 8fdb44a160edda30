import Foundation
import Readers

/// Real exports and attack files, where the folder `shared/samples` lies beside the package (or where `RECOUPE_SAMPLES`
/// says); none of them is part of it.
enum Samples {
  static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["RECOUPE_SAMPLES"] { return URL(filePath: named) }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.deletingLastPathComponent().appending(path: "shared/samples")
  }()

  /// The files of a folder, by name; none and a word about it when the folder is absent.
  static func files(_ path: String, _ suffix: String) throws -> [SourceFile] {
    let folder = Self.folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("ignoré : \(path) n’est pas là")
      return []
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(suffix) }.map { name in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }
}
