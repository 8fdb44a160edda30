package import Survey

/// How far the coders of a study agree, on a named unit, and where they do not. Only interviews two coders or more have
/// finished.
package struct AgreementReport: Equatable, Sendable {
  package let unit: AgreementUnit
  /// By name; `AgreementRow.given` follows this order.
  package let coders: [String]
  package let interviews: [String]
  /// Interviews left out: fewer than two coders have finished them.
  package let unfinished: [String]
  /// The codings compared that accept what a rule proposed: coders who see the same proposals do not judge apart.
  package let fromRules: Int
  /// Every code of the grid, those never given included.
  package let codes: [AgreementRow]
  package let dimensions: [AgreementRow]
  /// The same by interview, over all codes; empty where the unit spans interviews.
  package let byInterview: [AgreementRow]
  /// In the order of the grid, then of the interviews.
  package let disagreements: [Disagreement]
  /// The same code with another modality, whatever the unit, by person; in the same order. No coefficient sees them.
  package let modalities: [ModalityDisagreement]

  /// - Parameter bootstrap: `nil` for no drawn intervals.
  package init(_ study: Study, unit: AgreementUnit, bootstrap: Bootstrap? = Bootstrap()) {
    let base = CoderBase(study)
    let decisions = Decisions(base, unit: unit)
    let maker = AgreementRows(decisions: decisions, continuum: Continuum(base), bootstrap: bootstrap)
    let tables = study.codebook.codes.map { (code: $0, table: decisions.table($0.id)) }
    self.unit = unit
    coders = base.coders
    interviews = base.interviews.map(\.id)
    unfinished = base.unfinished
    fromRules = base.given.count { $0.coding.comesFromRule }
    codes = tables.map { maker.row(code: $0.code, $0.table, in: study.codebook) }
    dimensions = study.codebook.dimensions.map { dimension in
      maker.row(dimension, tables.filter { $0.code.dimension == dimension.id }.map(\.table))
    }
    byInterview = interviews.compactMap { maker.row(interview: $0, tables.map(\.table)) }
    disagreements = study.codebook.codes.flatMap { decisions.disagreements(on: $0.id) }
    modalities = study.codebook.codes.flatMap { decisions.modalities(on: $0.id) }
  }
}
