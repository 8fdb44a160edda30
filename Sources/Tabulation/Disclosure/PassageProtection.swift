package import Survey

/// Protects a crossing of passages by the organisations whose words they are: three passages of one organisation say as much
/// of it as one.
///
/// What is hidden: the cells where fewer organisations than the threshold stand, and all that the same crossing hides
/// counted by organisation. Where a code crosses an attribute, `PassageRow` then proves each row; what cannot be proven is
/// replaced by the totals of the codes. The passages of a level of the attribute are printed only where each level has as
/// many organisations as the threshold: they would say how much a few have spoken.
package struct PassageProtection {
  private let crosstab: Crosstab
  /// The same crossing, with a case for each organisation that has a passage.
  private let byOrganisation: Crosstab
  /// By cell, the organisations that have such a passage.
  private let standing: [[Int]]
  private let beside: ProtectedTable?
  private let threshold: Int
  /// The most inner cells that may be hidden.
  private let limit: Int

  /// The crossing of two variables of a dataset of passages as it may be printed; one of them at least is a multiple one.
  ///
  /// - Parameter beside: the same crossing of all organisations, as it is printed elsewhere.
  package static func protected(
    _ dataset: Dataset, rows: String, columns: String, beside: ProtectedTable? = nil, threshold: Int,
    mostHidden: Thresholds.Fraction = Thresholds.Fraction(1, 3)
  ) throws(TabulationError) -> ProtectedTable {
    try check(dataset, [rows, columns])
    let crosstab = try Crosstab(of: dataset, rows: rows, columns: columns)
    guard threshold > 1, crosstab.selectedCount > 0 else {
      return ProtectedTable(crosstab, threshold: threshold, .whole)
    }
    let gathered = dataset.byOrganisation([rows, columns])
    return PassageProtection(
      crosstab: crosstab, byOrganisation: try Crosstab(of: gathered, rows: rows, columns: columns),
      standing: try standing(dataset, rows, columns), beside: beside, threshold: threshold,
      limit: crosstab.places.count * mostHidden.numerator / mostHidden.denominator
    ).protected()
  }

  /// That one of the variables of a table, at least, is of codes.
  package static func check(_ dataset: Dataset, _ names: [String]) throws(TabulationError) {
    let columns = try names.map { name throws(TabulationError) in try dataset.tabulated(name) }
    guard columns.contains(where: { $0.variable.kind == .multiple }) else { throw .passagesOfAttribute(names[0]) }
  }

  private static func standing(
    _ dataset: Dataset, _ rows: String, _ columns: String
  ) throws(TabulationError) -> [[Int]] {
    let (row, column) = (
      LevelCoding(try dataset.tabulated(rows)), LevelCoding(try dataset.tabulated(columns))
    )
    var found = Array(
      repeating: Array(repeating: Set<String>(), count: column.variable.levels.count),
      count: row.variable.levels.count)
    for (index, organisation) in dataset.organisations.enumerated() {
      guard case .levels(let rowLevels) = row.entry(ofCase: index),
        case .levels(let columnLevels) = column.entry(ofCase: index)
      else { continue }
      for level in rowLevels {
        for other in columnLevels { found[level][other].insert(organisation) }
      }
    }
    return found.map { $0.map(\.count) }
  }

  private func protected() -> ProtectedTable {
    // Who is left out would be known by difference from the counts of all: absences are levels, or nothing is crossed.
    guard crosstab.missingCount == 0 else { return crosstab.passageTotals(.notProtectable, threshold: threshold) }
    let counted = byOrganisation.protected(threshold: threshold, mostHidden: Thresholds.Fraction(1, 1))
    for table in [counted] + (beside.map { [$0] } ?? []) {
      if case .totalsOnly(let reason) = table.verdict { return totalsOnly(reason) }
    }
    var hidden = counted.hidden.union(beside.map(places) ?? [])
    hidden.formUnion(crosstab.places.filter { (1..<threshold).contains(standing[$0.row][$0.column]) })
    guard !hidden.contains(where: \.isMargin) else { return totalsOnly(.notProtectable) }
    if crosstab.rowIsMultiple && crosstab.columnIsMultiple { return together(hidden) }
    return crosstab.rowIsMultiple ? proven(hidden) : proven(Set(hidden.map(\.transposed)))
  }

  /// The hidden places of a table of the same levels, perhaps in another order.
  private func places(_ other: ProtectedTable) -> [CellPlace] {
    func index(_ place: Int, _ theirs: TableVariable, _ ours: TableVariable) -> Int? {
      place < 0 ? place : ours.index(ofCode: theirs.levels[place].code)
    }
    return other.suppressed.compactMap { place in
      guard let row = index(place.row, other.crosstab.rows, crosstab.rows),
        let column = index(place.column, other.crosstab.columns, crosstab.columns)
      else { return nil }
      return CellPlace(row, column)
    }
  }

  /// Two multiple variables: each cell stands alone with its two totals; one that they give away is hidden by nothing.
  private func together(_ hidden: Set<CellPlace>) -> ProtectedTable {
    let open = hidden.filter { crosstab.boundsFromTotals($0).count > 1 }
    guard open.count <= limit else { return totalsOnly(.tooManyHidden) }
    return table(Dictionary(uniqueKeysWithValues: open.map { ($0, crosstab.boundsFromTotals($0)) }), isTurned: false)
  }

  /// Codes (rows) by an attribute: each row proven, with further cells hidden where it needs them.
  /// - Parameter hidden: as places of a table whose rows are the multiple variable.
  private func proven(_ hidden: Set<CellPlace>) -> ProtectedTable {
    let isTurned = !crosstab.rowIsMultiple
    let (passages, organisations) =
      isTurned ? (crosstab.transposed, byOrganisation.transposed) : (crosstab, byOrganisation)
    var intervals: [CellPlace: ClosedRange<Int>] = [:]
    let hidesColumns = organisations.columnTotals.contains(where: (1..<threshold).contains)
    for row in passages.rowTotals.indices {
      var line = PassageRow(
        passages, organisations, row: row, hidden: Set(hidden.filter { $0.row == row }.map(\.column)),
        threshold: threshold)
      guard line.protect() else { return totalsOnly(.notProtectable) }
      for column in line.hidden {
        intervals[CellPlace(row, column)] = line.interval(of: column, isBasePrinted: !hidesColumns)
      }
    }
    guard intervals.count <= limit else { return totalsOnly(.tooManyHidden) }
    if hidesColumns {
      for column in passages.columnTotals.indices { intervals[CellPlace(-1, column)] = 0...passages.base }
    }
    return table(intervals, isTurned: isTurned)
  }

  private func table(_ intervals: [CellPlace: ClosedRange<Int>], isTurned: Bool) -> ProtectedTable {
    ProtectedTable(
      crosstab, threshold: threshold, intervals.isEmpty ? .whole : .cellsHidden,
      isTurned ? Dictionary(uniqueKeysWithValues: intervals.map { ($0.key.transposed, $0.value) }) : intervals)
  }

  private func totalsOnly(_ reason: ProtectedTable.Reason) -> ProtectedTable {
    crosstab.passageTotals(reason, threshold: threshold)
  }
}

extension Crosstab {
  /// A crossing of passages replaced by the totals of its codes, which are simple counts; those of an attribute are hidden.
  package func passageTotals(_ reason: ProtectedTable.Reason, threshold: Int) -> ProtectedTable {
    var intervals: [CellPlace: ClosedRange<Int>] = [:]
    for place in places {
      let most = min(rowIsMultiple ? rowTotals[place.row] : base, columnIsMultiple ? columnTotals[place.column] : base)
      intervals[place] = rowIsMultiple && columnIsMultiple ? boundsFromTotals(place) : 0...most
    }
    if !rowIsMultiple { for row in rowTotals.indices { intervals[CellPlace(row, -1)] = 0...base } }
    if !columnIsMultiple { for column in columnTotals.indices { intervals[CellPlace(-1, column)] = 0...base } }
    return ProtectedTable(self, threshold: threshold, .totalsOnly(reason), intervals)
  }
}

extension LevelCoding {
  /// What the answer of a case stands for.
  func entry(ofCase row: Int) -> Entry { entries[entryOfAnswer[Int(indexes[row])]] }
}
