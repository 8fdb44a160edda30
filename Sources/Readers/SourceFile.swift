/// A file as it lies on disk or in an archive: its name for messages, and its bytes.
package struct SourceFile: Equatable, Sendable {
  /// The path a person knows it by, from the study folder or as typed.
  package var name: String
  package var bytes: [UInt8]
  /// What is said of its encoding and separator.
  package var declared = DeclaredDialect()

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The same file cut after `count` bytes, to know it by its top.
  func top(_ count: Int) -> SourceFile {
    var top = SourceFile(name: name, bytes: Array(bytes.prefix(count)))
    top.declared = declared
    return top
  }
}
