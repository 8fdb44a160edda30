import Survey
import Tabulation

/// What a reader who knows nothing but the printed numbers faces: how many cases there are of each joint answer, under one
/// equation a printed number. Built from the answers alone, it shares nothing with the ledger.
struct JointWorlds {
  /// The joint answers that are possible, by level of `a`, `b` and `c`.
  let atoms: [[String: Int]]
  /// The printed numbers: which atoms, how many cases.
  private(set) var equations: [(atoms: [Int], value: Int)] = []

  init(_ dataset: Dataset, _ tables: [ProtectedTable], simple: [String]) {
    let levels = dataset.column(named: "a")?.variable.categories.count ?? 0
    var atoms: [[String: Int]] = []
    for a in 0..<levels {
      for b in 0...1 { for c in 0...1 { atoms.append(["a": a, "b": b, "c": c, "ab": min(a, 1)]) } }
    }
    self.atoms = atoms
    for name in simple {
      for level in 0..<(dataset.column(named: name)?.variable.categories.count ?? 0) {
        enter([(name, level)], value: Self.count(dataset, [(name, level)]))
      }
    }
    for table in tables {
      for row in [-1] + table.crosstab.rowTotals.indices {
        for column in [-1] + table.crosstab.columnTotals.indices {
          guard let value = table.count(row, column) else { continue }
          enter(Self.conditions(table, row, column), value: value)
        }
      }
    }
  }

  static func conditions(_ table: ProtectedTable, _ row: Int, _ column: Int) -> [(String, Int)] {
    let crosstab = table.crosstab
    var conditions: [(String, Int)] = []
    if row >= 0 { conditions.append((crosstab.rows.name, row)) }
    if column >= 0 { conditions.append((crosstab.columns.name, column)) }
    for filter in crosstab.filter?.conditions ?? [] {
      conditions.append((filter.variable, filter.levels == "c0" ? 0 : 1))
    }
    return conditions
  }

  private static func count(_ dataset: Dataset, _ conditions: [(String, Int)]) -> Int {
    (0..<dataset.caseCount).count { row in
      conditions.allSatisfy { name, level in dataset.column(named: name)?[row] == .choice(level) }
    }
  }

  func atoms(of conditions: [(String, Int)]) -> [Int] {
    atoms.indices.filter { atom in conditions.allSatisfy { atoms[atom][$0.0] == $0.1 } }
  }

  private mutating func enter(_ conditions: [(String, Int)], value: Int) {
    equations.append((atoms(of: conditions), value))
  }

  /// The least and greatest value of a sum of atoms over all worlds, found by trying every one.
  func range(of sums: [[Int]]) -> [ClosedRange<Int>?] {
    var counts = Array(repeating: 0, count: atoms.count)
    var found: [ClosedRange<Int>?] = Array(repeating: nil, count: sums.count)
    var left = equations.map(\.value)
    let holders = atoms.indices.map { atom in equations.indices.filter { equations[$0].atoms.contains(atom) } }
    let closing = equations.map { $0.atoms.max() ?? -1 }
    func fill(_ atom: Int) {
      guard atom < atoms.count else {
        for (index, sum) in sums.enumerated() {
          let value = sum.reduce(0) { $0 + counts[$1] }
          found[index] = min(found[index]?.lowerBound ?? value, value)...max(found[index]?.upperBound ?? value, value)
        }
        return
      }
      let most = holders[atom].map { left[$0] }.min() ?? 0
      let exact = holders[atom].filter { closing[$0] == atom }.map { left[$0] }
      guard exact.allSatisfy({ $0 == exact[0] && $0 <= most }) else { return }
      for value in exact.isEmpty ? Array(0...most) : [exact[0]] {
        counts[atom] = value
        for holder in holders[atom] { left[holder] -= value }
        fill(atom + 1)
        for holder in holders[atom] { left[holder] += value }
      }
      counts[atom] = 0
    }
    fill(0)
    return found
  }
}
