package import Coding

extension Wording {
  /// Why a coefficient is « non calculable ».
  package func reason(_ reason: Coefficient.Reason) -> String { text("accord.pourquoi.\(reason.rawValue)") }

  /// What coders are compared on.
  package func unit(_ unit: AgreementUnit) -> String {
    guard case .passage(let overlap) = unit else { return text("accord.unite.\(unit.name)") }
    return text("accord.unite.passage", ["part": FigureFormat.percent(FigureFormat.decimal(overlap * 100))])
  }

  /// What a measure is called at the head of a column.
  package func measure(_ name: AgreementMeasure.Name) -> String { text("accord.\(name.rawValue)") }

  /// « [0,52 ; 0,81] », or nothing.
  package func interval(_ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return "" }
    return text(
      "accord.intervalle",
      ["bas": FigureFormat.coefficient(interval.lowerBound), "haut": FigureFormat.coefficient(interval.upperBound)])
  }

  /// A coefficient with two decimals, or « n. c. ».
  package func coefficient(_ value: Coefficient) -> String {
    value.value.map(FigureFormat.coefficient) ?? text("accord.non-calculable")
  }
}
