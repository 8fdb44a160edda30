package import Survey
package import Tabulation

extension WeightedCrosstab {
  /// Unweighted counts, then sums of weights and column shares with them; the bases last, and how many cases of equal weight
  /// they are worth. Where a cell is hidden, nothing that rests on the weights is given, and no share.
  package func csv(
    _ protected: ProtectedTable, percentageBase: Int, language: String = "fr", style: ShareStyle = ShareStyle()
  ) -> CSVTable {
    guard protected.verdict == .whole else {
      return protected.csv(percentageBase: .max, language: language)
    }
    let names = crosstab.columns.levels.map { $0.name(language) } + ["Total"]
    var table = CSVTable(
      header: [crosstab.rows.label.text(in: language) ?? crosstab.rows.name, "code"] + names.map { "\($0) (n)" }
        + names.map { "\($0) (pondéré)" } + names.map { "\($0) (% pondéré\(style.title))" })
    let bases = columnTotals + [base]
    let percents = (Array(columnTotals.indices) + [-1]).map { column in
      shares(column, style.base).percents(percentageBase: percentageBase, sumsToHundred: style.sumsToHundred)
    }
    for (row, level) in crosstab.rows.levels.enumerated() {
      let counts = crosstab.counts[row] + [crosstab.rowTotals[row]]
      let sums = (cells[row] + [rowTotals[row]]).map(\.sum)
      let shares = percents.map { $0[row].map { CSVCell.rounded($0) } ?? .empty }
      table.rows.append(
        [.text(level.name(language)), .text(level.code)] + counts.map { .integer($0) } + sums.map { .number($0) }
          + shares)
    }
    let none = Array(repeating: CSVCell.empty, count: bases.count)
    table.rows.append(
      [.text(crosstab.unit.baseTitle), .empty]
        + (crosstab.columnTotals + [crosstab.base]).map { .integer($0) } + bases.map { .number($0.sum) } + none)
    table.rows.append(
      [.text(CSVCell.effectiveTitle), .empty] + bases.map { .effective($0) } + none + none)
    return table
  }
}

extension CSVCell {
  static let effectiveTitle = "n efficace (Kish)"

  /// A weighted percentage, empty where its unweighted base is too small.
  static func weighted(_ part: Double, _ whole: Double, cases: Int, _ percentageBase: Int) -> CSVCell {
    guard cases >= percentageBase,
      let rounded = Rounded(percent: part, of: whole, digits: cases < 200 ? 0 : 1)
    else { return .empty }
    return .rounded(rounded)
  }

  /// How many cases of equal weight a sum is worth, to one decimal.
  static func effective(_ sum: WeightSum) -> CSVCell {
    sum.effectiveCount.flatMap { Rounded($0, digits: 1) }.map { .rounded($0) } ?? .empty
  }
}
