/// A file as it lies on disk or in an archive: its name for messages, and its bytes.
package struct SourceFile: Equatable, Sendable {
  /// The path a person knows it by, from the study folder or as typed.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
