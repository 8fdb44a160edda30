import Reporting
import Survey
import Tabulation

/// A table in each level of a third variable, then all of them together.
extension TablePrinter {
  func printed(_ table: ThreeWayTable, threshold: Int) -> [PrintedTable] {
    let whole = table.isWhole(threshold: threshold)
    var together = printed(table.collapsed.protected(threshold: threshold))
    together.title += ", \(Self.title(table.strata)) confondus"
    guard whole else {
      together.columns = together.columns.suffix(1)
      together.notes.insert(wording.text("masque.totaux"), at: 0)
      return [together]
    }
    let strata = zip(table.strata.levels, table.crosstabs).map { level, crosstab in
      var printed = printed(crosstab.protected(threshold: threshold))
      printed.title += ", \(Self.title(table.strata)) = \(Self.name(level))"
      printed.subtitle = wording.base(crosstab.unit, crosstab.base)
      return printed
    }
    return strata + [together]
  }
}
