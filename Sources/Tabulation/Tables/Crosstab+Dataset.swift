package import Survey

extension Crosstab {
  /// Crosses two variables of a dataset, by name. Linear in the number of cases.
  package init(
    of dataset: Dataset, rows: String, columns: String, filter: CaseFilter? = nil,
    kept: CaseSelection.Kept = .complete
  ) throws(TabulationError) {
    let rowCoding = LevelCoding(try dataset.tabulated(rows))
    let columnCoding = LevelCoding(try dataset.tabulated(columns))
    let selection = try CaseSelection(of: dataset, filter: filter, kept: kept)
    self.init(unit: dataset.unit, rowCoding, columnCoding, selection)
    organisationCount = selection.organisationCount(dataset)
    guard filter != nil else { return }
    let everyone = try CaseSelection(of: dataset, kept: kept)
    unfiltered = UnfilteredCounts(Crosstab(unit: dataset.unit, rowCoding, columnCoding, everyone))
  }

  /// Crosses two codings over the selected cases.
  init(unit: CaseUnit, _ rowCoding: LevelCoding, _ columnCoding: LevelCoding, _ selection: CaseSelection) {
    self.init(unit: unit, rows: rowCoding.variable, columns: columnCoding.variable)
    filter = selection.filter
    selectedCount = selection.selectedCount
    partialExcluded = selection.partialExcluded
    for pair in PairCounts(rowCoding, columnCoding, selection).pairs {
      add(pair.count, rowCoding.entries[pair.row], columnCoding.entries[pair.column])
    }
  }

  /// The table of cases counted beforehand.
  package init(_ pairs: TalliedPairs) {
    let (rowCoding, columnCoding) = (LevelCoding(pairs.rows), LevelCoding(pairs.columns))
    self.init(unit: pairs.unit, rows: rowCoding.variable, columns: columnCoding.variable)
    (selectedCount, partialExcluded) = (pairs.caseCount, pairs.partialCount)
    for pair in pairs.entries(rowCoding, columnCoding) {
      add(pair.cell.count, rowCoding.entries[pair.row], columnCoding.entries[pair.column])
    }
  }

  private mutating func add(_ cases: Int, _ row: LevelCoding.Entry, _ column: LevelCoding.Entry) {
    if case .absent(let absence) = row { rowMissing.add(cases, for: absence) }
    if case .absent(let absence) = column { columnMissing.add(cases, for: absence) }
    guard case .levels(let rowLevels) = row, case .levels(let columnLevels) = column else { return }
    base += cases
    if !rowLevels.isEmpty { responding += cases }
    for level in rowLevels { rowTotals[level] += cases }
    for level in columnLevels {
      columnTotals[level] += cases
      if !rowLevels.isEmpty { respondingByColumn[level] += cases }
    }
    for rowLevel in rowLevels {
      for columnLevel in columnLevels { counts[rowLevel][columnLevel] += cases }
    }
  }
}
