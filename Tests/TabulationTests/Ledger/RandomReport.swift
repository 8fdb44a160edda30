import Survey
import Tabulation

/// A small random set of answers, and tables of it that say things of one another: a crossing, its transpose, a grouped
/// version, another filter (often all cases but one), crossings with a third question.
struct RandomReport {
  let dataset: Dataset
  var tables: [ProtectedTable] = []
  let threshold: Int

  /// `a` has 2 or 3 levels, `b` 2, `c` 2 of which the second is often of one case; `ab` groups two levels of `a`.
  init(_ chance: inout Chance, levels: Int = 2, cases: ClosedRange<Int> = 8...13) throws {
    let count = Int.random(in: cases, using: &chance)
    threshold = Bool.random(using: &chance) ? 3 : 2
    let rare = Int.random(in: 1...3, using: &chance)
    let lean = Int.random(in: 2...4, using: &chance)
    func column(_ name: String, _ levels: Int, _ pick: (Int) -> Int) -> Column {
      let categories = (0..<levels).map { Category(code: "\(name)\($0)") }
      return Column(
        Variable(name: name, kind: .single, categories: categories), answers: (0..<count).map { .choice(pick($0)) })
    }
    let first = (0..<count).map { _ in Int.random(in: 0..<levels, using: &chance) }
    let second = (0..<count).map { _ in Int.random(in: 0..<lean, using: &chance) == 0 ? 1 : 0 }
    dataset = Dataset(
      unit: .answer, caseNames: (0..<count).map { "\($0)" },
      columns: [
        column("a", levels) { first[$0] }, column("b", 2) { second[$0] }, column("c", 2) { $0 < rare ? 1 : 0 },
        column("ab", 2) { first[$0] == 0 ? 0 : 1 },
      ])
    var asked: [(String, String, String?)] = [("a", "b", nil), ("b", "a", nil), ("a", "c", nil), ("b", "c", nil)]
    if levels > 2 { asked.append(("ab", "b", nil)) }
    asked += [("a", "b", "c0"), ("b", "a", "c1")]
    asked.shuffle(using: &chance)
    for (rows, columns, filter) in asked.prefix(Int.random(in: 2...asked.count, using: &chance)) {
      let crosstab = try Crosstab(
        of: dataset, rows: rows, columns: columns, filter: filter.map { CaseFilter(variable: "c", code: $0) })
      tables.append(crosstab.protected(threshold: threshold, mostHidden: .init(2, 3)))
    }
  }

  /// What a report prints of them once the ledger has seen them together.
  func ledger() throws -> DisclosureLedger {
    var ledger = try DisclosureLedger(
      dataset, origins: AnswerOrigins(roots: ["ab": "a"]), mostHidden: .init(2, 3))
    for name in ["a", "b", "c"] { try ledger.addCounts(of: name) }
    for table in tables { try ledger.add(table) }
    ledger.protect()
    return ledger
  }
}
