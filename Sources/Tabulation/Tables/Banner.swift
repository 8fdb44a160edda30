package import Survey

/// One row variable by several column variables side by side, by columns nested in columns, and its nets.
package struct Banner: Hashable, Sendable {
  /// Column variables where the levels of `inner` are repeated under each level of `outer`.
  package struct Nesting: Hashable, Sendable {
    package var outer: String
    package var inner: String

    package init(outer: String, inner: String) {
      self.outer = outer
      self.inner = inner
    }
  }

  /// One table per level of the outer variable.
  package struct Nested: Hashable, Sendable {
    package var outer: TableVariable
    package var tables: [WeightedCrosstab]
  }

  /// The row variable alone, over its own base.
  package var total: WeightedFrequency
  package var tables: [WeightedCrosstab]
  package var nested: [Nested]
  package var nets: [WeightedFrequency]

  package init(
    of dataset: Dataset, rows: String, columns: [String], nested nestings: [Nesting] = [], nets: [Net] = [],
    design: SampleDesign = SampleDesign(), kept: CaseSelection.Kept = .complete
  ) throws(TabulationError) {
    total = try WeightedFrequency(of: dataset, variable: rows, design: design, kept: kept)
    tables = try columns.map { name throws(TabulationError) in
      try WeightedCrosstab(of: dataset, rows: rows, columns: name, design: design, kept: kept)
    }
    nested = try nestings.map { nesting throws(TabulationError) in
      let outer = LevelCoding(try dataset.tabulated(nesting.outer)).variable
      return Nested(
        outer: outer,
        tables: try outer.levels.map { level throws(TabulationError) in
          let filter = CaseFilter(variable: nesting.outer, code: level.code)
          return try WeightedCrosstab(
            of: dataset, rows: rows, columns: nesting.inner, design: design, filter: filter, kept: kept)
        })
    }
    self.nets = try nets.map { net throws(TabulationError) in
      try net.counted(in: dataset, variable: rows, design: design, kept: kept)
    }
  }
}
