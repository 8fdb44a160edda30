import Diagnostics
import Survey
import Tabulation

/// The test a declared table was asked to bear (`test`), made on what it prints.
struct ReportTesting: Equatable, Sendable {
  /// `nil`: the one the rules take (`auto`).
  var test: TableTest?
  /// The test of a multiple response as a whole, where the table can bear it.
  var omnibus: Result<MultipleResponseTest, Undefined>?

  /// The word for the test that the rules take.
  static let byRule = "auto"

  /// The testing a table’s definition asks for; a test that does not exist, or of a table that compares nothing, is a
  /// problem at its line.
  static func asked(
    of table: ReportTable, _ dataset: Dataset, _ kept: CaseSelection.Kept
  ) throws(TabulationError) -> (value: ReportTesting?, problems: [Problem]) {
    guard let asked = table.definition.test else { return (nil, []) }
    let test = TableTest(rawValue: asked.name)
    guard test != nil || asked.name == byRule else { return (nil, [.unknownTest(asked)]) }
    guard case .twoWay(let crossed) = table.content else { return (nil, [.untestable(table.definition, asked)]) }
    var testing = ReportTesting(test: test)
    let (rows, columns) = (crossed.crosstab.rows, crossed.crosstab.columns)
    if dataset.unit == .answer, rows.isMultiple, !columns.isMultiple {
      var merged = dataset
      for column in table.made?.columns ?? [] { merged.set(column) }
      testing.omnibus = try MultipleResponseTest.of(merged, rows: rows.name, columns: columns.name, kept: kept)
    }
    return (testing, [])
  }
}

extension ReportTable {
  /// The test asked for, of the table as it may be printed; `nil` where none was asked for.
  var test: ChosenTest? {
    guard let testing, case .twoWay(let table) = content else { return nil }
    var crosstab: WeightedCrosstab?
    if case .twoWay(let weighted) = weighted { crosstab = weighted }
    return TableTesting(table, weighted: crosstab, omnibus: testing.omnibus).chosen(asked: testing.test)
  }
}

extension Problem {
  fileprivate static func unknownTest(_ asked: PlacedName) -> Problem {
    let known = [ReportTesting.byRule] + TableTest.allCases.map(\.rawValue)
    return Problem(
      .blocking, at: asked.place.place,
      "« test » vaut « \(asked.name) » ; \(known.map { "« \($0) »" }.joined(separator: ", ")) est attendu",
      remedy: remedyForUnknown(asked.name, among: known))
  }

  fileprivate static func untestable(_ table: TableDefinition, _ asked: PlacedName) -> Problem {
    Problem(
      .blocking, at: asked.place.place,
      "le tableau « \(table.id) » ne compare rien ; un test est attendu d’un tableau qui a des colonnes",
      remedy: "ajouter « colonnes », ou retirer « test »")
  }
}
