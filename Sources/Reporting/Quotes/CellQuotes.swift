package import Coding
package import Survey
package import Tabulation

/// The words behind the cells of a crossing of codes with an attribute: of the cases each cell counts, under the same hiding.
package struct CellQuotes: Sendable {
  /// What is behind one cell.
  package struct Found: Equatable, Sendable {
    package var quotes: [Quote] = []
    /// Turns that may not be quoted for want of consent.
    package var withoutConsent = 0
    /// Turns whose words would tell too much with what is printed beside them.
    package var tooTelling = 0
  }

  private let table: ProtectedTable
  private let book: QuoteBook
  /// The codes are in rows, and the attribute in columns.
  private let codesAreRows: Bool
  private let codes: Side
  private let attribute: Side
  private let modalities: Set<PassageCoding.Modality>
  private let cases: CodedCases
  private let isSelected: [Bool]
  private let speakers: [SpeakerKey]

  /// One side of the table: which levels each case has, and what stands behind each.
  private struct Side: Sendable {
    var variable: TableVariable
    /// The rows of the dataset that have each level.
    var rows: [Set<Int>]
    /// The codes a level stands for.
    var codes: [[String]]
  }

  /// `nil` for a table that is no crossing of codes with an attribute.
  ///
  /// - Parameters:
  ///   - dataset: the cases the table was counted on, its merged columns too.
  ///   - cases: the same cases, with who is behind each.
  ///   - merges: by code, the codes that were taken as one.
  package init?(
    _ table: ProtectedTable, _ dataset: Dataset, _ cases: CodedCases, _ study: Study, _ book: QuoteBook,
    merges: [String: [String]] = [:]
  ) throws(TabulationError) {
    let (rows, columns) = (table.crosstab.rows, table.crosstab.columns)
    guard rows.isCode != columns.isCode, table.crosstab.unit != .answer, dataset.caseCount == cases.dataset.caseCount,
      let coded = study.codebook.dimension(of: rows.isCode ? rows : columns)
    else { return nil }
    (self.table, self.book, self.cases, codesAreRows) = (table, book, cases, rows.isCode)
    isSelected = try Tabulation.CaseSelection(of: dataset, filter: table.crosstab.filter).isSelected
    let sides = try [rows, columns].map { variable throws(TabulationError) in
      Side(
        variable: variable, rows: try dataset.rows(of: variable),
        codes: variable.levels.map { merges[$0.code] ?? [$0.code] })
    }
    (codes, attribute) = rows.isCode ? (sides[0], sides[1]) : (sides[1], sides[0])
    modalities = coded.modalities
    speakers = study.interviews.flatMap { interview in
      interview.speakers.map { SpeakerKey(interview: interview.id, label: $0.label) }
    }
  }

  /// What is behind a cell; `nil` where the cell is hidden. What it gives narrows `crowds`.
  package func found(_ row: Int, _ column: Int, _ crowds: inout QuoteCrowds) -> Found? {
    guard !table.isTotalsOnly, !table.isHidden(row, column) else { return nil }
    let (code, level) = codesAreRows ? (row, column) : (column, row)
    let counted = codes.rows[code].intersection(attribute.rows[level]).filter { isSelected[$0] }
    let behind = book.matching(codes.codes[code], modality: nil).filter { passage in
      modalities.contains(passage.coding.modality) && cases.row(of: passage.speakerKey).map(counted.contains) == true
    }
    var found = Found()
    found.withoutConsent = QuoteBook.turns(behind.filter { !$0.speaker.consent.allowsQuotes })
    let quotable = behind.filter(\.speaker.consent.allowsQuotes)
    guard leavesCrowd(code) else {
      found.tooTelling = QuoteBook.turns(quotable)
      return found
    }
    let sharing = sharing(level)
    var cleared: [(QuoteBook.Passage, Quote)] = []
    var told: [QuoteBook.Passage] = []
    for passage in quotable {
      let crowd = crowds[passage.turnKey]?.intersection(sharing) ?? sharing
      guard book.attributions.isCrowd(crowd) else {
        told.append(passage)
        continue
      }
      cleared.append((passage, book.quote(passage, book.attributions.parts(for: passage.speaker, among: crowd))))
    }
    found.tooTelling = QuoteBook.turns(told)
    found.quotes = book.chosen(of: cleared, count: .max)
    for quote in found.quotes {
      crowds.narrow(
        TurnKey(interview: quote.interview, turn: quote.turn),
        to: book.attributions.sharing(quote.attribution, among: sharing))
    }
    return found
  }

  /// Turns of a code that may not be quoted, over all its cells: a simple count, where those of each cell would tell of a
  /// hidden one.
  package func withoutConsent(code: Int) -> Int {
    QuoteBook.turns(
      book.matching(codes.codes[code], modality: nil).filter {
        modalities.contains($0.coding.modality) && !$0.speaker.consent.allowsQuotes
      })
  }

  /// The codes’ side and the attribute’s, as the table has them.
  package var codeLevels: [TableLevel] { codes.variable.levels }
  package var attributeLevels: [TableLevel] { attribute.variable.levels }

  /// The place of a cell in the table.
  package func place(code: Int, attribute: Int) -> CellPlace {
    codesAreRows ? CellPlace(code, attribute) : CellPlace(attribute, code)
  }

  /// Those whose case has a level of the attribute, among the cases of the table’s filter.
  private func sharing(_ level: Int) -> Set<SpeakerKey> {
    Set(
      speakers.filter { speaker in
        cases.row(of: speaker).map { isSelected[$0] && attribute.rows[level].contains($0) } == true
      })
  }

  /// Words that are said of a code elsewhere, and behind no cell that is shown, are behind a hidden one: those whose case has
  /// one of its levels must be enough as well.
  private func leavesCrowd(_ code: Int) -> Bool {
    let hidden = attribute.variable.levels.indices.filter { level in
      let place = place(code: code, attribute: level)
      return table.isHidden(place.row, place.column)
    }
    return hidden.isEmpty || book.attributions.isCrowd(hidden.reduce(into: []) { $0.formUnion(sharing($1)) })
  }
}

extension Codebook {
  /// What a variable of a dimension counts: the modality it is of, else those its dimension counts.
  fileprivate func dimension(of variable: TableVariable) -> (id: String, modalities: Set<PassageCoding.Modality>)? {
    let plain = variable.name.prefix { $0 != "+" }
    let parts = plain.split(separator: "~", maxSplits: 1)
    guard let first = parts.first, let dimension = dimension(String(first.prefix { $0 != "." })) else { return nil }
    let all = PassageCoding.Modality.allCases
    let own = parts.count > 1 ? all.filter { $0.rawValue == parts[1] } : []
    return (dimension.id, Set(!own.isEmpty ? own : dimension.counted.isEmpty ? all : dimension.counted))
  }
}

extension Dataset {
  /// The cases that have each level of a variable.
  fileprivate func rows(of variable: TableVariable) throws(TabulationError) -> [Set<Int>] {
    guard let column = column(named: variable.name) else {
      throw .unknownVariable(variable.name, known: columns.map(\.variable.name))
    }
    let codes = column.variable.categories.map(\.code)
    return variable.levels.map { level in
      let has = column.dictionary.map { answer in
        switch answer {
        case .choice(let index): codes[index] == level.code
        case .choices(let indexes), .ranks(let indexes): indexes.contains { codes[$0] == level.code }
        case .words(let text), .date(let text): text == level.code
        case .number, .none: false
        }
      }
      return Set(column.indexes.indices.filter { has[Int(column.indexes[$0])] })
    }
  }
}
