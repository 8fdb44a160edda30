/// The parts of a path, `/` between them. Foundation's own cutting stops the program on a path of one character
/// (swift-corelibs-foundation of Swift 6.3.1), so it is used nowhere.
struct PathParts {
  /// What stands before the last `/`, without it; empty where there is none.
  let folder: String
  /// What stands after the last `/`; a `/` that ends the path is no part of it.
  let name: String

  init(_ path: String) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else {
      (folder, name) = ("", trimmed)
      return
    }
    name = String(trimmed[trimmed.index(after: slash)...])
    folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The path of a name in a folder, an empty folder being the current one.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
