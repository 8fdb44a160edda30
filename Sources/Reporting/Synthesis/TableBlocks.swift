import Document
import Survey
import Tabulation

/// A counted table as it is printed: its base under the caption, its note and source below.
struct TableBlocks {
  let results: StudyResults
  let wording: Wording
  /// The page of the words behind its cells, where they lead to it.
  var quotes: CellQuotePages.Page?

  func block(_ table: ReportTable) -> TableBlock {
    switch table.content {
    case .oneWay(let frequency): oneWay(table, frequency)
    case .twoWay(let protected): twoWay(table, protected)
    case .numbers(let rows, let unit): NumberTableBlock(wording: wording).block(table, rows, unit, source(table))
    }
  }

  private func oneWay(_ table: ReportTable, _ frequency: Frequency) -> TableBlock {
    let style = table.definition.shares
    let percents = wording.percents(table.shares(), rows: frequency.counts.count, style)
    let showsPercent = (table.shares()?.cases ?? 0) >= wording.thresholds.percentageBase
    let rows = frequency.variable.levels.enumerated().map { index, level in
      let count = frequency.counts[index]
      let percent = percents[index].isEmpty ? "–" : percents[index]
      return TableBlock.Row(
        header: .text(label(level)),
        cells: [.figure(FigureFormat.whole(count))] + (showsPercent ? [.figure(percent)] : []))
    }
    let columns = ["effectif"] + (showsPercent ? ["part"] : [])
    return TableBlock(
      id: table.id, caption: .text(table.definition.title),
      base: base(table.unit, frequency.base, frequency.organisationCount),
      corner: .text(frequency.variable.label.text() ?? ""),
      columns: columns.map { .init(title: .text(wording.text("tableau.\($0)"))) }, rows: rows,
      note: note(table, isMultiple: frequency.variable.isMultiple, missing: [frequency.missing]),
      source: source(table))
  }

  private func twoWay(_ table: ReportTable, _ protected: ProtectedTable) -> TableBlock {
    let crosstab = protected.crosstab
    let totalsOnly = table.isTotalsOnly
    let columns = totalsOnly ? [] : Array(crosstab.columns.levels.indices)
    let largest = crosstab.counts.joined().max() ?? 0
    let rows = crosstab.rows.levels.indices.map { row in
      TableBlock.Row(
        header: .text(label(crosstab.rows.levels[row])),
        cells: columns.map { cell(table, protected, row, $0, largest: largest) } + [total(protected, row)])
    }
    let titles = columns.map { column in
      TableBlock.Column(
        title: .text(label(crosstab.columns.levels[column])),
        base: protected.count(-1, column).map { .text(wording.text("tableau.n", ["n": FigureFormat.whole($0)])) } ?? [])
    }
    let all = TableBlock.Column(
      title: .text(wording.text("tableau.total")),
      base: .text(wording.text("tableau.n", ["n": FigureFormat.whole(crosstab.base)])))
    return TableBlock(
      id: table.id, caption: .text(table.definition.title),
      base: base(table.unit, crosstab.base, crosstab.organisationCount),
      corner: .text(crosstab.rows.label.text() ?? ""), columns: titles + [all], rows: rows,
      note: note(
        table, isMultiple: crosstab.rowIsMultiple || crosstab.columnIsMultiple,
        missing: [crosstab.rowMissing, crosstab.columnMissing]), source: source(table))
  }

  /// The count, with its column share where the base allows one; shade by count.
  private func cell(
    _ printed: ReportTable, _ table: ProtectedTable, _ row: Int, _ column: Int, largest: Int
  ) -> Cell {
    guard let count = table.count(row, column) else { return .hidden }
    let shade = largest == 0 ? 0 : Double(count) / Double(largest)
    // A list crossed with itself has no direction that a share could be of.
    let isSelf = table.crosstab.rows.name == table.crosstab.columns.name
    let shares = isSelf ? nil : printed.shares(column)
    let percents = wording.percents(shares, rows: table.crosstab.rowTotals.count, printed.definition.shares)
    let percent = percents[row].isEmpty ? nil : percents[row]
    var cell = Cell.figure(FigureFormat.whole(count) + (percent.map { " (\($0))" } ?? ""), shade: shade)
    if let address = quotes?.address(row, column) { cell.inlines = [.link(url: address, cell.inlines)] }
    return cell
  }

  private func total(_ table: ProtectedTable, _ row: Int) -> Cell {
    table.count(row, -1).map { .figure(FigureFormat.whole($0)) } ?? .hidden
  }

  private func label(_ level: TableLevel) -> String { level.label.text() ?? level.code }

  private func base(_ unit: CaseUnit, _ n: Int, _ organisations: Int?) -> [Inline] {
    .text(wording.base(unit, n, of: organisations))
  }

  private func note(_ table: ReportTable, isMultiple: Bool, missing: [MissingCounts]) -> [Inline] {
    var sentences: [String] = []
    sentences += wording.passages(table.unit, threshold: threshold(table))
    sentences += ProtectionWords(wording: wording).sentences(table)
    if isMultiple {
      sentences.append(wording.severalLines(table.unit))
    }
    let absent = missing.flatMap(absences)
    if !absent.isEmpty {
      var once: [String] = []
      for text in absent where !once.contains(text) { once.append(text) }
      sentences.append(wording.text("tableau.manquants", ["detail": wording.list(once)]))
    }
    sentences += wording.shares(table.definition.shares, isMultiple: rowsAreMultiple(table), table.unit)
    if let base = table.base(), table.definition.shares.base != .cases {
      sentences.append(
        wording.text("parts.base-\(table.definition.shares.base.rawValue)", ["n": FigureFormat.whole(base)]) + ".")
    }
    sentences += WeightingWords(wording: wording).sentences(table)
    return .text(sentences.joined(separator: " "))
  }

  /// Under what a crossing is hidden; a simple count hides nothing.
  private func threshold(_ table: ReportTable) -> Int? {
    guard case .twoWay(let protected) = table.content else { return nil }
    return protected.threshold
  }

  /// The test asked for, under its table: its figures, the rule that took it, what it allows to say. Nothing where none was.
  func test(_ table: ReportTable) -> [Block] {
    guard let chosen = table.test, case .twoWay(let protected) = table.content else { return [] }
    let names = [protected.crosstab.rows, protected.crosstab.columns].map { $0.label.text() ?? $0.name }
    let lines = wording.lines(chosen, rows: names[0], columns: names[1])
    return [.section(Section(classes: ["test-tableau"], [.paragraph(lines.joined(separator: " "))]))]
  }

  private func rowsAreMultiple(_ table: ReportTable) -> Bool {
    switch table.content {
    case .oneWay(let frequency): frequency.variable.isMultiple
    // A list crossed with itself has no shares.
    case .twoWay(let table): table.crosstab.rowIsMultiple && table.crosstab.rows.name != table.crosstab.columns.name
    case .numbers: false
    }
  }

  private func absences(_ missing: MissingCounts) -> [String] {
    let declared = missing.declared.reduce(0) { $0 + $1.count }
    return [
      ("non-posee", missing.notAsked), ("laissee-vide", missing.leftEmpty), ("non-atteinte", missing.notReached),
      ("declaree", declared),
    ].compactMap { key, count in count == 0 ? nil : wording.text("tableau.\(key)", ["n": FigureFormat.whole(count)]) }
  }

  private func source(_ table: ReportTable) -> [Inline] {
    let words = SourceLineWords(results.study, wording)
    return table.definition.source.map(words.survey) ?? words.interviews()
  }
}
