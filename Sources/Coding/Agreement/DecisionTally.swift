/// How often each way of deciding occurs in each group of units: all that the coefficients need of them, in few numbers.
struct DecisionTally {
  /// Every way the coders decided, in order of first appearance.
  private var kinds: [[Bool?]] = []
  /// For each group, how many of its units were decided in each way.
  private(set) var groups: [[Int]] = []
  private let coders: Int

  init(_ table: DecisionTable) {
    coders = table.coders
    var places: [[Bool?]: Int] = [:]
    for row in table.rows where places[row.decisions] == nil {
      places[row.decisions] = kinds.count
      kinds.append(row.decisions)
    }
    groups = table.groups.map { group in
      var counts = Array(repeating: 0, count: kinds.count)
      for row in group.rows { counts[places[row.decisions] ?? 0] += 1 }
      return counts
    }
  }

  /// The units decided in each way as often as told, by category.
  func categories(_ counts: [Int]) -> CategoryCounts {
    var patterns: [CategoryCounts.Pattern] = []
    for (kind, units) in zip(kinds, counts) where units > 0 {
      let pattern = [kind.count { $0 == true }, kind.count { $0 == false }]
      if let same = patterns.firstIndex(where: { $0.counts == pattern }) {
        patterns[same].units += units
      } else {
        patterns.append(CategoryCounts.Pattern(counts: pattern, units: units))
      }
    }
    return CategoryCounts(categories: 2, patterns: patterns)
  }

  /// The same as two coders' table, given first; `nil` for more coders.
  func pair(_ counts: [Int]) -> PairTable? {
    guard coders == 2 else { return nil }
    var pair = [[0, 0], [0, 0]]
    for (kind, units) in zip(kinds, counts) {
      if let first = kind[0], let second = kind[1] { pair[first ? 0 : 1][second ? 0 : 1] += units }
    }
    return PairTable(pair)
  }
}
