/// A file that lies beside an export, read only when it may be wanted.
package struct NeighbourFile {
  package var name: String
  /// The file, or the problem of opening it.
  package var load: () -> Reading<SourceFile?>

  package init(name: String, load: @escaping () -> Reading<SourceFile?>) {
    self.name = name
    self.load = load
  }

  /// A file already read.
  package init(_ file: SourceFile) {
    self.init(name: file.name) { Reading(file) }
  }
}
