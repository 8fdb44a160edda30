/// A path as a person types it, `classeur.xlsx#Feuille`: the file, and the sheet or repeated group of it that is meant.
package struct SheetPath: Equatable, Sendable {
  package let file: String
  package let sheet: String?

  private static let containers = [".xlsx", ".xlsm", ".ods", ".xml", ".zip"]

  package init(_ typed: String) {
    let mark = typed.indices.first { place in
      guard typed[place] == "#" else { return false }
      let before = typed[..<place].lowercased()
      return Self.containers.contains { before.hasSuffix($0) }
    }
    guard let mark, typed.index(after: mark) < typed.endIndex else {
      (file, sheet) = (typed, nil)
      return
    }
    (file, sheet) = (String(typed[..<mark]), String(typed[typed.index(after: mark)...]))
  }
}
