import Coding
import Diagnostics
import Survey
import Tabulation

/// Audits all crossings of a report together, set of cases by set of cases, with the simple counts printed beside them.
struct ReportLedger {
  let study: Study
  let variables: StudyVariables

  /// The tables with what had to be hidden further, in their order.
  func protecting(_ tables: [ReportTable]) -> (tables: [ReportTable], problems: [Problem]) {
    var result = tables
    var problems: [Problem] = []
    for source in study.plan.sources.surveys.map(\.id) {
      guard let survey = variables.surveys.first(where: { $0.source.id == source }) else { continue }
      let own = tables.indices.filter { tables[$0].definition.source == source && tables[$0].made != nil }
      protect(own, survey.export.dataset, survey.source.kept, &result, &problems)
    }
    let interviews = tables.indices.filter { tables[$0].definition.source == nil && tables[$0].made != nil }
    let crossed = interviews.filter { tables[$0].unit != .passage }
    let passages = interviews.filter { tables[$0].unit == .passage }
    let unit = crossed.first.map { tables[$0].unit } ?? .organisation
    let shadows = unit == .organisation ? passages.compactMap { shadow(of: $0, tables[$0]) } : []
    result += shadows.map(\.table)
    let standing = shadows.indices.map { tables.count + $0 }
    if let cases = variables.cases(unit) {
      protect(
        crossed.filter { tables[$0].unit == unit } + standing, cases.dataset, .complete, &result, &problems)
    }
    for index in crossed where tables[index].unit != unit { withdraw(index, &result) }
    let shown = zip(shadows, standing).filter { result[$1].isWhole }.map(\.0.index)
    for index in passages where !shown.contains(index) { withdrawPassages(index, unit, &result) }
    return (Array(result.prefix(tables.count)), problems)
  }

  /// The same interviews counted by another unit are no equations of this ledger: such a table gives its totals.
  private func withdraw(_ index: Int, _ tables: inout [ReportTable]) {
    guard case .twoWay(let table) = tables[index].content, table.verdict != .whole, !table.isTotalsOnly else { return }
    tables[index].content = .twoWay(table.crosstab.totalsOnly(.givenAway, threshold: table.threshold))
  }

  private func protect(
    _ own: [Int], _ dataset: Dataset, _ kept: StudySources.SurveySource.Kept, _ tables: inout [ReportTable],
    _ problems: inout [Problem]
  ) {
    guard !own.isEmpty else { return }
    var dataset = dataset
    var origins = answerOrigins(dataset)
    for index in own {
      guard let made = tables[index].made else { continue }
      for column in made.columns { dataset.set(column) }
      for (name, merged) in made.merges {
        origins.roots[name] = merged.origin
        origins.merged[name] = Dictionary(merged.merges.map { ($0.code, $0.codes) }) { first, _ in first }
      }
    }
    do throws(TabulationError) {
      var ledger = try DisclosureLedger(dataset, kept: kept, origins: origins)
      for index in own {
        guard case .twoWay(let table) = tables[index].content else { continue }
        for name in [table.crosstab.rows.name, table.crosstab.columns.name] {
          for related in relatives(of: name, dataset, origins) { try ledger.addCounts(of: related) }
        }
        try ledger.add(table)
      }
      ledger.protect()
      for (place, index) in own.enumerated() {
        tables[index].content = .twoWay(ledger.tables[place])
        tables[index].proofs = ledger.proofs.filter { $0.table == place }
      }
      for proof in ledger.proofs where !proof.isSafe && tables[own[proof.table]].id != Self.shadowID {
        problems.append(.unproven(tables[own[proof.table]].definition))
      }
    } catch {
      problems.append(error.problem(at: Place("etude.yaml")))
    }
  }

  /// The variables whose simple counts speak of the same answers: those of one question, and a dimension with and without
  /// its sub-codes.
  private func relatives(of name: String, _ dataset: Dataset, _ origins: AnswerOrigins) -> [String] {
    let root = origins.root(of: name)
    let dimension = root.prefix { $0 != "." && $0 != "~" }
    return dataset.columns.map(\.variable).filter { variable in
      guard !variable.isPersonal, variable.kind != .text else { return false }
      let own = origins.root(of: variable.name)
      return own == root || (variable.kind == .multiple && own.prefix { $0 != "." && $0 != "~" } == dimension)
    }.map(\.name)
  }

  private func answerOrigins(_ dataset: Dataset) -> AnswerOrigins {
    var origins = AnswerOrigins()
    for definition in study.plan.variables {
      let prefix = "organisation."
      let isAttribute = definition.origin.hasPrefix(prefix)
      let origin = isAttribute ? String(definition.origin.dropFirst(prefix.count)) : definition.origin
      guard dataset.column(named: definition.name) != nil, definition.name != origin else { continue }
      origins.roots[definition.name] = origin
      if !definition.groups.isEmpty { origins.grouped.insert(origin) }
    }
    let codes = study.codebook.codes
    let families = codes.compactMap { code in code.family.map { [$0, code.id] } }
    for suffix in [""] + PassageCoding.Modality.allCases.map({ "~" + $0.rawValue }) {
      origins.unions += families.map { pair in pair.map { Self.top($0) + suffix } }
    }
    for dimension in study.codebook.dimensions where !dimension.counted.isEmpty {
      origins.unions += dimension.codes.map { code in
        [Self.top(code.id)] + dimension.counted.map { Self.top(code.id) + "~" + $0.rawValue }
      }
    }
    return origins
  }

  /// A code right under its dimension, which its sub-codes are decided with.
  private static func top(_ code: String) -> String {
    code.split(separator: ".").prefix(2).joined(separator: ".")
  }
}
