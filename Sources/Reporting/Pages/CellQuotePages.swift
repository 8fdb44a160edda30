import Document
import Survey
import Tabulation

/// For each declared crossing of codes with an attribute, a page of the words behind its cells, and where its cells lead.
struct CellQuotePages {
  /// The page of one table: the blocks, the quotes they print, and the anchors of the cells that have some.
  struct Page {
    var table: ReportTable
    var blocks: [Block] = []
    var quotes: [Quote] = []
    var anchors: [CellPlace: String] = [:]

    /// The page's file without its extension, beside the page of all tables.
    var name: String { "citations-\(table.id)" }

    /// Where a cell leads; `nil` for one that nobody is in, or that is hidden.
    func address(_ row: Int, _ column: Int) -> String? {
      anchors[CellPlace(row, column)].map { "\(MarkdownText.address(name)).html#\($0)" }
    }
  }

  private(set) var pages: [Page] = []
  private let results: StudyResults
  private let wording: Wording

  /// - Parameter printed: the quotes of the other pieces, which a reader holds beside these.
  init(_ results: StudyResults, _ wording: Wording, printed: [Quote]) throws(TabulationError) {
    (self.results, self.wording) = (results, wording)
    var crowds = QuoteCrowds(printed, results.quotes.attributions)
    for table in results.tables {
      guard case .twoWay(let protected) = table.content, !protected.isTotalsOnly,
        let quotes = try table.quotes(in: results)
      else { continue }
      pages.append(page(table, protected, quotes, &crowds))
    }
  }

  /// The page of a table.
  func page(of table: String) -> Page? { pages.first { $0.table.id == table } }

  private func page(
    _ table: ReportTable, _ protected: ProtectedTable, _ quotes: CellQuotes, _ crowds: inout QuoteCrowds
  ) -> Page {
    var page = Page(table: table)
    let back = "index.html#tableau-\(HTMLText.identifier(table.id))"
    page.blocks = [
      .paragraph(wording.text("cellules.chapeau", ["k": String(wording.thresholds.quoteOrganisations)])),
      .paragraph([.link(url: back, .text(wording.text("cellules.retour")))]),
    ]
    for code in quotes.codeLevels.indices { add(code, quotes, protected, table.unit, to: &page, &crowds) }
    return page
  }

  /// A code: its cells that somebody is in, then what is said of the hidden ones.
  private func add(
    _ code: Int, _ quotes: CellQuotes, _ table: ProtectedTable, _ unit: CaseUnit, to page: inout Page,
    _ crowds: inout QuoteCrowds
  ) {
    let places = quotes.attributeLevels.indices.map { quotes.place(code: code, attribute: $0) }
    let hidesSome = places.contains { table.isHidden($0.row, $0.column) }
    var blocks: [Block] = []
    for (level, place) in zip(quotes.attributeLevels, places) {
      guard let count = table.count(place.row, place.column), count > 0,
        let found = quotes.found(place.row, place.column, &crowds)
      else { continue }
      let anchor = "case-\(place.row + 1)-\(place.column + 1)"
      let title = wording.text(
        "cellules.case", ["modalite": name(level), "n": wording.counted(count, Fact.Noun(unit))])
      blocks.append(.heading(level: 3, id: anchor, .text(title)))
      blocks += self.blocks(found, countsSilent: !hidesSome)
      page.anchors[place] = anchor
      page.quotes += found.quotes
    }
    if hidesSome {
      blocks.append(.paragraph(wording.text("cellules.masquees")))
      blocks += silent(quotes.withoutConsent(code: code), "cellules.sans-consentement-code")
    }
    guard !blocks.isEmpty else { return }
    page.blocks.append(.heading(level: 2, id: nil, .text(name(quotes.codeLevels[code]))))
    page.blocks += blocks
  }

  private func blocks(_ found: CellQuotes.Found, countsSilent: Bool) -> [Block] {
    let printer = QuoteBlocks(results: results, wording: wording, log: PrintLog())
    return found.quotes.map { printer.quotation($0, isCounter: false) }
      + (found.quotes.isEmpty ? [.paragraph(wording.text("cellules.aucune"))] : [])
      + (countsSilent ? silent(found.withoutConsent, "cellules.sans-consentement") : [])
      + silent(found.tooTelling, "cellules.trop-reconnaissable")
  }

  private func silent(_ count: Int, _ key: String) -> [Block] {
    guard count > 0 else { return [] }
    return [.paragraph(wording.text("\(key).\(wording.number(of: count))", ["n": wording.counted(count, .extract)]))]
  }

  private func name(_ level: TableLevel) -> String { level.label.text() ?? level.code }
}
