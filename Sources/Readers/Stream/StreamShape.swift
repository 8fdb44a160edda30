/// What is read of a table, and by what pieces.
struct StreamShape: Sendable {
  var separator: UInt8
  /// How many columns the header has.
  var width: Int
  /// The columns whose values are numbered.
  var columns: [Int]
  /// The column read as numbers.
  var number: Int?
  /// Bytes a piece; a multiple of 64.
  var chunkSize: Int
  /// Bytes read past a piece for the end of its last record; a multiple of 64.
  var overlap: Int
  /// What walks over the bytes; the result does not depend on it.
  var kernel = StreamKernel.best
}
