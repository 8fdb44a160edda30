/// Cases by variables: a survey's answers, or the coded interviews as columns. All columns have the same cases, in the
/// same order.
package struct Dataset: Hashable, Sendable {
  package var unit: CaseUnit
  /// What each case is called (an organisation's id, a response id); one per case.
  package var caseNames: [String]
  package private(set) var columns: [Column]
  /// One per case for a survey; empty where the notion has no sense.
  package var completions: [Completion]
  /// Where several cases are of one organisation (passages): whose each is, one per case; empty elsewhere.
  package var organisations: [String]

  package init(
    unit: CaseUnit, caseNames: [String], columns: [Column] = [], completions: [Completion] = [],
    organisations: [String] = []
  ) {
    precondition(columns.allSatisfy { $0.caseCount == caseNames.count }, "a column has another number of cases")
    precondition(completions.isEmpty || completions.count == caseNames.count, "one completion a case")
    precondition(organisations.isEmpty || organisations.count == caseNames.count, "one organisation a case")
    self.unit = unit
    self.caseNames = caseNames
    self.columns = columns
    self.completions = completions
    self.organisations = organisations
  }

  package var caseCount: Int { caseNames.count }

  /// How far each case went: to the end, where the format does not tell.
  package var knownCompletions: [Completion] {
    completions.isEmpty ? Array(repeating: .complete, count: caseCount) : completions
  }

  /// The column of the variable with this name.
  package func column(named name: String) -> Column? { columns.first { $0.variable.name == name } }

  /// Adds a column, or replaces the one of the same name.
  package mutating func set(_ column: Column) {
    precondition(column.caseCount == caseCount, "a column has another number of cases")
    if let index = columns.firstIndex(where: { $0.variable.name == column.variable.name }) {
      columns[index] = column
    } else {
      columns.append(column)
    }
  }

  /// Only the cases at `rows`, in that order.
  package func selecting(rows: [Int]) -> Dataset {
    Dataset(
      unit: unit, caseNames: rows.map { caseNames[$0] },
      columns: columns.map { column in Column(column.variable, answers: rows.lazy.map { column[$0] }) },
      completions: completions.isEmpty ? [] : rows.map { completions[$0] },
      organisations: organisations.isEmpty ? [] : rows.map { organisations[$0] })
  }
}
