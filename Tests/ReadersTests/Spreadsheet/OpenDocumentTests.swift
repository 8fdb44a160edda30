import Diagnostics
import Readers
import Testing

@testable import SurveyFixtures

struct OpenDocumentTests {
  private static let spaces =
    ["office", "table", "text", "calcext", "style"].map { "xmlns:\($0)=\"urn:x:\($0)\"" }.joined(separator: " ")

  private func file(_ rows: String, styles: String = "", manifest: String = "<m/>") -> SourceFile {
    ZipFixture(entries: [
      .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), .init("META-INF/manifest.xml", manifest),
      .init(
        "content.xml",
        """
        <office:document-content \(Self.spaces)><office:automatic-styles>\(styles)</office:automatic-styles>
        <office:body><office:spreadsheet>\(rows)</office:spreadsheet></office:body></office:document-content>
        """),
    ]).file("c.ods")
  }

  private func table(_ rows: String) -> String { "<table:table table:name=\"F\">\(rows)</table:table>" }

  @Test func `typed values come out as a CSV writes them`() {
    let rows = """
      <table:table-row><table:table-cell office:value-type="string"><text:p>a <text:span>b</text:span><text:s text:c="2"/>c</text:p><text:p>d</text:p>
      <office:annotation><text:p>NON</text:p></office:annotation></table:table-cell>\
      <table:table-cell table:number-columns-repeated="5" office:value-type="string"><text:p>h</text:p></table:table-cell></table:table-row>
      <table:table-row>
      <table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0,3</text:p></table:table-cell>
      <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2024-02-29"><text:p>29/02/24</text:p></table:table-cell>
      <table:table-cell office:value-type="date" office:date-value="2024-02-29T10:30:00.5"/>
      <table:table-cell office:value-type="time" office:time-value="PT14H30M00S"/>
      <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
      </table:table-row>
      """
    let reading = SheetTable.reading(file(table(rows)))
    #expect(
      reading.value?.rows == [
        ["a b  c\nd", "h", "h_2", "h_3", "h_4", "h_5"],
        ["0.3", "0.25", "2024-02-29", "2024-02-29 10:30:00", "14:30", "VRAI"],
      ])
  }

  @Test func `repeated cells and rows that hold something are written out, the empty ones passed over`() {
    let rows = """
      <table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="16380"/><table:table-cell><text:p>a</text:p></table:table-cell>\
      <table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16380"/><table:table-cell table:number-columns-repeated="2"><text:p>1</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      """
    let table = SheetTable.reading(file(table(rows))).value
    #expect(table?.rows == [["a", "b"], ["1", "1"], ["1", "1"]])
    #expect(table?.records.last?.fields[1].place(in: "c.ods!F").description == "c.ods!F:3:XFB")
  }

  @Test func `a bomb of repeated cells is refused before it is written out`() {
    let rows = """
      <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>
      """
    let reading = SheetTable.reading(file(table(rows)))
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.description) == [
        "c.ods!F:1: la feuille compte trop de cellules pour être lue ainsi ; enregistrer la feuille en CSV UTF-8"
      ])
  }

  @Test func `errors are told, merged rows filled, hidden tables passed over`() {
    let rows = """
      <table:table table:name="H" table:style-name="t"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>\
      <table:table table:name="F"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>m</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1"/></table:table-row>
      <table:table-row><table:covered-table-cell/><table:table-cell table:formula="x" office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell><text:p>n</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table>
      """
    let style = "<style:style style:name=\"t\"><style:table-properties table:display=\"false\"/></style:style>"
    let reading = SheetTable.reading(file(rows, styles: style))
    #expect(reading.value?.rows == [["a", "b"], ["m", "1"], ["n", "2"]])
    #expect(
      reading.problems.map(\.place.description) == ["c.ods!F:3:B"])
  }

  @Test func `a workbook locked by a password is told`() {
    let reading = SheetTable.reading(
      file("", manifest: "<m><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></m>"))
    #expect(
      reading.problems.map(\.message) == [
        "le classeur est protégé par un mot de passe ; un classeur ouvert est attendu"
      ])
  }
}
