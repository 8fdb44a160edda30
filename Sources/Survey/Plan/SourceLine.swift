/// Where a declaration stands, so that a problem found later can still name its line. Never part of equality: two
/// declarations that say the same are equal wherever they stand.
package struct SourceLine: Hashable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String = "", line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func == (left: SourceLine, right: SourceLine) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}
