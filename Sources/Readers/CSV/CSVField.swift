package import Diagnostics

/// One value of a CSV file and where it starts.
package struct CSVField: Equatable, Sendable {
  package var text: String
  /// Counted from 1 in the file, line ends inside quotes included.
  package var line: Int
  /// Counted from 1, in characters.
  package var column: Int

  package init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  package func place(in file: String) -> Place { Place(file, line: line, column: column) }

  /// The text without the apostrophe that keeps a spreadsheet from reading `= + - @` as a formula.
  package var unmasked: String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, "=+-@\t\r".unicodeScalars.contains(second)
    else { return text }
    return String(scalars.dropFirst())
  }
}
