/// Where something stands in a file a person can open: lines and columns count from 1, columns in characters. A sheet of a
/// workbook is the file `classeur.xlsx!Feuille`, its columns print as letters.
package struct Place: Hashable, Sendable {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, as far as it is known.
  package var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(isInSheet ? Self.letters(column) : "\(column)")"
  }

  private var isInSheet: Bool {
    let name = file.lowercased()
    return [".xlsx!", ".xlsm!", ".ods!"].contains { name.contains($0) }
  }

  /// A spreadsheet's name for a column, from 1: A, B … Z, AA …
  package static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension Place: Comparable {
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}
