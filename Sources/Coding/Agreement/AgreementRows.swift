import Survey

/// Makes the rows of a report.
struct AgreementRows {
  let decisions: Decisions
  let continuum: Continuum
  let bootstrap: Bootstrap?

  func row(code: Code, _ table: DecisionTable, in codebook: Codebook) -> AgreementRow {
    let choices = codebook.dimension(code.dimension)?.codes.count ?? 1
    var row = row(.code(code.id), table, choices: choices)
    let marked = continuum.marked([decisions.given(code.id)])
    row.unitizing = marked.classicAlpha
    row.unitizing2016 = UnitizingAlphas(marked).whole
    return row
  }

  func row(_ dimension: Dimension, _ tables: [DecisionTable]) -> AgreementRow {
    var row = row(.dimension(dimension.id), pooled(tables.flatMap(\.rows)), choices: dimension.codes.count)
    row.unitizing = continuum.marked(dimension.codes.map { decisions.given($0.id) }).classicAlpha
    if case .passage = decisions.unit { return row }
    row.masi = decisions.sets(of: dimension).alpha(.masi)
    return row
  }

  /// `nil` where the unit spans interviews.
  func row(interview: String, _ tables: [DecisionTable]) -> AgreementRow? {
    switch decisions.unit {
    case .organisation, .initiative: return nil
    case .passage, .turn, .interview: break
    }
    let rows = tables.flatMap(\.rows).filter { $0.unit.interview == interview }
    return row(.interview(interview), pooled(rows), choices: tables.count)
  }

  private func pooled(_ rows: [DecisionTable.Row]) -> DecisionTable {
    DecisionTable(coders: decisions.base.coders.count, rows: rows)
  }

  private func row(_ subject: AgreementRow.Subject, _ table: DecisionTable, choices: Int) -> AgreementRow {
    let coefficients =
      switch decisions.unit {
      case .passage: AgreementCoefficients(passages: table, codes: choices)
      case .turn, .interview, .organisation, .initiative: AgreementCoefficients(table, bootstrap: bootstrap)
      }
    return AgreementRow(
      subject: subject, units: table.rows.count, given: table.given, agreed: table.agreed, coefficients: coefficients)
  }
}
