/// What a person says of how a table is written, where finding it out would go wrong; `nil` is to be found.
package struct DeclaredDialect: Equatable, Sendable {
  package var encoding: CharacterEncoding?
  package var separator: UInt8?
  /// The row of a sheet, or the line of a text, that holds the column titles, from 1.
  package var headerRow: Int?

  package init(encoding: CharacterEncoding? = nil, separator: UInt8? = nil, headerRow: Int? = nil) {
    self.encoding = encoding
    self.separator = separator
    self.headerRow = headerRow
  }
}
