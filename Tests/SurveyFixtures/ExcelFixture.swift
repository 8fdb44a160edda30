import Readers

/// .xlsx files made in a test, from the XML of their sheets.
struct ExcelFixture {
  struct Page {
    var name: String
    /// What stands inside `sheetData`.
    var rows: String
    /// What follows it.
    var after = ""
    var state = "visible"
  }

  var pages: [Page]
  /// The `si` elements.
  var strings = ""
  /// What stands inside `styleSheet`.
  var styles = ""
  var workbookProperties = ""

  init(pages: [Page], strings: String = "", styles: String = "", workbookProperties: String = "") {
    (self.pages, self.strings, self.styles) = (pages, strings, styles)
    self.workbookProperties = workbookProperties
  }

  /// Sheets of texts and numbers as a person types them; empty cells are left out.
  init(_ sheets: (name: String, rows: [[String]])...) {
    pages = sheets.map { Page(name: $0.name, rows: Self.rows($0.rows)) }
  }

  static func rows(_ rows: [[String]]) -> String {
    rows.enumerated().map { number, cells in
      let written = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let place = "\(letters(column + 1))\(number + 1)"
        return Double(text) != nil && !text.hasPrefix("0")
          ? "<c r=\"\(place)\"><v>\(text)</v></c>"
          : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(written.joined())</row>"
    }.joined()
  }

  private static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(64 + (column - 1) % 26 + 1)))
    return column > 26 ? letters((column - 1) / 26) + last : last
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  func file(_ name: String = "c.xlsx") -> SourceFile {
    var sheets = ""
    var links = Self.link("s", "sharedStrings", "sharedStrings.xml") + Self.link("t", "styles", "styles.xml")
    var entries: [ZipFixture.Entry] = []
    for (index, page) in pages.enumerated() {
      sheets += "<sheet name=\"\(page.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\" state=\"\(page.state)\"/>"
      links += Self.link("r\(index)", "worksheet", "/xl/worksheets/f\(index).xml")
      entries.append(
        .init(
          "xl/worksheets/f\(index).xml",
          "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(page.rows)</sheetData>\(page.after)</worksheet>"))
    }
    let top = "xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.types)\""
    entries += [
      .init("_rels/.rels", "<Relationships>\(Self.link("w", "officeDocument", "xl/workbook.xml"))</Relationships>"),
      .init("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(Self.relations)\">\(links)</Relationships>"),
      .init("xl/workbook.xml", "<workbook \(top)>\(workbookProperties)<sheets>\(sheets)</sheets></workbook>"),
      .init("xl/sharedStrings.xml", "<sst \(top)>\(strings)</sst>"),
      .init("xl/styles.xml", "<styleSheet \(top)>\(styles)</styleSheet>"),
    ]
    return ZipFixture(entries: entries).file(name)
  }

  private static func link(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(types)/\(kind)\" Target=\"\(target)\"/>"
  }
}
