import Survey
import Tabulation
import Testing

/// Expected values: an independent computation of the same formulas in another language, which also gives R’s
/// `reference/tabs/W01…W07`.
struct WeightedTablesTests {
  /// Two strata of three clusters; one case did not answer the row variable, one has no weight, one a weight of 0.
  static let dataset: Dataset = {
    let cases: [(stratum: Int, cluster: Double, weight: Double?, row: Int?, column: Int)] = [
      (0, 1, 2, 0, 0), (0, 1, 1.5, 0, 1), (0, 2, 3, 1, 1), (0, 2, 1, 1, 0), (0, 3, 2.5, 0, 0), (0, 3, 1, nil, 1),
      (1, 1, 4, 1, 1), (1, 1, 1, 0, 1), (1, 2, 2, 1, 0), (1, 2, 0.5, 1, 1), (1, 3, 1.5, 0, 0), (1, 3, 2, 1, 0),
      (0, 1, nil, 0, 0), (1, 1, 0, 1, 1),
    ]
    func choice(_ name: String, _ answers: [Int?]) -> Column {
      Column(
        Variable(name: name, kind: .single, categories: ["x", "y"].map { Category(code: $0) }),
        answers: answers.map { $0.map { .choice($0) } ?? .none(.leftEmpty) })
    }
    func number(_ name: String, _ answers: [Double?]) -> Column {
      Column(
        Variable(name: name, kind: .number), answers: answers.map { $0.map { .number($0) } ?? .none(.leftEmpty) })
    }
    return Dataset(
      unit: .answer, caseNames: cases.indices.map { "\($0)" },
      columns: [
        choice("ligne", cases.map(\.row)), choice("colonne", cases.map(\.column)),
        choice("strate", cases.map(\.stratum)), number("grappe", cases.map(\.cluster)),
        number("poids", cases.map(\.weight)), number("taille", cases.map { $0.stratum == 0 ? 10 : 20 }),
      ])
  }()

  static let design = SampleDesign(weight: "poids", strata: "strate", clusters: "grappe", population: "taille")

  @Test func `sums of weights stand beside the counts, and cases without a usable weight are counted apart`() throws {
    let table = try WeightedCrosstab(of: Self.dataset, rows: "ligne", columns: "colonne", design: Self.design)
    #expect(table.crosstab.counts == [[3, 2], [3, 3]])
    #expect(table.cells.map { $0.map(\.sum) } == [[6, 2.5], [5, 7.5]])
    #expect((table.base.sum, table.crosstab.base, table.crosstab.selectedCount) == (21, 11, 12))
    #expect((table.weightMissing, table.weightNotPositive) == (1, 1))
    #expect(table.share(row: 0, column: 0, of: .column) == 6.0 / 11)
    #expect(isClose(try #require(table.base.effectiveCount), 8.82))
  }

  @Test func `a design of strata and clusters has the second-order test and the error of its shares`() throws {
    let table = try WeightedCrosstab(of: Self.dataset, rows: "ligne", columns: "colonne", design: Self.design)
    let totals = try table.totals.get()
    let test = try RaoScottTest(TestedTable(table.crosstab), totals, totals.domain)
    #expect(isClose(test.f.statistic, 4.302004070882974))
    #expect(isClose(test.f.p, 0.10673007407954756))
    #expect(isClose(test.sumOfEffects, 0.25208994708994703))
    #expect((totals.domain.degrees, totals.domain.cases, totals.valid.cases) == (4, 12, 11))
    let share = DesignShare(totals, of: [0], in: [0, 2])
    #expect(isClose(share.value, 6.0 / 11))
    #expect(isClose(share.error, 0.14440064759368776))
  }

  @Test func `a stratum of one cluster has no variance, and says why`() throws {
    let rows = [0, 1, 2, 3, 4, 6, 7]
    let table = try WeightedCrosstab(
      of: Self.dataset.selecting(rows: rows), rows: "ligne", columns: "colonne", design: Self.design)
    #expect(throws: Undefined(.lonelyCluster)) { try table.totals.get() }
    #expect(table.base.sum == 15)
  }

  @Test func `weights of words are refused`() {
    #expect(throws: TabulationError.notNumbers("strate", example: "x")) {
      try WeightedCrosstab(
        of: Self.dataset, rows: "ligne", columns: "colonne", design: SampleDesign(weight: "strate"))
    }
  }

  @Test(arguments: [
    (Matrix(rows: 2, columns: 2) { $0 == $1 ? 2 : 1 }, [3, 1]),
    (
      Matrix(rows: 3, columns: 3) { [[4, 1, 0], [1, 3, 1], [0, 1, 2]][$0][$1] },
      [4.732050807568877, 3, 1.267949192431123]
    ),
  ])
  func `eigenvalues of a symmetric matrix are found`(matrix: Matrix, expected: [Double]) {
    for (own, value) in zip(matrix.eigenvalues, expected) { #expect(isClose(own, value)) }
  }
}
