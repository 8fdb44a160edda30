import Tabulation

/// What weights and design did to a table, in words: which shares they make, who is left out.
struct WeightingWords {
  let wording: Wording

  func sentences(_ table: ReportTable) -> [String] {
    guard let weighting = table.weighting else { return [] }
    var sentences: [String] = []
    if let weight = weighting.design.weight {
      let key =
        switch table.content {
        case .numbers: "ponderation.nombres"
        case .oneWay, .twoWay: table.isWithoutShares ? "ponderation.sans-part" : "ponderation.parts"
        }
      sentences.append(wording.text(key, ["poids": weight]))
      sentences += effective(table)
    }
    return sentences + leftOut(weighting)
  }

  /// « n efficace (Kish) : 31,4. » over the whole base, where the table gives its base.
  private func effective(_ table: ReportTable) -> [String] {
    let base =
      switch table.weighted {
      case .oneWay(let frequency): frequency.base
      case .twoWay(let crosstab): crosstab.base
      case nil: nil as WeightSum?
      }
    guard !table.isWithoutShares, let count = base?.effectiveCount else { return [] }
    return [wording.text("ponderation.efficace", ["n": FigureFormat.decimal(count)])]
  }

  /// Who has no weight that can be used; nothing where everybody has.
  func leftOut(_ weighting: SurveyWeighting) -> [String] {
    guard weighting.leftOut > 0 else { return [] }
    return [
      wording.text(
        "ponderation.hors-base",
        [
          "sans": FigureFormat.whole(weighting.missing), "nul": FigureFormat.whole(weighting.notPositive),
        ])
    ]
  }
}
