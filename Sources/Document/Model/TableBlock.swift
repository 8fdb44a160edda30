/// A table with one column of row headers; all rows have as many cells as there are columns.
package struct TableBlock: Hashable, Sendable {
  /// A column's title and, under it, its base (« n = 16 »).
  package struct Column: Hashable, Sendable {
    package var title: [Inline]
    package var base: [Inline]

    package init(title: [Inline], base: [Inline] = []) {
      self.title = title
      self.base = base
    }
  }

  /// A title over several columns; the spans of a table's groups add up to its columns.
  package struct ColumnGroup: Hashable, Sendable {
    package var title: [Inline]
    package var span: Int

    package init(title: [Inline], span: Int) {
      self.title = title
      self.span = span
    }
  }

  package struct Row: Hashable, Sendable {
    package var header: [Inline]
    package var cells: [Cell]
    /// What a link to the row names, unique in its page; most rows have none.
    package var id: String?

    package init(header: [Inline], cells: [Cell], id: String? = nil) {
      self.header = header
      self.cells = cells
      self.id = id
    }
  }

  package var id: String
  /// Set by `Piece.numbered()`.
  package var number: Int?
  package var caption: [Inline]
  /// The unit and base, in one line under the caption.
  package var base: [Inline]
  /// The title of the column of row headers; may be empty.
  package var corner: [Inline]
  package var groups: [ColumnGroup]
  package var columns: [Column]
  package var rows: [Row]
  package var note: [Inline]
  package var source: [Inline]

  package init(
    id: String, caption: [Inline], base: [Inline] = [], corner: [Inline] = [], groups: [ColumnGroup] = [],
    columns: [Column], rows: [Row], note: [Inline] = [], source: [Inline] = []
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count }, "a row has another number of cells")
    precondition(groups.isEmpty || groups.reduce(0) { $0 + $1.span } == columns.count, "groups do not span the columns")
    self.id = id
    self.caption = caption
    self.base = base
    self.corner = corner
    self.groups = groups
    self.columns = columns
    self.rows = rows
    self.note = note
    self.source = source
  }
}
