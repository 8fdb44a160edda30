/// One document: what a writer turns into a page.
package struct Piece: Hashable, Sendable {
  /// How a piece begins.
  package enum Opening: Hashable, Sendable {
    /// Title, subtitle, authors, date and version on a page of their own when printed.
    case titlePage
    /// The same, above the text.
    case title
    /// The blocks hold the level 1 heading or sheet title.
    case inBlocks
  }

  /// Unique among the pieces made together.
  package var title: String
  /// BCP 47 (`fr`, `nl`).
  package var language: String
  package var opening: Opening
  package var subtitle: String
  package var authors: [String]
  /// As printed.
  package var date: String
  /// As printed, label included (« version 1 »).
  package var version: String
  /// Said on every page of a study that is fiction; `nil` for a real one.
  package var fictionBand: String?
  /// Text in the head margin of each printed page.
  package var runningHead: String
  /// Text in the foot margin of each printed page, and at the foot of the screen page.
  package var runningFoot: String
  /// CSS classes of the page (`rapport`, `fiche`, `guide`, `cartes` …).
  package var classes: [String]
  /// Whether tables and figures bear a number; a sheet's do not.
  package var isNumbered: Bool
  /// Whether each printed page bears « Page 1 / 2 »; a booklet of sheets and a door sign bear none.
  package var hasPageNumbers = true
  /// What the first printed page and the next are called instead of their numbers: the two sides of a sheet; else empty.
  package var sides: [String] = []
  package var blocks: [Block]
  package var notes: [Note]
  /// Its texts are set already: writers leave them as they are.
  var isTypeset = false

  package init(
    title: String, language: String = "fr", opening: Opening = .title, subtitle: String = "", authors: [String] = [],
    date: String = "", version: String = "", fictionBand: String? = nil, runningHead: String = "",
    runningFoot: String = "", classes: [String] = [], isNumbered: Bool = true, blocks: [Block], notes: [Note] = []
  ) {
    self.title = title
    self.language = language
    self.opening = opening
    self.subtitle = subtitle
    self.authors = authors
    self.date = date
    self.version = version
    self.fictionBand = fictionBand
    self.runningHead = runningHead
    self.runningFoot = runningFoot
    self.classes = classes
    self.isNumbered = isNumbered
    self.blocks = blocks
    self.notes = notes
  }
}
