import Survey
import Tabulation
import Testing

/// Random reports of linked tables, protected together, then attacked by a reader who knows only what is printed.
struct LedgerPropertyTests {
  /// Small cells that are hidden, and how uncertain they must stay: the threshold, or what the simple counts alone leave
  /// open.
  struct Target {
    var atoms: [Int]
    var width: Int
    var label: String
  }

  static func targets(_ tables: [ProtectedTable], _ report: RandomReport) -> [Target] {
    let simple = JointWorlds(report.dataset, [], simple: ["a", "b", "c"])
    return tables.flatMap { table -> [Target] in
      let crosstab = table.crosstab
      let small = table.suppressed.filter { place in
        !place.isMargin && (1..<table.threshold).contains(crosstab.counts[place.row][place.column])
      }
      let atoms = small.map { simple.atoms(of: JointWorlds.conditions(table, $0.row, $0.column)) }
      let open = simple.range(of: atoms).map { range in range.map { $0.upperBound - $0.lowerBound } ?? 0 }
      return small.indices.map { index in
        Target(
          atoms: atoms[index], width: min(table.threshold, open[index]),
          label: "\(crosstab.rows.name)×\(crosstab.columns.name) \(crosstab.filter?.text ?? "") \(small[index])")
      }
    }
  }

  @Test func `no two tables reveal by difference what one hides: every world is tried`() throws {
    var chance = Chance(seed: 404)
    var (tables, cells, hidden, revealed) = (0, 0, 0, 0)
    for _ in 0..<300 {
      let report = try RandomReport(&chance)
      let ledger = try report.ledger()
      let worlds = JointWorlds(report.dataset, ledger.tables, simple: ["a", "b", "c"])
      let targets = Self.targets(ledger.tables, report)
      tables += ledger.tables.count
      cells += targets.count
      hidden += ledger.tables.reduce(0) { $0 + $1.suppressed.count }
      for (target, range) in zip(targets, worlds.range(of: targets.map(\.atoms))) {
        guard let range, range.upperBound - range.lowerBound < target.width else { continue }
        revealed += 1
        Issue.record("\(target.label) \(range) for \(target.width)")
      }
    }
    print(
      "grand livre : \(tables) tableaux liés, \(cells) petites cases, \(hidden) cases masquées, \(revealed) retrouvées")
    #expect(revealed == 0)
    #expect(tables > 1000 && cells > 500)
  }

  @Test func `tables protected one by one do reveal one another, which the ledger mends`() throws {
    var chance = Chance(seed: 404)
    var revealed = 0
    for _ in 0..<60 {
      let report = try RandomReport(&chance)
      let worlds = JointWorlds(report.dataset, report.tables, simple: ["a", "b", "c"])
      let targets = Self.targets(report.tables, report)
      for (target, range) in zip(targets, worlds.range(of: targets.map(\.atoms))) {
        if let range, range.upperBound - range.lowerBound < target.width { revealed += 1 }
      }
    }
    // Few: a filter is read beside the unfiltered counts in the protection of each table already.
    #expect(revealed > 0)
  }

  @Test func `every cell’s proof is safe, or its simple counts leave nothing open`() throws {
    var chance = Chance(seed: 77)
    for _ in 0..<60 {
      let ledger = try RandomReport(&chance, levels: 3, cases: 10...30).ledger()
      #expect(ledger.proofs.filter { !$0.isSafe } == [])
    }
  }
}
