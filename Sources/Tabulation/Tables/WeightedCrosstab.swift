package import Survey

/// Two variables crossed with weights: the unweighted table, and beside each of its numbers the sum of weights.
///
/// Cases whose weight cannot be used are in neither.
package struct WeightedCrosstab: Hashable, Sendable {
  package var design: SampleDesign
  package var crosstab: Crosstab
  package var cells: [[WeightSum]]
  package var rowTotals: [WeightSum]
  package var columnTotals: [WeightSum]
  package var base: WeightSum
  /// Of the cases that gave at least one level of the row variable.
  package var respondingByColumn: [WeightSum]
  package var responding: WeightSum
  /// Cases set aside: without a weight, and with a weight of zero or less.
  package var weightMissing: Int
  package var weightNotPositive: Int
  /// The variance of the cells’ sums under the design; why there is none for multiple responses.
  package var totals: Result<DesignTotals, Undefined>

  /// Crosses two variables of a dataset, by name. Linear in the number of cases.
  ///
  /// - Parameter hasVariance: the variance under the design is worked out, for a test, letters or the machine output.
  package init(
    of dataset: Dataset, rows: String, columns: String, design: SampleDesign, filter: CaseFilter? = nil,
    kept: CaseSelection.Kept = .complete, hasVariance: Bool = true
  ) throws(TabulationError) {
    let rowCoding = LevelCoding(try dataset.tabulated(rows))
    let columnCoding = LevelCoding(try dataset.tabulated(columns))
    let whole = try CaseSelection(of: dataset, filter: filter, kept: kept)
    let weights = try CaseWeights(of: dataset, weight: design.weight, whole)
    let selection = whole.weighted(by: weights)
    let units = try SampleUnits(of: dataset, design, selection)
    var counted = Crosstab(unit: dataset.unit, rowCoding, columnCoding, selection)
    if filter != nil {
      let everyone = try CaseSelection(of: dataset, kept: kept).weighted(by: dataset, design)
      counted.unfiltered = UnfilteredCounts(Crosstab(unit: dataset.unit, rowCoding, columnCoding, everyone))
    }
    self.init(design: design, counted, weights.missing, weights.notPositive)
    add(rowCoding, columnCoding, selection, weights)
    totals = hasVariance ? designTotals(rowCoding, columnCoding, weights, units) : .failure(Undefined(.unasked))
  }

  /// The table of cases counted beforehand, drawn one by one with the weight `weight`.
  ///
  /// - Parameters:
  ///   - missing: cases without a weight; `notPositive`: with a weight of zero or less. Neither is in `pairs`.
  ///   - hasVariance: the variance under the design is worked out, for a test, letters or the machine output.
  package init(_ pairs: TalliedPairs, weight: String, missing: Int, notPositive: Int, hasVariance: Bool = true) {
    let (rowCoding, columnCoding) = (LevelCoding(pairs.rows), LevelCoding(pairs.columns))
    self.init(design: SampleDesign(weight: weight), Crosstab(pairs), missing, notPositive)
    for pair in pairs.entries(rowCoding, columnCoding) {
      add(pair.cell.weights, rowCoding.entries[pair.row], columnCoding.entries[pair.column])
    }
    let (crosstab, cells) = (crosstab, cells)
    totals = Result { () throws(Undefined) in
      guard hasVariance else { throw Undefined(.unasked) }
      let table = try TestedTable(crosstab)
      let kept = table.rows.flatMap { row in
        table.columns.map { PairTally.Cell(count: crosstab.counts[row][$0], weights: cells[row][$0]) }
      }
      return try DesignTotals(kept, groups: table.columns.count, caseCount: pairs.caseCount)
    }
  }

  /// A table of these counts, its sums still to be added.
  private init(design: SampleDesign, _ crosstab: Crosstab, _ missing: Int, _ notPositive: Int) {
    self.design = design
    self.crosstab = crosstab
    let none = Array(repeating: WeightSum(), count: crosstab.columns.levels.count)
    cells = Array(repeating: none, count: crosstab.rows.levels.count)
    rowTotals = Array(repeating: WeightSum(), count: cells.count)
    (columnTotals, respondingByColumn, base, responding) = (none, none, WeightSum(), WeightSum())
    (weightMissing, weightNotPositive) = (missing, notPositive)
    totals = .failure(Undefined(.multipleResponse))
  }

  /// The weighted share at a cell, 0 to 1, of its row, its column or the base; `nil` over nobody.
  package func share(row: Int, column: Int, of direction: ShareDirection) -> Double? {
    let whole =
      switch direction {
      case .row: rowTotals[row].sum
      case .column: columnTotals[column].sum
      case .total: base.sum
      }
    return whole > 0 ? cells[row][column].sum / whole : nil
  }

  private mutating func add(
    _ rows: LevelCoding, _ columns: LevelCoding, _ selection: CaseSelection, _ weights: CaseWeights
  ) {
    let width = columns.entries.count
    var sums: [Int: WeightSum] = [:]
    for index in selection.isSelected.indices where selection.isSelected[index] {
      let row = rows.entryOfAnswer[Int(rows.indexes[index])]
      let column = columns.entryOfAnswer[Int(columns.indexes[index])]
      sums[row * width + column, default: WeightSum()].add(weights.values[index])
    }
    for (place, sum) in sums.sorted(by: { $0.key < $1.key }) {
      add(sum, rows.entries[place / width], columns.entries[place % width])
    }
  }

  private mutating func add(_ sum: WeightSum, _ row: LevelCoding.Entry, _ column: LevelCoding.Entry) {
    guard case .levels(let rowLevels) = row, case .levels(let columnLevels) = column else { return }
    base.add(sum)
    if !rowLevels.isEmpty { responding.add(sum) }
    for level in rowLevels { rowTotals[level].add(sum) }
    for level in columnLevels {
      columnTotals[level].add(sum)
      if !rowLevels.isEmpty { respondingByColumn[level].add(sum) }
    }
    for rowLevel in rowLevels {
      for columnLevel in columnLevels { cells[rowLevel][columnLevel].add(sum) }
    }
  }

  /// The cells of the tested table numbered row after row, and their variance.
  private func designTotals(
    _ rows: LevelCoding, _ columns: LevelCoding, _ weights: CaseWeights, _ units: SampleUnits
  ) -> Result<DesignTotals, Undefined> {
    Result { () throws(Undefined) in
      let table = try TestedTable(crosstab)
      let (rowPlaces, columnPlaces) = (rows.places(table.rows), columns.places(table.columns))
      let cellOfCase = rows.indexes.indices.map { index -> Int? in
        guard let row = rowPlaces[Int(rows.indexes[index])], let column = columnPlaces[Int(columns.indexes[index])]
        else { return nil }
        return row * table.columns.count + column
      }
      return try DesignTotals(
        cellOfCase, cells: table.rows.count * table.columns.count, groups: table.columns.count,
        weights: weights.values, units)
    }
  }
}

extension LevelCoding {
  /// For each distinct answer, the place of its level among the kept ones.
  func places(_ kept: [Int]) -> [Int?] {
    let places = Dictionary(kept.enumerated().map { ($1, $0) }) { first, _ in first }
    return entryOfAnswer.map { entry in
      if case .levels(let levels) = entries[entry], let level = levels.first { places[level] } else { nil }
    }
  }
}
