import Survey
import Tabulation

/// What protection did to a table, in words that say what is missing and why.
struct ProtectionWords {
  let wording: Wording

  func sentences(_ table: ReportTable) -> [String] {
    guard case .twoWay(let protected) = table.content else { return [] }
    var sentences: [String] = []
    if case .totalsOnly(let reason) = protected.verdict { sentences.append(wording.text(key(reason))) }
    if table.hiddenCount > 0 { sentences.append(wording.text("masque.note")) }
    if !protected.isTotalsOnly, !table.merges.isEmpty {
      let detail = table.merges.map { merge in
        wording.text("masque.fusion-detail", ["nom": merge.label, "niveaux": wording.list(merge.levels)])
      }
      sentences.append(wording.text("masque.fusion", ["detail": detail.joined(separator: " ; ")]))
    }
    let unanimous = unanimous(protected)
    if !unanimous.isEmpty { sentences.append(wording.text("masque.unanime", ["detail": wording.list(unanimous)])) }
    return sentences
  }

  private func key(_ reason: ProtectedTable.Reason) -> String {
    switch reason {
    case .tooManyHidden: "masque.totaux"
    case .tooFewCases: "masque.trop-peu"
    case .notProtectable: "masque.sans-protection"
    case .givenAway: "masque.autres-tableaux"
    }
  }

  /// Columns whose answers all stand on one line: the count is large, and yet it speaks of each of them.
  private func unanimous(_ table: ProtectedTable) -> [String] {
    guard table.crosstab.unit == .answer, !table.crosstab.rowIsMultiple else { return [] }
    return table.wholeColumns.map { place in
      let level = table.crosstab.columns.levels[place.column]
      return wording.text("masque.unanime-colonne", ["colonne": level.label.text() ?? level.code])
    }
  }
}
