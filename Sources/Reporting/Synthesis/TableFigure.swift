import Document
import Survey
import Tabulation

/// A declared table as a chart, where one tells it better: dots for one question, bars of 100 % for a single answer by groups, a
/// matrix for a list crossed with itself.
struct TableFigure {
  private let table: ReportTable
  private let results: StudyResults
  private let wording: Wording

  init(_ table: ReportTable, _ results: StudyResults, _ wording: Wording) {
    self.table = table
    self.results = results
    self.wording = wording
  }

  /// The figure; `nil` where the table stays a table: cells are hidden, or its answers do not add up to a bar.
  func block() -> FigureBlock? {
    switch table.content {
    case .numbers: nil
    case .oneWay(let frequency): dots(frequency)
    case .twoWay(let protected):
      protected.crosstab.rows.name == protected.crosstab.columns.name ? matrix(protected) : bars(protected)
    }
  }

  private func figure(title: String, _ chart: Chart) -> FigureBlock {
    let printed = TableBlocks(results: results, wording: wording).block(table)
    var data = printed
    data.id = "donnees-\(table.id)"
    (data.note, data.source) = ([], [])
    return FigureBlock(
      id: table.id, title: .text(title), subtitle: printed.base, chart: chart, data: data, note: printed.note,
      source: printed.source)
  }

  /// Most given first; an ordered scale keeps its order.
  private func dots(_ frequency: Frequency) -> FigureBlock? {
    guard isDrawable(base: frequency.base) else { return nil }
    let base = table.base() ?? frequency.base
    let levels = frequency.variable.levels.indices.map { level in
      (level: level, value: value(level, -1, own(frequency, level)) * Double(base))
    }
    let sorted = frequency.variable.isOrdinal ? levels : levels.sorted { ($1.value, $0.level) < ($0.value, $1.level) }
    guard let most = levels.max(by: { $0.value < $1.value }), most.value > 0 else { return nil }
    let leaders = levels.filter { $0.value == most.value }.map {
      Wording.inSentence(label(frequency.variable, $0.level))
    }
    let noun = Fact.Noun(frequency.unit)
    let title = wording.text(
      leaders.count == 1 ? "figure.points-titre" : "figure.points-titre-ex-aequo",
      ["premier": wording.list(leaders), "n": text(most.level, -1, own(frequency, most.level), noun), "jamais": ""])
    let rows = sorted.map { level, value in
      DotPlot.Row(
        label: label(frequency.variable, level), value: value, text: text(level, -1, own(frequency, level), nil))
    }
    return figure(title: title, .dotPlot(DotPlot(rows: rows, maximum: Double(base))))
  }

  private func bars(_ protected: ProtectedTable) -> FigureBlock? {
    let (rows, columns) = (protected.crosstab.rows, protected.crosstab.columns)
    guard protected.verdict == .whole, !rows.isMultiple, !columns.isMultiple, rows.levels.count <= 5 else { return nil }
    let shares = columns.levels.indices.map { column in
      rows.levels.indices.compactMap { protected.share($0, column, of: .column) }
    }
    let filled = columns.levels.indices.filter { shares[$0].count == rows.levels.count && shares[$0][0].base > 0 }
    guard filled.count > 1, filled.allSatisfy({ isDrawable(base: shares[$0][0].base) }) else { return nil }
    let ordered = filled.sorted { value(0, $0, shares[$0][0]) < value(0, $1, shares[$1][0]) }
    let (low, high) = (ordered[0], ordered[ordered.count - 1])
    let title = wording.text(
      "figure.barres-titre",
      [
        "variable": rows.label.text() ?? "", "modalite": Wording.inSentence(label(rows, 0)),
        "bas": text(0, low, shares[low][0], nil), "colonne-bas": label(columns, low),
        "haut": text(0, high, shares[high][0], nil), "colonne-haut": label(columns, high),
      ])
    return figure(
      title: title,
      .stackedBars(
        StackedBars(
          series: rows.levels.indices.map { label(rows, $0) },
          rows: filled.map { column in
            StackedBars.Row(
              label: label(columns, column),
              parts: shares[column].enumerated().map { row, share in
                .init(share: value(row, column, share), text: part(row, column, share))
              },
              base: wording.text("tableau.n", ["n": FigureFormat.whole(shares[column][0].base)]))
          })))
  }

  private func matrix(_ protected: ProtectedTable) -> FigureBlock? {
    let levels = protected.crosstab.rows.levels.indices
    guard !table.isTotalsOnly, levels.count > 1 else { return nil }
    let pairs = levels.flatMap { row in levels.filter { $0 < row }.map { (row: row, column: $0) } }
    let counts = pairs.map { protected.count($0.row, $0.column) ?? 0 }
    guard let most = counts.max(), most > 0 else { return nil }
    let best = zip(pairs, counts).filter { $0.1 == most }.map(\.0)
    let names = best.map { pair in
      wording.list([pair.column, pair.row].map { Wording.inSentence(label(protected.crosstab.rows, $0)) })
    }
    let title = wording.text(
      "figure.paires-titre",
      [
        "paires": names.joined(separator: " ; "),
        "n": share(most, protected.crosstab.base, Fact.Noun(table.unit)),
      ])
    let largest = Double(max(1, most))
    let rows = levels.map { row in
      PairMatrix.Row(
        label: label(protected.crosstab.rows, row),
        tiles: (0...row).map { column in
          guard let count = protected.count(row, column) else { return .init(text: "·", shade: 0, isHidden: true) }
          return .init(text: FigureFormat.whole(count), shade: row == column ? 0 : Double(count) / largest)
        })
    }
    var figure = figure(
      title: title, .pairMatrix(PairMatrix(rows: rows, hidden: wording.text("masque.phrase"))))
    // The drawing hatches what the table marks with a point.
    figure.note = .text(
      figure.note.plainText.replacing(wording.text("masque.note"), with: wording.text("masque.hachures")))
    return figure
  }

  /// A level’s count, of the base the table asks for.
  private func own(_ frequency: Frequency, _ level: Int) -> Share {
    Share(count: frequency.counts[level], base: table.base() ?? frequency.base)
  }

  /// A weighted share that may not be printed as a percentage is not drawn either.
  private func isDrawable(base: Int) -> Bool {
    table.weight == nil || base >= wording.thresholds.percentageBase
  }

  /// What is drawn of a share, 0 to 1: with the weights where there are some.
  private func value(_ row: Int, _ column: Int, _ share: Share) -> Double {
    table.weight == nil ? share.value ?? 0 : table.weightedShare(row, column)?.share ?? 0
  }

  /// « 12 sur 39 », or the weighted percentage.
  private func text(_ row: Int, _ column: Int, _ share: Share, _ noun: Fact.Noun?) -> String {
    guard table.weight != nil else { return self.share(share.count, share.base, noun) }
    return wording.percent(share.count, of: share.base, table.weightedShare(row, column)) ?? "–"
  }

  /// What stands in a part of a bar.
  private func part(_ row: Int, _ column: Int, _ share: Share) -> String {
    table.weight == nil ? FigureFormat.whole(share.count) : text(row, column, share, nil)
  }

  private func share(_ count: Int, _ base: Int, _ noun: Fact.Noun?) -> String {
    wording.text(
      "fait.sur",
      ["n": noun.map { wording.counted(count, $0) } ?? FigureFormat.whole(count), "base": FigureFormat.whole(base)])
  }

  private func label(_ variable: TableVariable, _ level: Int) -> String {
    variable.levels[level].label.text() ?? variable.levels[level].code
  }
}
