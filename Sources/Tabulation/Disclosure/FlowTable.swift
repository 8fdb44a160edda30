/// A two-way table with its margins as a network: a node for each row and column (totals included), an arc for each cell.
///
/// Any table that agrees with the printed cells differs from the true one by a circulation through the hidden cells, so
/// what a reader can work out of a cell comes from maximal flows. Source: D. Gusfield, « A graph theoretic approach to
/// statistical data security », 1988; lower bounds of 0 by the residual network. The grand total is always printed.
package struct FlowTable: Sendable {
  /// Rows and columns, totals included: the last of each.
  let height: Int
  let width: Int
  /// Row by row.
  let values: [Int]
  /// The most each cell may be: what stands there without the filter, or the grand total.
  private let ceilings: [Int]
  package private(set) var isHidden: [Bool]

  package init(_ crosstab: Crosstab) {
    height = crosstab.rowTotals.count + 1
    width = crosstab.columnTotals.count + 1
    values =
      zip(crosstab.counts, crosstab.rowTotals).flatMap { $0 + [$1] } + crosstab.columnTotals + [crosstab.base]
    let base = crosstab.base
    ceilings =
      crosstab.unfiltered.map { all in
        zip(all.counts, all.rowTotals).flatMap { $0 + [$1] } + all.columnTotals + [base]
      } ?? Array(repeating: base, count: values.count)
    isHidden = Array(repeating: false, count: values.count)
  }

  package var hiddenCells: [Int] { isHidden.indices.filter { isHidden[$0] } }
  package mutating func setHidden(_ cell: Int, _ hidden: Bool = true) { isHidden[cell] = hidden }

  func row(_ cell: Int) -> Int { cell / width }
  func column(_ cell: Int) -> Int { cell % width }
  func isInner(_ cell: Int) -> Bool { row(cell) < height - 1 && column(cell) < width - 1 }

  package func cell(at place: CellPlace) -> Int {
    (place.row < 0 ? height - 1 : place.row) * width + (place.column < 0 ? width - 1 : place.column)
  }

  package func place(of cell: Int) -> CellPlace {
    CellPlace(row(cell) == height - 1 ? -1 : row(cell), column(cell) == width - 1 ? -1 : column(cell))
  }

  /// Whether a larger count sends flow from its row to its column; totals of lines go the other way.
  func increasesForward(_ cell: Int) -> Bool { (row(cell) < height - 1) == (column(cell) < width - 1) }

  /// How far a cell may go up (nothing is above the grand total, or what stands there without the filter) or down (nothing is
  /// under 0).
  func room(_ cell: Int, up: Bool) -> Int {
    up ? min(values.last ?? 0, ceilings[cell]) - values[cell] : values[cell]
  }

  /// The two nodes between which the others must carry what `cell` gains (or loses).
  func ends(_ cell: Int, up: Bool) -> (source: Int, sink: Int) {
    let (rowNode, columnNode) = (row(cell), height + column(cell))
    return increasesForward(cell) == up ? (columnNode, rowNode) : (rowNode, columnNode)
  }

  /// How much higher (or lower) the cell could be, up to `limit`, all printed cells staying as they are.
  package func freedom(of cell: Int, up: Bool, limit: Int = .max) -> Int {
    var network = ResidualNetwork(self, without: cell)
    let (source, sink) = ends(cell, up: up)
    return network.push(from: source, to: sink, upTo: min(limit, room(cell, up: up)))
  }

  /// What a reader can work out of a hidden cell.
  package func interval(of cell: Int) -> ClosedRange<Int> {
    let value = values[cell]
    return (value - freedom(of: cell, up: false))...(value + freedom(of: cell, up: true))
  }
}
