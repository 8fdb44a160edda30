package import Coding
package import Survey

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

  /// « constaté », « recherché », « craint ».
  package func modality(_ modality: PassageCoding.Modality) -> String { text("marque.\(modality.rawValue)") }

  /// A coefficient with two decimals, or « n. c. ».
  package func coefficient(_ value: Coefficient) -> String {
    value.value.map(FigureFormat.coefficient) ?? text("accord.non-calculable")
  }
}

extension Wording {
  /// « précision 3/4 = 0,75 [0,30 ; 0,95], rappel …, F1 … », or « non validé ».
  package func trust(_ quality: RuleQuality?) -> String {
    guard let quality else { return text("accord.non-valide-court") }
    func share(_ key: String, _ proportion: Proportion) -> String? {
      proportion.share.map { share in
        text(
          "accord.valeur-sur",
          [
            "nom": text("accord.\(key)"), "n": FigureFormat.whole(proportion.count),
            "base": FigureFormat.whole(proportion.base), "valeur": FigureFormat.coefficient(share),
            "intervalle": interval(proportion.interval),
          ])
      }
    }
    let f1 = quality.f1.map { f1 in
      text(
        "accord.valeur",
        ["nom": text("accord.f1"), "valeur": FigureFormat.coefficient(f1), "intervalle": interval(quality.f1Interval)])
    }
    let told = [share("precision", quality.precision), share("rappel", quality.recall), f1].compactMap { $0 }
    return told.isEmpty ? text("accord.ni-l-un") : told.joined(separator: ", ")
  }
}
