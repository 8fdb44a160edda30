package import Survey
package import Tabulation

extension ProtectedTable {
  /// Counts, then column shares with their bases: a line a row, the columns’ bases last. Hidden cells read the same
  /// words, and a share whose base is too small is left empty.
  package func csv(percentageBase: Int, language: String = "fr", style: ShareStyle = ShareStyle()) -> CSVTable {
    if case .totalsOnly(let reason) = verdict { return totals(reason, language) }
    let columns = crosstab.columns.levels.map { $0.name(language) }
    var table = CSVTable(
      header: [crosstab.rows.label.text(in: language) ?? crosstab.rows.name, "code"] + columns + ["Total"]
        + (columns + ["Total"]).map { "\($0) (%\(style.title))" })
    let shares = columnsAndMargin.map { column in
      self.shares(column, style.base)?.percents(percentageBase: percentageBase, sumsToHundred: style.sumsToHundred)
    }
    for (row, level) in crosstab.rows.levels.enumerated() {
      let percents = zip(columnsAndMargin, shares).map { column, percents -> CSVCell in
        isHidden(row, column) ? .text(Self.hiddenWords) : (percents?[row]).flatMap { $0 }.map { .rounded($0) } ?? .empty
      }
      table.rows.append([.text(level.name(language)), .text(level.code)] + counts(row) + percents)
    }
    let bases = counts(-1)
    table.rows.append(
      [.text(crosstab.unit.baseTitle), .empty] + bases + Array(repeating: .empty, count: bases.count))
    table.rows += organisations(width: table.header.count, at: bases.count + 1)
    return table
  }

  /// A table reduced to its totals: one line a row, and why.
  private func totals(_ reason: Reason, _ language: String) -> CSVTable {
    func total(_ row: Int) -> CSVCell { count(row, -1).map { .integer($0) } ?? .text(Self.hiddenWords) }
    var table = CSVTable(header: [crosstab.rows.label.text(in: language) ?? crosstab.rows.name, "code", "Total"])
    for (row, level) in crosstab.rows.levels.enumerated() {
      table.rows.append([.text(level.name(language)), .text(level.code), total(row)])
    }
    table.rows.append([.text(crosstab.unit.baseTitle), .empty, total(-1)])
    table.rows += organisations(width: 3, at: 2)
    table.rows.append([.text("Croisement non publié : \(reason.sentence)"), .empty, .empty])
    return table
  }

  /// Under the bases, the organisations that passages are of; nothing for another unit.
  private func organisations(width: Int, at total: Int) -> [[CSVCell]] {
    guard let count = crosstab.organisationCount else { return [] }
    var row = Array(repeating: CSVCell.empty, count: width)
    (row[0], row[total]) = (.text(CaseUnit.organisation.baseTitle), .integer(count))
    return [row]
  }

  private var columnsAndMargin: [Int] { Array(crosstab.columnTotals.indices) + [-1] }

  private func counts(_ row: Int) -> [CSVCell] {
    columnsAndMargin.map { column in count(row, column).map { .integer($0) } ?? .text(Self.hiddenWords) }
  }

  private static let hiddenWords = "non publié (protection des répondants)"
}
