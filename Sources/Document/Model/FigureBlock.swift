/// A chart under a title that says what is found, with its data beside it.
package struct FigureBlock: Hashable, Sendable {
  package var id: String
  /// Set by `Piece.numbered()`.
  package var number: Int?
  /// The finding, as a sentence.
  package var title: [Inline]
  /// The measure and its base.
  package var subtitle: [Inline]
  package var chart: Chart
  package var data: TableBlock
  package var note: [Inline]
  package var source: [Inline]

  package init(
    id: String, title: [Inline], subtitle: [Inline] = [], chart: Chart, data: TableBlock, note: [Inline] = [],
    source: [Inline] = []
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.chart = chart
    self.data = data
    self.note = note
    self.source = source
  }
}
