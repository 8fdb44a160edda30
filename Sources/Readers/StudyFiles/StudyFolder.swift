/// A study’s files as the readers see them: their paths, and a way to their bytes. Nothing here opens a file.
package struct StudyFolder {
  /// Why the bytes of a file cannot be had, and what to do, in French.
  package struct Unreadable: Error, Equatable, Sendable {
    package var why: String
    package var remedy: String

    package init(why: String, remedy: String = "vérifier le fichier et ses droits") {
      self.why = why
      self.remedy = remedy
    }
  }

  package var name: String
  /// Every file, from the study folder, with `/`; sorted here, so that no order of a disk shows.
  package let paths: [String]
  package var load: (String) throws(Unreadable) -> [UInt8]

  package init(name: String, paths: [String], load: @escaping (String) throws(Unreadable) -> [UInt8]) {
    self.name = name
    self.paths = paths.sorted()
    self.load = load
  }

  /// Whether there is a file at this path.
  package func has(_ path: String) -> Bool { paths.contains(path) }

  /// The file at this path or, in place of a .csv that is not there, the workbook of the same name.
  func table(_ path: String) -> String? {
    if has(path) { return path }
    guard path.hasSuffix(".csv") else { return nil }
    return [".xlsx", ".ods"].map { path.dropLast(4) + $0 }.first(where: has)
  }

  /// Whether a workbook stands beside the .csv of the same name, which is the one read.
  func isDoubled(_ path: String) -> Bool {
    [".xlsx", ".ods"].contains { path.hasSuffix($0) && has(path.dropLast($0.count) + ".csv") }
  }

  /// The files right in a folder, lock and temporary files apart.
  package func files(in folder: String, ending: String) -> [String] {
    paths.filter { path in
      guard path.hasPrefix(folder + "/"), path.hasSuffix(ending) else { return false }
      let name = path.dropFirst(folder.count + 1)
      return !name.contains("/") && !name.hasPrefix(".") && !name.hasPrefix("~$")
    }
  }

  /// Whether any file lies in this folder.
  package func hasFolder(_ folder: String) -> Bool { paths.contains { $0.hasPrefix(folder + "/") } }
}
