/// A path as a person types it, `classeur.xlsx#Feuille`: the file, and the sheet or repeated group of it that is meant.
package struct SheetPath: Equatable, Sendable {
  package let file: String
  package let sheet: String?

  package init(_ typed: String) {
    let found = [".xlsx#", ".xlsm#", ".ods#", ".xml#", ".zip#"].compactMap { mark in
      typed.lowercased().ranges(of: mark).first.map { range in
        typed.lowercased().distance(from: typed.lowercased().startIndex, to: range.upperBound)
      }
    }.min()
    guard let end = found, end < typed.count else {
      (file, sheet) = (typed, nil)
      return
    }
    (file, sheet) = (String(typed.prefix(end - 1)), String(typed.dropFirst(end)))
  }
}
