package import Survey

/// Two variables crossed in each level of a third.
package struct ThreeWayTable: Hashable, Sendable {
  package var strata: TableVariable
  /// One per level of `strata`.
  package var crosstabs: [Crosstab]
  /// The strata taken together: cases that answered the three variables.
  package var collapsed: Crosstab

  /// Crosses three variables of a dataset, by name. Linear in the number of cases, for each stratum.
  package init(
    of dataset: Dataset, rows: String, columns: String, strata name: String, filter: CaseFilter? = nil,
    kept: CaseSelection.Kept = .complete
  ) throws(TabulationError) {
    strata = LevelCoding(try dataset.tabulated(name)).variable
    var crosstabs: [Crosstab] = []
    for level in strata.levels {
      let stratum = filter.and(name, level.code)
      crosstabs.append(try Crosstab(of: dataset, rows: rows, columns: columns, filter: stratum, kept: kept))
    }
    self.crosstabs = crosstabs
    let whole = try Crosstab(of: dataset, rows: rows, columns: columns, filter: filter, kept: kept)
    collapsed = Crosstab(
      unit: dataset.unit, rows: whole.rows, columns: whole.columns,
      counts: whole.rows.levels.indices.map { row in
        whole.columns.levels.indices.map { column in crosstabs.reduce(0) { $0 + $1.counts[row][column] } }
      })
    guard filter != nil else { return }
    collapsed.filter = filter
    collapsed.unfiltered = whole.unfiltered
  }

  /// No cell of a stratum, or of the strata together, is to be hidden; else none is printed, since they add up.
  package func isWhole(threshold: Int) -> Bool {
    (crosstabs + [collapsed]).allSatisfy { $0.protected(threshold: threshold).verdict == .whole }
  }

  /// The counts of each stratum, for tests. Multiple responses have none.
  package func tested() throws(Undefined) -> [[[Int]]] {
    guard !collapsed.rows.isMultiple, !collapsed.columns.isMultiple, !strata.isMultiple else {
      throw Undefined(.multipleResponse)
    }
    let table = try TestedTable(collapsed)
    return crosstabs.map { crosstab in table.rows.map { row in table.columns.map { crosstab.counts[row][$0] } } }
  }
}
