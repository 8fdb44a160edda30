/// What a person says of how a text is written, where finding it out would go wrong; `nil` is to be found.
package struct DeclaredDialect: Equatable, Sendable {
  package var encoding: CharacterEncoding?
  package var separator: UInt8?

  package init(encoding: CharacterEncoding? = nil, separator: UInt8? = nil) {
    self.encoding = encoding
    self.separator = separator
  }
}
