/// What each coder decided of each unit: given, not given, or `nil` where the coder has not finished.
package struct DecisionTable: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var unit: DecisionUnit
    package var decisions: [Bool?]

    package init(_ unit: DecisionUnit, _ decisions: [Bool?]) {
      self.unit = unit
      self.decisions = decisions
    }

    /// Whether the coders who decided did not all decide the same.
    var isDisputed: Bool { decisions.contains(true) && decisions.contains(false) }
  }

  package var coders: Int
  package var rows: [Row]

  package init(coders: Int, rows: [Row]) {
    self.coders = coders
    self.rows = rows
  }

  /// How many units each coder gave the code.
  package var given: [Int] {
    (0..<coders).map { coder in rows.count { $0.decisions[coder] == true } }
  }

  /// The units all the coders who decided gave the code.
  package var agreed: Int { rows.count { $0.decisions.contains(true) && !$0.isDisputed } }

  /// Two coders’ table, given first; `nil` for more.
  package var pair: PairTable? {
    guard coders == 2 else { return nil }
    var counts = [[0, 0], [0, 0]]
    for row in rows {
      if let first = row.decisions[0], let second = row.decisions[1] {
        counts[first ? 0 : 1][second ? 0 : 1] += 1
      }
    }
    return PairTable(counts)
  }

  /// The decisions by category, given first; units decided alike stand together.
  package var categories: CategoryCounts {
    var units: [[Int]: Int] = [:]
    for row in rows {
      units[[row.decisions.count { $0 == true }, row.decisions.count { $0 == false }], default: 0] += 1
    }
    let patterns = units.map { CategoryCounts.Pattern(counts: $0.key, units: $0.value) }
    return CategoryCounts(
      categories: 2, patterns: patterns.sorted { $0.counts.lexicographicallyPrecedes($1.counts) })
  }

  /// The rows by group, groups in order of first appearance.
  var groups: [DecisionTable] {
    var places: [String: Int] = [:]
    var groups: [DecisionTable] = []
    for row in rows {
      if let place = places[row.unit.group] {
        groups[place].rows.append(row)
      } else {
        places[row.unit.group] = groups.count
        groups.append(DecisionTable(coders: coders, rows: [row]))
      }
    }
    return groups
  }
}
