/// One number that says how far coders agree, or rules and people, under the name every output gives it.
package struct AgreementMeasure: Equatable, Sendable {
  package enum Name: String, CaseIterable, Sendable {
    case percent = "accord"
    case cohen = "kappa"
    case fleiss
    case brennanPrediger = "brennan_prediger"
    case gwet = "ac1"
    case krippendorff = "alpha"
    case overlap = "dice"
    case unitizing = "alpha_unites"
    case unitizing2016 = "alpha_unites_2016"
    case masi = "alpha_masi"
  }

  package var name: Name
  package var value: Coefficient
  /// By its standard error.
  package var interval: ClosedRange<Double>?
  /// By drawing the interviews again.
  package var drawn: ClosedRange<Double>?
}

extension AgreementRow {
  /// The measures the row has, in the order of `AgreementMeasure.Name`.
  package var measures: [AgreementMeasure] {
    let own = coefficients
    let always = [
      AgreementMeasure(name: .percent, value: own.percent),
      AgreementMeasure(
        name: .cohen, value: own.cohen, interval: own.cohenInterval, drawn: own.cohenBootstrap),
      AgreementMeasure(name: .fleiss, value: own.fleiss),
      AgreementMeasure(name: .brennanPrediger, value: own.brennanPrediger),
      AgreementMeasure(name: .gwet, value: own.gwet, drawn: own.gwetBootstrap),
      AgreementMeasure(name: .krippendorff, value: own.krippendorff, drawn: own.krippendorffBootstrap),
      AgreementMeasure(name: .overlap, value: own.overlap),
    ]
    let further = [(AgreementMeasure.Name.unitizing, unitizing), (.unitizing2016, unitizing2016), (.masi, masi)]
    return always + further.compactMap { name, value in value.map { AgreementMeasure(name: name, value: $0) } }
  }

  /// The measure of this name, where the row has it.
  package func measure(_ name: AgreementMeasure.Name) -> AgreementMeasure? { measures.first { $0.name == name } }
}

extension AgreementRow.Subject {
  /// The id of what the row is about.
  package var id: String {
    switch self {
    case .code(let id), .dimension(let id), .interview(let id): id
    }
  }
}
