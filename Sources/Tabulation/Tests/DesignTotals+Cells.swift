extension DesignTotals {
  /// The same for cases drawn one by one from one stratum, with replacement, of which only the sums of each cell are known.
  ///
  /// - Parameter caseCount: the cases of the design, those in no cell too.
  init(_ cells: [PairTally.Cell], groups: Int, caseCount: Int) throws(Undefined) {
    guard cells.count <= TestedTable.cellLimit else { throw Undefined(.tooManyCells) }
    let valid = cells.reduce(0) { $0 + $1.count }
    let byGroup = (0..<groups).map { group in
      stride(from: group, to: cells.count, by: groups).reduce(0) { $0 + cells[$1].count }
    }
    self.init(
      sums: cells.map(\.weights.sum), domain: try Self.part(cells, of: caseCount),
      valid: try Self.part(cells, of: valid), groupDegrees: byGroup.map { max(0, $0 - 1) })
  }

  private static func part(_ cells: [PairTally.Cell], of cases: Int) throws(Undefined) -> Part {
    guard cases != 1 else { throw Undefined(.lonelyCluster) }
    let size = Double(cases)
    let scale = size / (size - 1)
    let covariance = Matrix(rows: cells.count, columns: cells.count) { one, other in
      let (first, second) = (cells[one].weights, cells[other].weights)
      return cases == 0 ? 0 : scale * ((one == other ? first.squares : 0) - first.sum * second.sum / size)
    }
    return Part(covariance: covariance, cases: cases, degrees: max(0, cases - 1))
  }
}
