import Foundation

/// A path as one would type it from the folder one stands in: `out`, `../out`, or the whole path where that is further away.
enum ShownPath {
  static func of(_ url: URL, from folder: String = FileManager.default.currentDirectoryPath) -> String {
    let here = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL.pathComponents
    let there = url.standardizedFileURL.pathComponents
    let common = zip(here, there).prefix { $0 == $1 }.count
    let up = here.count - common
    guard up <= 2, common > 1, common < there.count else { return url.standardizedFileURL.path }
    return (Array(repeating: "..", count: up) + there[common...]).joined(separator: "/")
  }
}
