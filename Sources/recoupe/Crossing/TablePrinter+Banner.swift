import Reporting
import Survey
import Tabulation

/// Several column variables side by side: all cases first, then each variable’s levels under its name, nets last.
extension TablePrinter {
  func printed(_ banner: Banner, threshold: Int) -> PrintedTable {
    let columns = banner.columns(threshold: threshold)
    var printed = printed(banner.total)
    printed.rows += banner.nets.map { "dont \($0.net.name)" }
    printed.columns = [total(banner)] + columns.map { column($0, banner.total.design) }
    let names = banner.tables.map { Self.title($0.crosstab.columns) } + nestedNames(banner)
    let title = Self.title(banner.total.frequency.variable)
    printed.title = names.isEmpty ? title : "\(title) × \(names.joined(separator: " + "))"
    printed.notes = hidden(banner, columns, threshold) + nets(banner) + printed.notes
    let absent = banner.tables.filter { !$0.crosstab.protected(threshold: threshold).isHidden(-1, -1) }
    printed.notes += absences(absent.map { ($0.crosstab.columns.name, $0.crosstab.columnMissing) })
    return printed
  }

  private func hidden(_ banner: Banner, _ columns: [BannerColumn], _ threshold: Int) -> [String] {
    guard !banner.isWhole(threshold: threshold) else { return [] }
    let isSum = !banner.nested.isEmpty || !banner.nets.isEmpty
    let isSeen = columns.contains { $0.counts.contains(nil) }
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
    let table = banner.total
    let counts = table.frequency.counts + banner.nets.map { $0.total.frequency.counts[0] }
    let sums = table.sums + banner.nets.map { $0.total.sums[0] }
    return .init(
      title: wording.text("tableau.total"), bases: bases(table.frequency.base, table.base, table.design),
      figures: counts.map(FigureFormat.whole),
      shares: sums.map { share($0.sum, table.base.sum, cases: table.frequency.base) })
  }

  private func column(_ column: BannerColumn, _ design: SampleDesign) -> PrintedTable.Column {
    let cases = column.cases
    return .init(
      group: column.outer.map(Self.name) ?? Self.title(column.variable), title: Self.name(column.level),
      bases: column.base.flatMap { base in cases.map { bases($0, base, design) } } ?? [n(cases)],
      figures: column.counts.map { $0.map(FigureFormat.whole) ?? Self.dot },
      shares: column.sums.map { part in
        guard let part, let cases else { return "" }
        return share(part, design.weight == nil ? Double(cases) : column.base?.sum ?? 0, cases: cases)
      })
  }
}
