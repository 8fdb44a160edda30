import Survey

extension Decisions {
  /// Where the coders differ on a code somebody gave as such: a parent given through its sub-codes alone is not listed
  /// again.
  func disagreements(on code: String) -> [Disagreement] {
    if case .passage(let overlap) = unit {
      return passages(code, overlap: overlap).filter { $0.row.isDisputed }.compactMap { passage in
        let turn = base.given.filter { other in
          other.interview == passage.codings[0].interview && other.coding.turn == passage.codings[0].coding.turn
        }
        return disagreement(code, passage.row, codings: passage.codings, around: turn)
      }
    }
    var here: [Int: [CoderBase.Given]] = [:]
    for given in base.given {
      if let place = place(of: given) { here[place, default: []].append(given) }
    }
    return table(code).rows.enumerated().filter { $1.isDisputed }.compactMap { place, row in
      let around = here[place] ?? []
      return disagreement(code, row, codings: around.filter { $0.counted.contains(code) }, around: around)
    }
  }

  private func disagreement(
    _ code: String, _ row: DecisionTable.Row, codings: [CoderBase.Given], around: [CoderBase.Given]
  ) -> Disagreement? {
    guard codings.contains(where: { $0.code == code }) else { return nil }
    let withheld = base.coders.indices.filter { row.decisions[$0] == false }
    let dimension = code.prefix { $0 != "." } + "."
    let instead = around.filter { withheld.contains($0.coder) && $0.code.hasPrefix(dimension) }
    return Disagreement(
      code: code, unit: row.unit, gave: codings.map(voice), withheld: withheld.map { base.coders[$0] },
      instead: instead.map(voice))
  }

  private func voice(_ given: CoderBase.Given) -> Disagreement.Voice {
    Disagreement.Voice(
      coder: base.coders[given.coder], code: given.code, extract: given.coding.extract, modality: given.modality)
  }
}
