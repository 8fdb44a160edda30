package import Survey
package import Tabulation

extension ThreeWayTable {
  /// A table a stratum, then one of all; where a cell of any is hidden, the totals of all alone.
  package func csv(
    threshold: Int, percentageBase: Int, language: String = "fr", style: ShareStyle = ShareStyle()
  ) -> [CSVTable] {
    let together = collapsed.protected(threshold: threshold)
    guard isWhole(threshold: threshold) else {
      var table = CSVTable(header: [collapsed.rows.label.text(in: language) ?? collapsed.rows.name, "code", "Total"])
      for (row, level) in collapsed.rows.levels.enumerated() {
        let count = together.count(row, -1).map { CSVCell.integer($0) } ?? .text(TestedTable.Why.hiddenCells.sentence)
        table.rows.append([.text(level.name(language)), .text(level.code), count])
      }
      table.rows.append([.text("Croisement : \(TestedTable.Why.hiddenCells.sentence)"), .empty, .empty])
      return [table]
    }
    let named = zip(strata.levels, crosstabs).map { level, crosstab in
      (level.name(language), crosstab.protected(threshold: threshold))
    }
    return (named + [("Total", together)]).map { name, protected in
      var table = protected.csv(percentageBase: percentageBase, language: language, style: style)
      table.header[0] += " (\(strata.label.text(in: language) ?? strata.name) : \(name))"
      return table
    }
  }
}
