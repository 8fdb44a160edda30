/// One record of a CSV file: usually a line, more when a quoted value holds line ends.
package struct CSVRecord: Equatable, Sendable {
  package var fields: CSVFields
  /// The line it starts on, from 1.
  package var line: Int

  package init(fields: [CSVField], line: Int) { self.init(fields: CSVFields(fields), line: line) }

  init(fields: CSVFields, line: Int) {
    self.fields = fields
    self.line = line
  }

  /// An empty line.
  var isBlank: Bool { fields.count == 1 && fields[0].text.isEmpty }
}
