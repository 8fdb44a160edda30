package import Survey

/// A filtered count of one variable, as it may be printed beside the same count without the filter.
///
/// The unfiltered counts are simple counts anyone can ask for: what the filter leaves out is known by difference. So the
/// variable is crossed with « in / out of the filter », protected, and the column of those in is what may be printed.
package enum FilteredProtection {
  /// The column of the filter as a table of one column; no place of it is hidden where the count may be printed whole.
  ///
  /// - Parameter title: what the column is called.
  package static func protected(
    _ dataset: Dataset, variable: String, design: SampleDesign = SampleDesign(), filter: CaseFilter,
    kept: CaseSelection.Kept, threshold: Int, title: String
  ) throws(TabulationError) -> ProtectedTable {
    let coding = LevelCoding(try dataset.tabulated(variable))
    func counted(_ filter: CaseFilter?) throws(TabulationError) -> Frequency {
      let selection = try CaseSelection(of: dataset, filter: filter, kept: kept).weighted(by: dataset, design)
      return Frequency(unit: dataset.unit, coding, selection)
    }
    let (all, inside) = (try counted(nil), try counted(filter))
    let outer = crossed(all, inside).protected(threshold: threshold)
    var intervals: [CellPlace: ClosedRange<Int>] = [:]
    for (place, interval) in outer.intervals where place.column == 0 {
      intervals[place] = interval
      intervals[CellPlace(place.row, -1)] = interval
    }
    var table = column(inside, title)
    table.unfiltered = UnfilteredCounts(column(all, title))
    return ProtectedTable(
      table, threshold: threshold, intervals.isEmpty ? .whole : outer.verdict, intervals)
  }

  /// Those in the filter, then those out of it: every case is one or the other.
  private static func crossed(_ all: Frequency, _ inside: Frequency) -> Crosstab {
    var table = Crosstab(unit: all.unit, rows: all.variable, columns: side(["in", "out"]))
    table.counts = zip(inside.counts, all.counts).map { [$0, $1 - $0] }
    table.rowTotals = all.counts
    table.columnTotals = [inside.base, all.base - inside.base]
    table.base = all.base
    table.respondingByColumn = [inside.responding, all.responding - inside.responding]
    table.responding = all.responding
    table.selectedCount = all.selectedCount
    table.rowMissing = all.missing
    table.partialExcluded = all.partialExcluded
    return table
  }

  private static func column(_ inside: Frequency, _ title: String) -> Crosstab {
    var table = Crosstab(unit: inside.unit, rows: inside.variable, columns: side([title]))
    table.filter = inside.filter
    table.counts = inside.counts.map { [$0] }
    table.rowTotals = inside.counts
    (table.columnTotals, table.base) = ([inside.base], inside.base)
    (table.respondingByColumn, table.responding) = ([inside.responding], inside.responding)
    table.selectedCount = inside.selectedCount
    table.rowMissing = inside.missing
    table.partialExcluded = inside.partialExcluded
    return table
  }

  private static func side(_ levels: [String]) -> TableVariable {
    TableVariable(name: "filtre", levels: levels.map { TableLevel(code: $0) })
  }
}
