/// A phrase or a pattern found in a turn.
struct LeafHit: Equatable, Sendable {
  /// The place of the phrase among the book’s, or that of the pattern after all phrases.
  var leaf: Int
  /// The words it stands on.
  var run: Range<Int>
}
