/// Hides the sensitive cells of a table of single variables and the complements they need, then proves it.
///
/// Each sensitive cell must stay uncertain by `required`: as wide as the threshold, reaching it, and under its own value.
/// The search is a heuristic (cheapest cycles, one sensitive cell at a time, then pruning); the audit is exact.
package struct CellSuppression: Sendable {
  package private(set) var table: FlowTable
  /// By sensitive cell: the least width of what a reader can work out.
  let required: [Int: Int]
  /// Cells that may be hidden as complements.
  private let hideable: [Bool]
  /// Totals under the threshold are printed where they are simple counts: what is sure in such a line is sure without us.
  private let threshold: Int
  /// Cells the caller has hidden for good.
  private let given: [Bool]
  /// Above this many hidden cells, complements are kept without trying to do with fewer.
  private static let pruningLimit = 150

  package init(_ table: FlowTable, required: [Int: Int], hideable: [Bool], threshold: Int) {
    self.table = table
    self.required = required
    self.hideable = hideable
    self.threshold = threshold
    given = table.isHidden
    for cell in required.keys { self.table.setHidden(cell) }
  }

  /// Hides complements until every sensitive cell is protected; `false` when that cannot be done.
  package mutating func protect() -> Bool {
    while let failing = firstFailure() {
      guard widen(failing) else { return false }
    }
    prune()
    return true
  }

  package var hiddenInnerCount: Int { table.hiddenCells.filter(table.isInner).count }

  /// Whether every sensitive cell is protected, also from the only case of a cell, who knows its count.
  package var isSafe: Bool { firstFailure() == nil }

  /// A sensitive cell that is not protected, with the direction and amount it lacks.
  private struct Failure {
    var cell: Int
    var isUp: Bool
    var lacking: Int
    /// A cell taken as known.
    var known: Int?
  }

  private func firstFailure() -> Failure? {
    let sensitive = required.keys.sorted { (table.values[$0], $0) < (table.values[$1], $1) }
    for cell in sensitive {
      if let failure = failure(of: cell, required: required[cell] ?? 0, in: table, known: nil) { return failure }
    }
    for single in table.hiddenCells where table.values[single] == 1 && table.isInner(single) {
      var seen = table
      seen.setHidden(single, false)
      for cell in sensitive where cell != single && !shareSmallLine(cell, single) {
        let least = min(1, required[cell] ?? 0)
        if let failure = failure(of: cell, required: least, in: seen, known: single) { return failure }
      }
    }
    return nil
  }

  private func failure(of cell: Int, required: Int, in table: FlowTable, known: Int?) -> Failure? {
    guard required > 0 else { return nil }
    let value = table.values[cell]
    let above = table.freedom(of: cell, up: true, limit: required)
    if known == nil, above < required - value {
      return Failure(cell: cell, isUp: true, lacking: required - value - above, known: nil)
    }
    let wanted = known == nil ? max(1, required - above) : required - above
    guard wanted > 0 else { return nil }
    let below = table.freedom(of: cell, up: false, limit: wanted)
    guard below < wanted else { return nil }
    return Failure(cell: cell, isUp: false, lacking: wanted - below, known: known)
  }

  /// Both stand in a line whose printed total is under the threshold.
  private func shareSmallLine(_ cell: Int, _ other: Int) -> Bool {
    let rowTotal = (table.row(cell) + 1) * table.width - 1
    let columnTotal = (table.height - 1) * table.width + table.column(cell)
    return table.row(cell) == table.row(other) && table.values[rowTotal] < threshold
      || table.column(cell) == table.column(other) && table.values[columnTotal] < threshold
  }

  /// Hides the cheapest cells that give a failing cell the room it lacks; in part where it cannot be had at once, upwards
  /// where downwards is shut.
  private mutating func widen(_ failure: Failure) -> Bool {
    var seen = table
    var allowed = hideable
    if let known = failure.known {
      seen.setHidden(known, false)
      allowed[known] = false
    }
    for isUp in [failure.isUp, !failure.isUp] {
      var network = ResidualNetwork(seen, without: failure.cell)
      let (source, sink) = seen.ends(failure.cell, up: isUp)
      _ = network.push(from: source, to: sink, upTo: seen.room(failure.cell, up: isUp))
      for amount in Set([failure.lacking, 1]).sorted(by: >) {
        guard
          let path = network.cheapestPath(from: source, to: sink, amount: amount, hideable: allowed),
          !path.isEmpty
        else { continue }
        for cell in path { table.setHidden(cell) }
        return true
      }
    }
    return false
  }

  /// Prints again, dearest first, the complements that are not needed, and those whose count can be worked out anyway.
  private mutating func prune() {
    let complements = table.hiddenCells.filter { required[$0] == nil && !given[$0] }
      .sorted { (table.values[$0], $1) > (table.values[$1], $0) }
    let isSmall = table.hiddenCells.count <= Self.pruningLimit
    for cell in complements {
      guard isSmall || table.interval(of: cell).count == 1 else { continue }
      table.setHidden(cell, false)
      if isSmall, firstFailure() != nil { table.setHidden(cell) }
    }
  }
}
