/// Titled boxes to write in, whose ids are printed so that the notes can be typed back.
package struct NoteGrid: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var id: String
    package var title: [Inline]
    /// Lines to write on; 0 leaves the box blank.
    package var lines: Int

    package init(id: String, title: [Inline], lines: Int = 3) {
      self.id = id
      self.title = title
      self.lines = lines
    }
  }

  package var cells: [Cell]
  /// Cells side by side on paper.
  package var columns: Int

  package init(cells: [Cell], columns: Int = 2) {
    self.cells = cells
    self.columns = columns
  }
}
