package import Survey

/// All crossings a report prints of one set of cases, audited together: nets, filters, margins, groupings of the same
/// variable and simple counts are equations of one system, so that no two tables give by difference what one hides.
///
/// Each sensitive cell is asked of readers who know all but the answers behind its row, or all but those behind its column,
/// or all but both. It is safe when one of them stays as uncertain as the threshold asks, since a real reader knows less;
/// what the simple counts alone leave open is the most that can be asked. Where all fail, the cheapest printed number that
/// holds the range is hidden, and everything is asked again.
package struct DisclosureLedger: Sendable {
  /// What the audit found of one sensitive cell.
  package struct Proof: Hashable, Sendable {
    package var table: Int
    package var place: CellPlace
    /// Counts that whole sets of answers reach, every printed number staying as it is.
    package var range: ClosedRange<Int>
    package var required: Int
    package var isSafe: Bool { range.upperBound - range.lowerBound >= required }
  }

  package private(set) var tables: [ProtectedTable] = []
  /// After `protect()`: one for each sensitive cell, tables in their order.
  package private(set) var proofs: [Proof] = []
  private var book: LedgerBook
  private var sides: [(rows: VariableLines, columns: VariableLines, filter: [Int])] = []
  private let mostHidden: Thresholds.Fraction

  package init(
    _ dataset: Dataset, kept: CaseSelection.Kept = .complete, origins: AnswerOrigins = AnswerOrigins(),
    mostHidden: Thresholds.Fraction = Thresholds.Fraction(1, 3)
  ) throws(TabulationError) {
    book = try LedgerBook(dataset, kept: kept, origins)
    self.mostHidden = mostHidden
  }

  /// Enters the simple counts of a variable, which are printed whatever is hidden.
  package mutating func addCounts(of name: String) throws(TabulationError) { _ = try book.enter(name) }

  /// Enters a table protected by itself; its variables are the dataset’s. Each condition of its filter is on one level.
  package mutating func add(_ table: ProtectedTable) throws(TabulationError) {
    let crosstab = table.crosstab
    let rows = try book.enter(crosstab.rows.name)
    let columns = try book.enter(crosstab.columns.name)
    let filter = try (crosstab.filter?.conditions ?? []).map { condition throws(TabulationError) in
      guard let line = try book.enter(condition.variable).level(condition.levels) else {
        throw .unknownCode(condition.levels, variable: condition.variable, known: [])
      }
      return line
    }
    sides.append((rows, columns, filter))
    tables.append(table)
    for place in crosstab.allPlaces { book.enter(lines(tables.count - 1, place), at: (tables.count - 1, place)) }
    guard !filter.isEmpty else { return }
    for line in rows.absent + columns.absent { book.enter([line] + filter, isSimple: true) }
  }

  private func lines(_ table: Int, _ place: CellPlace) -> [Int] {
    let side = sides[table]
    return book.telling(
      [
        place.row < 0 ? side.rows.answered : side.rows.levels[place.row],
        place.column < 0 ? side.columns.answered : side.columns.levels[place.column],
      ] + side.filter)
  }

  /// Hides more until every sensitive cell is uncertain; each turn hides one number at least, so it ends.
  package mutating func protect() {
    var open: [[Int]: Int] = [:]
    while true {
      let cells = sensitiveCells(&open)
      var audit = LedgerAudit(book, printed: printed)
      proofs = []
      var failing: (cell: SensitiveCell, holding: [Int])?
      for cell in cells where failing == nil {
        let found = audit.range(of: cell.lines, value: cell.value, required: cell.required)
        let proof = Proof(table: cell.table, place: cell.place, range: found.bounds, required: cell.required)
        proofs.append(proof)
        if !proof.isSafe, canHide(for: cell) { failing = (cell, found.holding) }
      }
      guard let failing else { return }
      hide(for: failing.cell, failing.holding)
    }
  }

  /// By number: whether it is printed somewhere.
  private var printed: [Bool] {
    book.numbers.map { number in number.isSimple || number.places.contains { !isHidden($0) } }
  }

  private func isHidden(_ place: (table: Int, cell: CellPlace)) -> Bool {
    tables[place.table].isHidden(place.cell.row, place.cell.column)
  }

  private struct SensitiveCell {
    var table: Int
    var place: CellPlace
    var lines: [Int]
    var value: Int
    var required: Int
  }

  /// The hidden sensitive cells that simple counts do not give away.
  /// - Parameter open: by number, how much the simple counts leave open; filled once.
  private func sensitiveCells(_ open: inout [[Int]: Int]) -> [SensitiveCell] {
    var simple = LedgerAudit(book, printed: book.numbers.map(\.isSimple))
    var cells: [SensitiveCell] = []
    for (index, table) in tables.enumerated() {
      for place in table.suppressed where table.crosstab.isSensitive(place, threshold: table.threshold) {
        let lines = lines(index, place)
        guard let number = book.index(of: lines), !book.numbers[number].isSimple else { continue }
        let value = book.numbers[number].value
        let width = open[lines] ?? simple.range(of: lines, value: value, required: table.threshold).width
        open[lines] = width
        guard width > 0 else { continue }
        cells.append(
          SensitiveCell(table: index, place: place, lines: lines, value: value, required: min(table.threshold, width)))
      }
    }
    return cells
  }

  /// Numbers that are printed and are no simple count.
  private func hideable(_ number: Int) -> Bool {
    !book.numbers[number].isSimple && book.numbers[number].places.contains { !isHidden($0) }
  }

  private func canHide(for cell: SensitiveCell) -> Bool { book.numbers.indices.contains(where: hideable) }

  /// Hides the cheapest number that holds the range; where none does, what else speaks of the cell’s lines, or at last of
  /// anything. Cells go before totals, the cell’s own table before others.
  private mutating func hide(for cell: SensitiveCell, _ holding: [Int]) {
    let near = book.numbers.indices.filter { !Set(book.numbers[$0].lines).isDisjoint(with: cell.lines) }
    for candidates in [holding, near, Array(book.numbers.indices)] {
      guard let cheapest = candidates.filter(hideable).min(by: { cost($0, cell) < cost($1, cell) }) else { continue }
      for place in book.numbers[cheapest].places { hide(place.cell, in: place.table) }
      return
    }
  }

  private func cost(_ number: Int, _ cell: SensitiveCell) -> (Int, Int, Int, Int) {
    let places = book.numbers[number].places
    let isTotal = places.contains { $0.cell.isMargin }
    let isOwn = places.contains { $0.table == cell.table }
    return (isTotal ? 1 : 0, isOwn ? 0 : 1, max(1, book.numbers[number].value), number)
  }

  private mutating func hide(_ place: CellPlace, in table: Int) {
    guard !tables[table].isHidden(place.row, place.column) else { return }
    tables[table].hide(place)
    guard !tables[table].isTotalsOnly else { return }
    let crosstab = tables[table].crosstab
    let hidden = tables[table].hidden
    if hidden.count(where: { !$0.isMargin }) * mostHidden.denominator > crosstab.places.count * mostHidden.numerator {
      tables[table] = crosstab.totalsOnly(.givenAway, threshold: tables[table].threshold)
      for margin in hidden where margin.isMargin { tables[table].hide(margin) }
    }
  }
}
