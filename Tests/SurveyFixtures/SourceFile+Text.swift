import Readers

extension SourceFile {
  /// A file of this text in UTF-8.
  init(_ name: String, _ text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
