import Reporting
import Survey
import Tabulation

/// Puts counted tables into words: what is hidden is « · », a share is printed only where its base allows it.
struct TablePrinter {
  let wording: Wording
  var style = ShareStyle()

  func printed(_ table: Frequency) -> PrintedTable {
    let column = PrintedTable.Column(
      title: wording.text("tableau.effectif"),
      bases: [n(table.base)] + wording.shareBase(table.shares(style.base), style.base, isWeighted: false),
      figures: table.counts.map(FigureFormat.whole),
      shares: wording.percents(table.shares(style.base), rows: table.counts.count, style))
    return PrintedTable(
      title: Self.title(table.variable),
      subtitle: subtitle(table.unit, table.base, table.filter, table.organisationCount),
      rows: table.variable.levels.map(Self.name), columns: [column],
      notes: wording.passages(table.unit, threshold: nil) + multiple(table.variable.isMultiple, table.unit)
        + wording.shares(style, isMultiple: table.variable.isMultiple, table.unit) + smallBase([table.base])
        + (table.hidesAbsences ? [Self.hiddenAbsences] : absences([(table.variable.name, table.missing)]))
        + partial(table.partialExcluded))
  }

  func printed(_ table: ProtectedTable) -> PrintedTable {
    let crosstab = table.crosstab
    let base = table.count(-1, -1)
    let columns = table.isTotalsOnly ? [] : crosstab.columns.levels.indices.map { column(table, $0) }
    let missing = [(crosstab.rows.name, crosstab.rowMissing), (crosstab.columns.name, crosstab.columnMissing)]
    let bases = (table.isTotalsOnly ? [] : crosstab.columns.levels.indices.map { table.count(-1, $0) }) + [base]
    return PrintedTable(
      title: "\(Self.title(crosstab.rows)) × \(Self.title(crosstab.columns))",
      subtitle: subtitle(crosstab.unit, base, crosstab.filter, crosstab.organisationCount),
      rows: crosstab.rows.levels.map(Self.name),
      columns: columns + [column(table, -1)],
      notes: wording.passages(crosstab.unit, threshold: table.threshold) + hidden(table)
        + multiple(crosstab.rowIsMultiple || crosstab.columnIsMultiple, crosstab.unit)
        + wording.shares(style, isMultiple: crosstab.rowIsMultiple, crosstab.unit) + smallBase(bases)
        + (base == nil ? [] : table.hidesAbsences ? [Self.hiddenAbsences] : absences(missing))
        + partial(crosstab.partialExcluded))
  }

  /// - Parameter quartiles: what the quartiles are, said under the table.
  func printed(_ table: ProtectedNumberTable, quartiles: String = Self.quartiles) -> PrintedTable {
    let levels = table.table.groups?.levels ?? []
    let summaries = levels.indices.map(table.summary) + [table.overall]
    func column(_ title: String, _ value: (NumberSummary) -> Double?) -> PrintedTable.Column {
      .init(title: title, figures: summaries.map { $0.map { value($0).map(FigureFormat.decimal) ?? "–" } ?? Self.dot })
    }
    let group = table.table.groups.map { " × \(Self.title($0))" } ?? ""
    let missing = [(table.table.name, table.table.missing)]
    let groupMissing = table.table.groups.map { [($0.name, table.table.groupMissing)] } ?? []
    return PrintedTable(
      title: (table.table.label.text() ?? table.table.name) + group,
      subtitle: subtitle(table.table.unit, table.overall?.n, table.table.filter),
      rows: levels.map(Self.name) + [wording.text("tableau.total")],
      columns: [
        .init(title: "n", figures: summaries.map { $0.map { FigureFormat.whole($0.n) } ?? Self.dot }),
        column("moyenne") { $0.mean }, column("écart type") { $0.standardDeviation },
        column("minimum") { $0.minimum }, column("1er quartile") { $0.quartiles?[0] }, column("médiane") { $0.median },
        column("3e quartile") { $0.quartiles?[2] }, column("maximum") { $0.maximum },
      ],
      notes: (summaries.contains { $0 == nil } ? [wording.text("masque.note")] : []) + negative(table)
        + [quartiles] + extremes(table)
        + (table.overall == nil ? [] : table.hidesAbsences ? [Self.hiddenAbsences] : absences(missing + groupMissing))
        + partial(table.table.partialExcluded))
  }

  /// Which of the nine definitions: those of Hyndman and Fan, 1996.
  static let quartiles =
    "Quartiles et médiane : par interpolation linéaire, comme R et Excel (définition 7 de Hyndman et Fan)."

  /// Said where they are left out: each is the number of one case.
  private func extremes(_ table: ProtectedNumberTable) -> [String] {
    guard table.hidesExtremes else { return [] }
    return [
      "Minimum et maximum à partir de \(FigureFormat.whole(table.extremesBase)) cas seulement : chacun est le nombre d’un seul cas."
    ]
  }

  /// Of a filter: beside the absences of all, they would tell of few.
  static let hiddenAbsences = "Hors base : non publié (protection des répondants)."

  /// Numbers below 0 are counted, and told: an amount has none.
  private func negative(_ table: ProtectedNumberTable) -> [String] {
    guard let count = table.overall?.negativeCount, count > 0 else { return [] }
    return [
      count == 1
        ? "1 nombre négatif, compté tel quel : le corriger ou le retirer si c’est un montant."
        : "\(FigureFormat.whole(count)) nombres négatifs, comptés tels quels : les corriger ou les retirer si ce sont des montants."
    ]
  }

  static let dot = "·"

  /// The counts and shares of one column; −1 is the total.
  private func column(_ table: ProtectedTable, _ column: Int) -> PrintedTable.Column {
    let rows = table.crosstab.rows.levels.indices
    let title = column < 0 ? wording.text("tableau.total") : Self.name(table.crosstab.columns.levels[column])
    return .init(
      title: title,
      bases: [n(table.count(-1, column))]
        + wording.shareBase(table.shares(column, style.base), style.base, isWeighted: false),
      figures: rows.map { table.count($0, column).map(FigureFormat.whole) ?? Self.dot },
      shares: wording.percents(table.shares(column, style.base), rows: rows.count, style))
  }

  func n(_ base: Int?) -> String {
    wording.text("tableau.n", ["n": base.map(FigureFormat.whole) ?? Self.dot])
  }

  /// « En nombre d’organisations ; n = 16 », and the filter.
  func subtitle(
    _ unit: CaseUnit, _ base: Int?, _ filter: CaseFilter?, _ organisations: Int? = nil
  ) -> String {
    let counted =
      base.map { wording.base(unit, $0, of: organisations) }
      ?? wording.text("tableau.base-\(unit.rawValue)", ["n": Self.dot])
    return counted
      + (filter.map { filter in
        " ; seulement "
          + filter.conditions.map { "\($0.variable) = \($0.levels.replacing("|", with: " ou "))" }.joined(
            separator: " et ")
      } ?? "")
  }

  private func hidden(_ table: ProtectedTable) -> [String] {
    switch table.verdict {
    case .whole: []
    case .cellsHidden: [wording.text("masque.note")]
    case .totalsOnly: [wording.text("masque.totaux")]
    }
  }

  private func multiple(_ isMultiple: Bool, _ unit: CaseUnit) -> [String] {
    isMultiple ? [wording.severalLines(unit)] : []
  }

  private func smallBase(_ bases: [Int?]) -> [String] {
    let limit = wording.thresholds.percentageBase
    guard bases.contains(where: { $0.map { $0 < limit } ?? true }) else { return [] }
    return [wording.text("tableau.sans-pourcentage", ["seuil": FigureFormat.whole(limit)])]
  }

  /// « Hors base pour G02Q01 : 3 sans réponse, 110 non posées. »
  func absences(_ missing: [(name: String, counts: MissingCounts)]) -> [String] {
    missing.compactMap { name, counts in
      func told(_ count: Int, _ one: String, _ several: String) -> String? {
        count == 0 ? nil : "\(FigureFormat.whole(count)) \(count == 1 ? one : several)"
      }
      let parts =
        [
          told(counts.leftEmpty, "sans réponse", "sans réponse"),
          told(counts.notAsked, "non posée", "non posées"),
          told(counts.notReached, "non atteinte", "non atteintes"),
        ] + counts.declared.map { told($0.count, "« \($0.code) »", "« \($0.code) »") }
      let list = parts.compactMap { $0 }
      return list.isEmpty ? nil : "Hors base pour \(name) : \(list.joined(separator: ", "))."
    }
  }

  private func partial(_ count: Int) -> [String] {
    count == 0 ? [] : ["Hors base : \(wording.counted(count, .partialAnswer))."]
  }

  static func title(_ variable: TableVariable) -> String { variable.label.text() ?? variable.name }
  static func name(_ level: TableLevel) -> String { level.label.text() ?? level.code }
}

extension ProtectedTable {
  /// Every crossing is hidden: only totals are printed.
  fileprivate var isTotalsOnly: Bool {
    if case .totalsOnly = verdict { true } else { false }
  }
}
