import Diagnostics
import Readers
import Survey
import Tabulation

/// Tables of a large export, counted while it is read, in bounded memory: those `Crossing` would make of the whole file.
struct StreamedCrossing {
  let tables: [CrossedTable]
  let problems: [Problem]

  /// `nil` where a table, an option or the file asks for more than counting pairs as they come: the file is then read whole.
  init?(
    _ file: NamedFile, declared: DeclaredDialect, rows: String, columns: String, options: CrossingOptions
  ) throws {
    guard options.isPlainCount, let disk = DiskBytes(file.path), disk.source.count > CSVStream.worthwhile else {
      return nil
    }
    let source = disk.source
    let weight = options.design.weight
    guard let stream = try TableStream(source, declared: declared, neighbours: file.neighbours) else { return nil }
    func named(_ text: String) throws -> [String] {
      stream.names.contains(text) ? [text] : try CrossingOptions.names(text)
    }
    let pairs = try options.pairs(try named(rows), try named(columns))
    let names = pairs.flatMap { [$0.row, $0.column] }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard !pairs.isEmpty, !names.contains(where: { $0 == weight }), Set(stream.names).isSuperset(of: names) else {
      return nil
    }
    let places = pairs.map { pair in
      (row: names.firstIndex(of: pair.row) ?? 0, column: names.firstIndex(of: pair.column) ?? 0)
    }
    let read = try stream.read(names, numbers: weight, state: StreamTally(pairs: pairs.count)) { tally, batch in
      tally.add(batch, places)
    }
    guard let read else { return nil }
    problems = read.problems
    tables = Self.tables(read, places, options)
    guard tables.count == places.count else { return nil }
  }

  /// The tables of what was counted; fewer than asked where one is not of two columns of categories.
  private static func tables(
    _ read: StreamedTable<StreamTally>, _ places: [(row: Int, column: Int)], _ options: CrossingOptions
  ) -> [CrossedTable] {
    let isCrossable = read.columns.allSatisfy { column in
      column.column.variable.kind == .single
        && column.column.variable.categories.count <= TableLimits.crossed
    }
    guard isCrossable else { return [] }
    let thresholds = Thresholds()
    return zip(read.state.tallies, places).map { tally, place in
      let pairs = TalliedPairs(
        unit: .answer, rows: read.columns[place.row].column, columns: read.columns[place.column].column, tally: tally,
        caseCount: read.recordCount - read.state.weightMissing - read.state.weightNotPositive,
        partialCount: read.partialCount)
      let threshold = options.threshold ?? thresholds.cell(for: .answer)
      guard let weight = options.design.weight else {
        return CrossedTable(
          content: .twoWay(Crosstab(pairs).protected(threshold: threshold), omnibus: nil), thresholds: thresholds,
          request: options.test, adjustment: options.letters)
      }
      let table = WeightedCrosstab(
        pairs, weight: weight, missing: read.state.weightMissing, notPositive: read.state.weightNotPositive,
        hasVariance: options.needsVariance)
      return CrossedTable(
        content: .weightedTwoWay(table, table.crosstab.protected(threshold: threshold), omnibus: nil),
        thresholds: thresholds, request: options.test, adjustment: options.letters)
    }
  }
}
