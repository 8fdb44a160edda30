import Reporting
import Survey
import Tabulation

/// Several column variables side by side: all cases first, then each variable’s levels under its name, nets last.
extension TablePrinter {
  func printed(_ banner: Banner, threshold: Int) -> PrintedTable {
    let columns = banner.columns(threshold: threshold, style.base)
    var printed = printed(banner.total)
    if !banner.showsTotal || !banner.showsAbsences { printed = withoutTotal(printed, banner) }
    printed.rows += banner.nets.map { "dont \($0.net.name)" }
    printed.columns = [total(banner)] + columns.map { column($0, banner.total.design) }
    let names = banner.tables.map { Self.title($0.crosstab.columns) } + nestedNames(banner)
    let title = Self.title(banner.total.frequency.variable)
    printed.title = names.isEmpty ? title : "\(title) × \(names.joined(separator: " + "))"
    printed.notes = hidden(banner, columns, threshold) + nets(banner) + printed.notes
    let absent = banner.tables.filter { table in
      let protected = table.crosstab.protected(threshold: threshold)
      return !protected.isHidden(-1, -1) && !protected.hidesAbsences
    }
    printed.notes += absences(absent.map { ($0.crosstab.columns.name, $0.crosstab.columnMissing) })
    return printed
  }

  /// The same without what the count of all cases in the filter would give away.
  private func withoutTotal(_ printed: PrintedTable, _ banner: Banner) -> PrintedTable {
    var plain = banner.total.frequency
    plain.hidesAbsences = true
    var shown = self.printed(plain)
    (shown.columns, shown.notes) = (printed.columns, weightNotes(banner.total) + shown.notes)
    if banner.all(.cases).cases == nil { shown.subtitle = subtitle(plain.unit, nil, plain.filter) }
    return shown
  }

  private func hidden(_ banner: Banner, _ columns: [BannerColumn], _ threshold: Int) -> [String] {
    guard !banner.isWhole(threshold: threshold) else { return [] }
    let isSum = !banner.nested.isEmpty || !banner.nets.isEmpty
    let isSeen = !banner.showsTotal || columns.contains { $0.counts.contains(nil) }
    return (isSeen ? [wording.text("masque.note")] : [])
      + (isSum ? ["Emboîtements et sous-totaux par colonne ne sont pas donnés : ils diraient ce qui est masqué."] : [])
  }

  private func nets(_ banner: Banner) -> [String] {
    banner.nets.map { "« \($0.net.name) » : \($0.net.codes.joined(separator: " ou "))." }
  }

  private func nestedNames(_ banner: Banner) -> [String] {
    banner.nested.map { nesting in
      let inner = nesting.tables.first.map { " › \(Self.title($0.crosstab.columns))" } ?? ""
      return Self.title(nesting.outer) + inner
    }
  }

  private func total(_ banner: Banner) -> PrintedTable.Column {
    let all = banner.all(style.base)
    let isWeighted = banner.total.design.weight != nil
    return .init(
      title: wording.text("tableau.total"),
      bases: (all.base.flatMap { base in all.cases.map { bases($0, base, banner.total.design) } } ?? [n(all.cases)])
        + wording.shareBase(all.shares, style.base, isWeighted: isWeighted),
      figures: all.counts.map { $0.map(FigureFormat.whole) ?? Self.dot },
      shares: wording.percents(all.shares, rows: all.counts.count, style))
  }

  private func column(_ column: BannerColumn, _ design: SampleDesign) -> PrintedTable.Column {
    let cases = column.cases
    return .init(
      group: column.outer.map(Self.name) ?? Self.title(column.variable), title: Self.name(column.level),
      bases: (column.base.flatMap { base in cases.map { bases($0, base, design) } } ?? [n(cases)])
        + wording.shareBase(column.shares, style.base, isWeighted: design.weight != nil),
      figures: column.counts.map { $0.map(FigureFormat.whole) ?? Self.dot },
      shares: wording.percents(column.shares, rows: column.counts.count, style))
  }
}
