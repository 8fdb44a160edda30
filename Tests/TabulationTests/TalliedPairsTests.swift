import Survey
import Tabulation
import Testing

/// Tables made of cases counted beforehand against the same tables made case by case.
struct TalliedPairsTests {
  private static let dataset: Dataset = {
    var chance = Chance(seed: 11)
    func column(_ name: String, _ codes: [String]) -> Column {
      Column(
        Variable(name: name, kind: .single, categories: codes.map { Category(code: $0) }),
        answers: (0..<400).map { _ in
          let pick = Int.random(in: 0...codes.count, using: &chance)
          return pick == codes.count ? .none(.leftEmpty) : .choice(pick)
        })
    }
    func weight(_ row: Int) -> Answer {
      if row % 50 == 0 { return .none(.leftEmpty) }
      let eighths = Double(row % 17)
      return .number(row % 33 == 0 ? 0 : eighths / 8 + 0.1)
    }
    let weights = (0..<400).map(weight)
    return Dataset(
      unit: .answer, caseNames: (0..<400).map { "\($0)" },
      columns: [
        column("ligne", ["x", "y", "z"]), column("colonne", ["u", "v", "w", "jamais"]),
        Column(Variable(name: "poids", kind: .number), answers: weights),
      ])
  }()

  /// The values of a column as its cases, and each case's number of value.
  private static func values(_ name: String) -> (column: Column, codes: [UInt8]) {
    let column = dataset.column(named: name) ?? Column(Variable(name: name, kind: .text), answers: [])
    return (Column(column.variable, answers: column.dictionary), column.indexes.map { UInt8($0) })
  }

  @Test func `pairs counted as they come make the table of the cases`() throws {
    let (rows, columns) = (Self.values("ligne"), Self.values("colonne"))
    var tally = PairTally()
    for start in stride(from: 0, to: 400, by: 100) {
      tally.add(rows: Array(rows.codes[start..<start + 100]), columns: Array(columns.codes[start..<start + 100]))
    }
    let pairs = TalliedPairs(unit: .answer, rows: rows.column, columns: columns.column, tally: tally, caseCount: 400)
    #expect(try Crosstab(pairs) == Crosstab(of: Self.dataset, rows: "ligne", columns: "colonne"))
  }

  @Test func `weights summed as they come make the weighted table of the cases, its variance too`() throws {
    let (rows, columns) = (Self.values("ligne"), Self.values("colonne"))
    let weights = Self.dataset.column(named: "poids")?.answers.map { answer in
      if case .number(let value) = answer { value } else { Double.nan }
    }
    var tally = PairTally()
    tally.add(rows: rows.codes, columns: columns.codes, weights: weights ?? [])
    let expected = try WeightedCrosstab(
      of: Self.dataset, rows: "ligne", columns: "colonne", design: SampleDesign(weight: "poids"))
    let pairs = TalliedPairs(
      unit: .answer, rows: rows.column, columns: columns.column, tally: tally,
      caseCount: 400 - expected.weightMissing - expected.weightNotPositive)
    var table = WeightedCrosstab(
      pairs, weight: "poids", missing: expected.weightMissing, notPositive: expected.weightNotPositive)
    let (totals, whole) = (try table.totals.get(), try expected.totals.get())
    for (part, other) in [(totals.domain, whole.domain), (totals.valid, whole.valid)] {
      #expect((part.cases, part.degrees) == (other.cases, other.degrees))
      for cell in 0..<other.covariance.rows {
        for next in 0..<other.covariance.columns {
          #expect(isClose(part.covariance[cell, next], other.covariance[cell, next]))
        }
      }
    }
    #expect(totals.sums == whole.sums)
    #expect(totals.groupDegrees == whole.groupDegrees)
    table.totals = expected.totals
    #expect(table == expected)
  }
}
