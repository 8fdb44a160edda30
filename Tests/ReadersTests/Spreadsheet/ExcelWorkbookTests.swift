import Diagnostics
import Readers
import Testing

@testable import SurveyFixtures

struct ExcelWorkbookTests {
  @Test func `shared, rich and inline texts, numbers, booleans and results of formulas are read`() {
    let file = ExcelFixture(
      pages: [
        .init(
          name: "F",
          rows: """
            <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>c</t></is></c></row>
            <row r="3"><c r="C3" t="b"><v>1</v></c></row>
            <row><c t="str"><f>A1</f><v>x</v></c><c><f>1+1</f><v>2</v></c><c><v>0.30000000000000004</v></c></row>
            """)
      ],
      strings: """
        <si><t xml:space="preserve">un_x000A_deux</t></si>
        <si><r><rPr><b/></rPr><t>ga</t></r><r><t>ras</t></r><rPh sb="0" eb="1"><t>NON</t></rPh></si>
        """
    ).file()
    let reading = SheetTable.reading(file)
    #expect(reading.value?.rows == [["un\ndeux", "garas", "c"], ["", "", "VRAI"], ["x", "2", "0.3"]])
    #expect(reading.problems == [])
  }

  @Test(arguments: [
    ("14", "", "45351", "2024-02-29"), ("22", "", "45351.4375", "2024-02-29 10:30:00"),
    ("20", "", "0.604166666666667", "14:30"), ("21", "", "0.604178240740741", "14:30:01"),
    ("46", "", "1.5", "36:00"), ("14", "", "1", "1900-01-01"), ("14", "", "61", "1900-03-01"),
    ("14", "", "59", "1900-02-28"), ("14", "", "2958465", "9999-12-31"), ("14", "", "-1", "-1"),
    ("14", "", "99999999", "99999999"), ("164", "dd/mm/yyyy", "45351", "2024-02-29"),
    ("164", "[$-40C]d mmmm yyyy;@", "45351", "2024-02-29"), ("164", "mmm\\-yy", "45351", "2024-02-29"),
    ("164", "[h]:mm", "1.5", "36:00"), ("164", "hh\\hmm", "0.5", "12:00"),
    ("164", "0\" jours d’essai\"", "5", "5"), ("164", "[Red]0.00", "5.5", "5.5"), ("164", "00000", "1030", "01030"),
    ("164", "General", "5", "5"), ("9", "", "0.25", "0.25"), ("164", "0.00E+00", "1.5e20", "1.5e+20"),
    ("164", "#,##0 [$€-40C]", "1234.5", "1234.5"),
  ])
  func `a date is a number whose style says so`(format: String, code: String, value: String, text: String) {
    let file = ExcelFixture(
      pages: [
        .init(
          name: "F",
          rows: "<row><c t=\"inlineStr\"><is><t>q</t></is></c></row><row><c s=\"1\"><v>\(value)</v></c></row>")
      ],
      styles: """
        <numFmts><numFmt numFmtId="164" formatCode="\(code.replacing("\"", with: "&quot;"))"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="\(format)"/></cellXfs>
        """
    ).file()
    #expect(SheetTable.reading(file).value?.rows == [["q"], [text]])
  }

  @Test func `a workbook may count its days from 1904`() {
    let file = ExcelFixture(
      pages: [.init(name: "F", rows: "<row><c><v>5</v></c></row><row><c s=\"0\"><v>43889</v></c></row>")],
      styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", workbookProperties: "<workbookPr date1904=\"1\"/>"
    ).file()
    #expect(SheetTable.reading(file).value?.rows.last == ["2024-02-29"])
  }

  @Test func `a cell of which nothing can be read is told at its place and left empty`() {
    let rows = """
      <row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c><c t="inlineStr"><is><t>c</t></is></c></row>
      <row><c t="e"><v>#DIV/0!</v></c><c t="s"><v>7</v></c><c><f>NOW()</f></c></row>
      <row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>
      """
    let reading = SheetTable.reading(ExcelFixture(pages: [.init(name: "F", rows: rows)]).file("d/c.xlsx"))
    #expect(reading.value?.rows == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(
      reading.problems.map(\.description) == [
        "d/c.xlsx!F:2:A: la cellule affiche l’erreur « #DIV/0! » ; elle est lue vide ; corriger la formule, ou écrire la valeur",
        "d/c.xlsx!F:2:B: la cellule renvoie au texte numéro « 7 », qui n’existe pas ; elle est lue vide ; ouvrir le classeur et l’enregistrer à nouveau",
        "d/c.xlsx!F:2:C: la formule n’a pas de résultat enregistré ; la cellule est lue vide ; ouvrir le classeur, le recalculer et l’enregistrer",
      ])
  }

  @Test func `cells without a place follow the last, those with one may leave gaps`() {
    let rows = "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c></row><row><c r=\"AA3\"><v>3</v></c></row>"
    let sheet = Workbook.read(ExcelFixture(pages: [.init(name: "F", rows: rows)]).file()).value?.sheets.first
    #expect(
      sheet?.rows.map { row in
        "\(row.number): " + row.cells.map { "\(Place.letters($0.column))=\($0.text)" }.joined(separator: " ")
      }
        == ["2: B=1 C=2", "3: AA=3"])
  }

  @Test func `cells and rows out of order stand where they say`() {
    let rows = """
      <row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c><c r="B2"><v>0</v></c><c r="B2"><v>2</v></c></row>
      <row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c><c r="C1" t="str"><v>c</v></c></row>
      """
    let file = ExcelFixture(pages: [.init(name: "F", rows: rows)]).file()
    #expect(SheetTable.reading(file).value?.rows == [["a", "b", "c"], ["1", "2", "3"]])
  }

  @Test func `a row or a column past a sheet’s limits refuses the workbook`() {
    for rows in ["<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"0\"><c><v>1</v></c></row>"] {
      let reading = Workbook.read(ExcelFixture(pages: [.init(name: "F", rows: rows)]).file())
      #expect(reading.value == nil)
      #expect(reading.problems.map(\.message) == ["la feuille compte trop de cellules pour être lue ainsi"])
    }
  }

  @Test(arguments: [
    ([("a.txt", "x")], "l’archive n’est pas un classeur ; un .xlsx ou un .ods est attendu"),
    ([("_rels/.rels", "<Relationships/>")], "« xl/workbook.xml » manque dans le classeur ; le fichier est incomplet"),
    ([("xl/workbook.xml", "<document/>")], "l’archive n’est pas un classeur ; un .xlsx ou un .ods est attendu"),
  ])
  func `a zip that is no workbook is refused`(entries: [(String, String)], message: String) {
    let reading = Workbook.read(ZipFixture(entries: entries.map { .init($0, $1) }).file("c.xlsx"))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.message) == [message])
  }

  @Test func `a part that declares an entity refuses the workbook`() {
    var zip = ZipFixture(entries: [])
    zip.entries = [
      .init("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><workbook/>")
    ]
    let reading = Workbook.read(zip.file("c.xlsx"))
    #expect(reading.value == nil)
    #expect(reading.problems.first?.place.file == "c.xlsx!xl/workbook.xml")
  }
}
