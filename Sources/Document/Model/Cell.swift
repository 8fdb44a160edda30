/// One cell of a table.
package struct Cell: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case text
    /// Right-aligned in figures of equal width: all figures of a column have as many decimals.
    case decimal
    /// Text that ends where the next column begins, as what comes before a keyword does.
    case ending
  }

  package var inlines: [Inline]
  package var alignment: Alignment
  /// 0 (white) to 1 (darkest), for heat tables; drawn in six steps.
  package var shade: Double?
  /// Hidden by disclosure control: hatched, « · ».
  package var isHidden: Bool

  package init(_ inlines: [Inline], alignment: Alignment = .text, shade: Double? = nil) {
    self.inlines = inlines
    self.alignment = alignment
    self.shade = shade
    isHidden = false
  }

  /// A figure, already formatted.
  package static func figure(_ text: String, shade: Double? = nil) -> Cell {
    Cell([.fact(text)], alignment: .decimal, shade: shade)
  }

  /// A cell hidden by disclosure control.
  package static var hidden: Cell {
    var cell = Cell([.fact("·")], alignment: .decimal)
    cell.isHidden = true
    return cell
  }

  /// The step of the shade, 0…5.
  package var shadeStep: Int? { shade.map { Int((min(1, max(0, $0)) * 5).rounded(.toNearestOrAwayFromZero)) } }
}
