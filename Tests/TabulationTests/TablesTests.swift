import Diagnostics
import Survey
import Tabulation
import Testing

struct TablesTests {
  /// Six cases: needs (multiple), size (single), budget (number).
  static let dataset = Dataset(
    unit: .organisation, caseNames: ["a", "b", "c", "d", "e", "f"],
    columns: [
      Column(
        Variable(
          name: "besoin", kind: .multiple, categories: ["juridique", "outils", "achats"].map { Category(code: $0) }),
        answers: [.choices([0, 1]), .choices([1]), .choices([]), .none(.notAsked), .choices([0, 1]), .choices([2])]),
      Column(
        Variable(name: "taille", kind: .single, categories: ["petite", "grande"].map { Category(code: $0) }),
        answers: [.choice(0), .choice(1), .choice(1), .choice(0), .none(.declared("NSP")), .choice(0)]),
      Column(
        Variable(name: "budget", kind: .number),
        answers: [.number(10), .number(2.5), .none(.leftEmpty), .number(10), .number(3), .number(1)]),
    ],
    completions: [.complete, .complete, .complete, .complete, .complete, .partial])

  @Test func `a multiple choice is counted in cases, with those who ticked nothing in its base`() throws {
    let table = try Crosstab(of: Self.dataset, rows: "besoin", columns: "taille")
    #expect(table.counts == [[1, 0], [1, 1], [0, 0]])
    #expect(table.rowTotals == [1, 2, 0])
    #expect(table.columnTotals == [1, 2])
    #expect((table.base, table.responding, table.selectedCount) == (3, 2, 5))
    #expect(table.respondingByColumn == [1, 1])
    #expect(table.rowMissing == MissingCounts(notAsked: 1))
    #expect(table.columnMissing == MissingCounts(declared: [.init(code: "NSP", count: 1)]))
    #expect((table.rowIsMultiple, table.columnIsMultiple, table.partialExcluded) == (true, false, 1))
    #expect(table.rowTotalsAreSimpleCounts == false)
    #expect(table.share(row: 1, column: 1, of: .column) == Share(count: 1, base: 2))
  }

  @Test func `partial answers count when the study keeps them`() throws {
    let table = try Frequency(of: Self.dataset, variable: "besoin", kept: .all)
    #expect(table.counts == [2, 3, 1])
    #expect((table.base, table.responding, table.partialExcluded) == (5, 4, 0))
    #expect(table.missing == MissingCounts(notAsked: 1))
    #expect(table.ranks == [2, 1, 3])
  }

  @Test func `a filter keeps the cases of one level, and its totals are no simple counts`() throws {
    let table = try Crosstab(
      of: Self.dataset, rows: "besoin", columns: "taille", filter: CaseFilter(parsing: "taille=grande"))
    #expect(table.counts == [[0, 0], [0, 1], [0, 0]])
    #expect((table.base, table.selectedCount) == (2, 2))
    #expect(table.columnTotalsAreSimpleCounts == false)
  }

  @Test func `numbers become levels in numeric order`() throws {
    #expect(try Frequency(of: Self.dataset, variable: "budget").variable.levels.map(\.code) == ["1", "2.5", "3", "10"])
  }

  @Test func `a number is summarised by group, with R’s quartiles of type 7`() throws {
    let table = try NumberTable(of: Self.dataset, number: "budget", by: "taille", kept: .all)
    #expect(table.summaries.map(\.n) == [3, 1])
    #expect(table.summaries.map(\.mean) == [7, 2.5])
    #expect(table.summaries[0].quartiles == [5.5, 10, 10])
    #expect(table.summaries[1].standardDeviation == nil)
    #expect(table.overall.n == 4)
    #expect(table.missing == MissingCounts(leftEmpty: 1))
    #expect(table.groupMissing.total == 1)
    // R: sd(c(10, 10, 1))
    #expect(isClose(try #require(table.summaries[0].standardDeviation), 5.196152422706632))
  }

  /// The numbers of `reference/tabs/N01_heurestv_by_qualif.json` are over a file; these four are R’s `summary` and `sd` of
  /// c(0.1, 0.2, 0.3, 0.4, 10).
  @Test func `a mean, a deviation and quartiles are R’s`() throws {
    let answers = [0.1, 0.2, 0.3, 0.4, 10].map { Answer.number($0) }
    let column = Column(Variable(name: "x", kind: .number), answers: answers)
    let dataset = Dataset(unit: .answer, caseNames: answers.map { "\($0)" }, columns: [column])
    let summary = try NumberTable(of: dataset, number: "x").overall
    #expect(isClose(try #require(summary.mean), 2.2))
    #expect(isClose(try #require(summary.standardDeviation), 4.361765697513))
    #expect(summary.quartiles == [0.2, 0.3, 0.4])
    #expect((summary.minimum, summary.maximum) == (0.1, 10))
  }

  @Test(arguments: [
    (
      "tialle", nil,
      "etude.yaml:3: la variable « tialle » n’existe pas ; le nom d’une variable des données est attendu ; écrire « taille » ?"
    ),
    (
      "taille", "taille=moyen",
      "etude.yaml:3: « taille » n’a pas de modalité « moyen » ; le code d’une de ses modalités est attendu ; choisir parmi « petite », « grande »"
    ),
    (
      "taille", "taille",
      "etude.yaml:3: le filtre est « taille » ; « variable=code » est attendu ; écrire par exemple « taille=petite »"
    ),
  ])
  func `a table that cannot be made says so`(columns: String, filter: String?, message: String) throws {
    let error = #expect(throws: TabulationError.self) {
      let filter = try filter.map { try CaseFilter(parsing: $0) }
      _ = try Crosstab(of: Self.dataset, rows: "besoin", columns: columns, filter: filter)
    }
    #expect(error?.problem(at: Place("etude.yaml", line: 3)).description == message)
  }

  @Test func `a group of few numbers is hidden, and the overall figures with it`() throws {
    let table = try NumberTable(of: Self.dataset, number: "budget", by: "taille", kept: .all)
    let protected = table.protected(threshold: 3, extremesBase: 1)
    #expect(protected.summary(0) == table.summaries[0])
    #expect(protected.summary(1) == nil)
    #expect(protected.overall == nil)
    #expect(table.protected(threshold: 0).overall == table.overall)
  }

  @Test func `a mean of words is refused`() {
    #expect(throws: TabulationError.notANumber("taille")) { try NumberTable(of: Self.dataset, number: "taille") }
  }
}
