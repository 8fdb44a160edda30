import Coding
import Exports
import Reporting
import Survey
import Tabulation

/// The words behind the cells of one table (`--citations`): of the cells that are shown and that somebody is in.
struct CrossedQuotes {
  /// One cell; `found` is `nil` where it is hidden.
  struct Cell {
    var place: CellPlace
    var title: String
    var found: CellQuotes.Found?
  }

  let cells: [Cell]
  /// Of each code that has a hidden cell, the turns without consent over all its cells.
  let withoutConsent: [(code: String, count: Int)]
  let study: Study
  let wording: Wording

  init(_ quotes: CellQuotes, _ table: ProtectedTable, _ study: Study, _ wording: Wording) {
    (self.study, self.wording) = (study, wording)
    var crowds = QuoteCrowds()
    var cells: [Cell] = []
    var silent: [(code: String, count: Int)] = []
    for (code, level) in quotes.codeLevels.enumerated() {
      let places = quotes.attributeLevels.indices.map { quotes.place(code: code, attribute: $0) }
      let hidesSome = places.contains { table.isHidden($0.row, $0.column) }
      for (attribute, place) in zip(quotes.attributeLevels, places) where table.count(place.row, place.column) != 0 {
        let title = "\(TablePrinter.name(level)) × \(TablePrinter.name(attribute))"
        var found = quotes.found(place.row, place.column, &crowds)
        if hidesSome { found?.withoutConsent = 0 }
        cells.append(Cell(place: place, title: title, found: found))
      }
      if hidesSome { silent.append((TablePrinter.name(level), quotes.withoutConsent(code: code))) }
    }
    (self.cells, withoutConsent) = (cells, silent.filter { $0.count > 0 })
  }

  /// A heading a cell, then its quotes and what is not quoted, as paragraphs.
  var paragraphs: [(heading: String, texts: [String])] {
    cells.map { cell in
      guard let found = cell.found else { return (cell.title, [Self.hidden]) }
      let quotes = found.quotes.map { quote in "« \(quote.words) »" + attribution(quote) }
      return (
        cell.title,
        (quotes.isEmpty ? [wording.text("cellules.aucune")] : quotes)
          + told(found.withoutConsent, "cellules.sans-consentement")
          + told(found.tooTelling, "cellules.trop-reconnaissable")
      )
    }
      + withoutConsent.map { code, count in (code, told(count, "cellules.sans-consentement-code")) }
  }

  /// In the order of the cells, `row` and `col` counted from 0.
  var json: JSONValue {
    .array(
      cells.map { cell in
        var object: JSONObject = ["row": .integer(cell.place.row), "col": .integer(cell.place.column)]
        guard let found = cell.found else {
          object.setUndefined("extraits", why: Self.hidden)
          return .object(object)
        }
        object["extraits"] = .array(
          found.quotes.map { quote in
            .object([
              "mots": .string(quote.words), "langue": .string(quote.language),
              "modalite": .string(quote.modality.rawValue),
              "attribution": .strings(quote.attribution.map(\.value)),
            ])
          })
        object["sans_consentement"] = .integer(found.withoutConsent)
        object["trop_reconnaissables"] = .integer(found.tooTelling)
        return .object(object)
      })
  }

  private static let hidden = "non publié (protection des répondants) : aucun extrait"

  private func attribution(_ quote: Quote) -> String {
    var parts = quote.attribution.map { attribute -> String in
      let value = study.word(attribute.value)
      return wording.catalogue.text("citations.\(attribute.name)", ["v": value]) ?? value
    }
    if quote.modality != .observed { parts.append(wording.text("marque.\(quote.modality.rawValue)")) }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private func told(_ count: Int, _ key: String) -> [String] {
    count == 0
      ? [] : [wording.text("\(key).\(wording.number(of: count))", ["n": wording.counted(count, .extract)])]
  }
}
