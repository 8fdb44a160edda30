import Foundation
import Readers

/// A folder on disk, as readers see it: sorted paths, and bytes on demand.
struct DiskFolder {
  let url: URL

  init(_ path: String) { url = URL(fileURLWithPath: path, isDirectory: true) }

  var exists: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The paths of all files below, relative, sorted; hidden, lock and temporary ones left out.
  func paths() -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: url.path) else { return [] }
    var paths: [String] = []
    for case let path as String in walker {
      let name = PathParts(path).name
      if name.hasPrefix(".") || name.hasPrefix("~$") {
        if walker.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { walker.skipDescendants() }
        continue
      }
      if walker.fileAttributes?[.type] as? FileAttributeType != .typeDirectory { paths.append(path) }
    }
    return paths.sorted()
  }

  /// The bytes of a file below.
  func load(_ path: String) throws(WholeFile.Refused) -> [UInt8] {
    try WholeFile(url.appendingPathComponent(path).path).bytes
  }
}
