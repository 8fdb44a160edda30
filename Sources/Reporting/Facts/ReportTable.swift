import Coding
import Diagnostics
package import Survey
package import Tabulation

/// A table the study declares, counted and protected: what is printed of it is taken from here.
package struct ReportTable: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case oneWay(Frequency)
    case twoWay(ProtectedTable)
    /// Numbers side by side, each over its own base.
    case numbers([NumberRow], CaseUnit)
  }

  /// Levels that were taken as one so that the table can be printed.
  package struct Merge: Hashable, Sendable {
    package var label: String
    package var levels: [String]
  }

  /// The same cells with the answers’ weights.
  package enum Weighted: Equatable, Sendable {
    case oneWay(WeightedFrequency)
    case twoWay(WeightedCrosstab)
  }

  package var definition: TableDefinition
  package var content: Content
  package var merges: [Merge] = []
  /// What the audit of all tables together found of each sensitive cell.
  package var proofs: [DisclosureLedger.Proof] = []
  /// The coarser columns made for it, and what they were made from.
  var made: TableMerging.Merged?
  /// How its survey is weighted.
  package var weighting: SurveyWeighting?
  /// `nil` for numbers side by side, whose summaries are weighted themselves, and without weights.
  package var weighted: Weighted?
  /// The test asked for; `nil` where none was.
  var testing: ReportTesting?

  package var id: String { definition.id }

  package var unit: CaseUnit {
    switch content {
    case .oneWay(let frequency): frequency.unit
    case .twoWay(let table): table.crosstab.unit
    case .numbers(_, let unit): unit
    }
  }

  /// Only totals are printed: too much of it would have to be hidden.
  package var isTotalsOnly: Bool {
    guard case .twoWay(let table) = content, case .totalsOnly = table.verdict else { return false }
    return true
  }

  /// How many cells are hidden, a table reduced to its totals apart.
  package var hiddenCount: Int {
    guard case .twoWay(let table) = content, table.verdict == .cellsHidden else { return 0 }
    return table.hidden.count
  }

  /// Counts a declared table on the data it names; what it names wrongly is a problem at its line.
  static func make(
    _ definition: TableDefinition, _ variables: StudyVariables, _ thresholds: Thresholds
  ) -> (table: ReportTable?, problems: [Problem]) {
    var kept = StudySources.SurveySource.Kept.complete
    var dataset: Dataset
    if let source = definition.source {
      guard let survey = variables.surveys.first(where: { $0.source.id == source }) else {
        let known = variables.surveys.map(\.source.id)
        return (nil, [.unknownSource(source, at: definition.place, known: known)])
      }
      kept = survey.source.kept
      dataset = survey.export.dataset
    } else {
      let unit = definition.unit ?? .organisation
      guard let cases = unit == .passage ? variables.passages : variables.cases(unit) else {
        return (nil, [.uncountableUnit(unit, at: definition.place, known: CaseUnit.counted + [.passage])])
      }
      dataset = cases.dataset
    }
    let refused = definition.names.compactMap { name in
      // A column nobody wrote in is no words: that nobody answered is told of its table.
      dataset.column(named: name).flatMap { column in
        let isEmpty = column.dictionary.allSatisfy { if case .none = $0 { true } else { false } }
        return isEmpty && !column.variable.isPersonal ? nil : Problem.unprintable(column.variable, at: definition.place)
      }
    }
    guard refused.isEmpty else { return (nil, refused) }
    do throws(TabulationError) {
      if let problem = Problem.absences(of: definition, in: dataset) { return (nil, [problem]) }
      if dataset.unit == .passage {
        let problems = try Problem.passages(of: definition, in: dataset)
        guard problems.isEmpty else { return (nil, problems) }
        for name in definition.names { dataset = try dataset.counting(Set(AbsenceKind.allCases), of: name, kept) }
      }
      if definition.columns == nil { dataset = try dataset.counting(definition.absences, of: definition.rows, kept) }
      var table = try counted(definition, dataset, kept, thresholds.cell(for: dataset.unit), variables)
      if let source = definition.source { try table.weigh(dataset, kept, variables.weightings[source]) }
      let testing = try ReportTesting.asked(of: table, dataset, kept)
      table.testing = testing.value
      return (table, testing.problems + table.doubts + [table.shareProblem()].compactMap { $0 })
    } catch {
      return (nil, [error.problem(at: definition.place.place)])
    }
  }

  private static func counted(
    _ definition: TableDefinition, _ dataset: Dataset, _ kept: StudySources.SurveySource.Kept, _ threshold: Int,
    _ variables: StudyVariables
  ) throws(TabulationError) -> ReportTable {
    for name in definition.names {
      let column = try dataset.column(named: name).map { _ throws(TabulationError) in
        try Frequency(of: dataset, variable: name, kept: kept)
      }
      guard dataset.column(named: name)?.variable.kind != .number || definition.columns != nil else { continue }
      try column?.variable.checkLevels(isCrossed: definition.columns != nil)
    }
    if let columns = definition.columns {
      let merged = try TableMerging(
        dataset: dataset, definition: definition, columns: columns, kept: kept, threshold: threshold
      ).protected()
      return ReportTable(
        definition: definition, content: .twoWay(merged.table), merges: merges(merged, dataset), made: merged)
    }
    let names = definition.rowNames
    guard names.allSatisfy({ dataset.column(named: $0)?.variable.kind == .number }) else {
      return ReportTable(
        definition: definition,
        content: .oneWay(try Frequency(of: dataset, variable: definition.rows, kept: kept)))
    }
    let rows = try names.map { name throws(TabulationError) in
      NumberRow(
        try NumberTable(of: dataset, number: name, kept: kept), try variables.weighted(name, definition.source),
        threshold: threshold,
        isBounded: variables.percentages.contains(name))
    }
    return ReportTable(definition: definition, content: .numbers(rows, dataset.unit))
  }

  private static func merges(_ merged: TableMerging.Merged, _ plain: Dataset) -> [Merge] {
    var dataset = plain
    for column in merged.columns { dataset.set(column) }
    return merged.merges.sorted { $0.key < $1.key }.flatMap { _, origin in
      let categories = dataset.column(named: origin.origin)?.variable.categories ?? []
      return origin.merges.map { merge in
        Merge(
          label: merge.label.text() ?? merge.code,
          levels: categories.filter { merge.codes.contains($0.code) }.map { $0.label.text() ?? $0.code })
      }
    }
  }
}
