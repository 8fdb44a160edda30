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

  /// Several levels of the row variable taken as one, over all cases and under each column.
  package struct NetLine: Hashable, Sendable {
    package var net: Net
    /// The net and the rest.
    package var total: WeightedFrequency
    /// As many as `tables`, then those of `nested`, one after the other.
    package var tables: [WeightedCrosstab]
  }

  /// The row variable alone, over its own base.
  package var total: WeightedFrequency
  /// With a filter, the same as it may be printed beside the count of all; as `FilteredProtection` gives it.
  package var filtered: ProtectedTable?
  package var tables: [WeightedCrosstab]
  package var nested: [Nested]
  package var nets: [NetLine]

  /// All tables in the order they stand side by side.
  package var all: [WeightedCrosstab] { tables + nested.flatMap(\.tables) }

  package init(
    of dataset: Dataset, rows: String, columns: [String], nested nestings: [Nesting] = [], nets: [Net] = [],
    design: SampleDesign = SampleDesign(), filter: CaseFilter? = nil, kept: CaseSelection.Kept = .complete,
    hasVariance: Bool = true
  ) throws(TabulationError) {
    func crossed(_ dataset: Dataset, _ columns: String, _ filter: CaseFilter?) throws(TabulationError)
      -> WeightedCrosstab
    {
      try WeightedCrosstab(
        of: dataset, rows: rows, columns: columns, design: design, filter: filter, kept: kept,
        hasVariance: hasVariance)
    }
    func side(_ dataset: Dataset) throws(TabulationError) -> (tables: [WeightedCrosstab], nested: [Nested]) {
      let tables = try columns.map { name throws(TabulationError) in try crossed(dataset, name, filter) }
      let nested = try nestings.map { nesting throws(TabulationError) in
        let outer = LevelCoding(try dataset.tabulated(nesting.outer)).variable
        return Nested(
          outer: outer,
          tables: try outer.levels.map { level throws(TabulationError) in
            try crossed(dataset, nesting.inner, filter.and(nesting.outer, level.code))
          })
      }
      return (tables, nested)
    }
    total = try WeightedFrequency(
      of: dataset, variable: rows, design: design, filter: filter, kept: kept, hasVariance: hasVariance)
    (tables, nested) = try side(dataset)
    self.nets = try nets.map { net throws(TabulationError) in
      let netted = try net.taken(in: dataset, variable: rows)
      let (plain, inner) = try side(netted)
      return NetLine(
        net: net,
        total: try WeightedFrequency(
          of: netted, variable: rows, design: design, filter: filter, kept: kept, hasVariance: hasVariance),
        tables: plain + inner.flatMap(\.tables))
    }
  }

  /// No cell of any table, nets included, is to be hidden. Columns nested in columns and nets are sums of other cells: they are
  /// printed only then; tables that only share their rows are protected one by one.
  package func isWhole(threshold: Int) -> Bool {
    showsTotal
      && (all + nets.flatMap(\.tables)).allSatisfy { $0.crosstab.protected(threshold: threshold).verdict == .whole }
  }

  /// The row variable over all cases may be printed whole.
  package var showsTotal: Bool { filtered.map { $0.verdict == .whole } ?? true }

  /// Its absences may be printed.
  package var showsAbsences: Bool { !(filtered?.hidesAbsences ?? false) }
}
