import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct SheetTableTests {
  private func told(_ reading: Reading<CSVTable?>) -> [String] { reading.problems.map { "\($0.place): \($0.message)" } }

  @Test func `a sheet gives the dataset its CSV would`() {
    let rows = [["id", "Q1", "n"], ["1", "oui", "1.5"], ["2", "", "2.5"], ["3", "non", "3.5"]]
    let csv = SourceFile("c.csv", rows.map { $0.joined(separator: ";") }.joined(separator: "\n"))
    let sheet = SurveyReader.read(data: ExcelFixture(("F", rows)).file())
    #expect(sheet.value?.dataset == SurveyReader.read(data: csv).value?.dataset)
    #expect(sheet.problems == [])
    #expect(
      sheet.value?.description
        == ExportDescription(tool: "CSV", format: "xlsx", encoding: "UTF-8", hasByteOrderMark: false, headerRows: 1))
  }

  @Test func `LimeSurvey responses saved as a workbook are read with their questionnaire`() {
    let data = ExcelFixture(
      ("Réponses", [["id", "submitdate", "lastpage", "Q1"], ["1", "2024-01-01", "1", "Y"], ["2", "", "1", "X"]]))
    let structure = NeighbourFile(Questionnaire(questions: [.init(code: "Q1", type: "Y")]).modern)
    let reading = SurveyReader.read(data: data.file("d/r.xlsx"), neighbours: [structure])
    #expect(reading.value?.dataset.answerLines == ["Q1 unique [Y N]: Y | manquant X"])
    #expect(
      reading.problems.map(\.description) == [
        "d/r.xlsx!Réponses:3:D: « X » n’est pas une réponse de « Q1 » ; elle compte comme manquante ; écrire « Y » ?"
      ])
  }

  @Test func `title, totals, subtotals and notes of a partner’s table are left out and told`() {
    let reading = SheetTable.reading(
      ExcelFixture(
        (
          "Membres",
          [
            ["Membres du réseau en 2024"], [], ["", "Organisation", "Secteur", "ETP"], ["", "A", "social", "3"],
            ["", "Sous-total social", "", "3"], ["", "B", "santé", "4.5"], ["", "TOTAL", "", "7.5"], [],
            ["", "Source : rapports d’activité"], ["", "* estimation"],
          ]
        )
      ).file())
    #expect(
      reading.value?.rows == [["Organisation", "Secteur", "ETP"], ["A", "social", "3"], ["B", "santé", "4.5"]])
    #expect(reading.value?.records.last?.fields[2].place(in: "c.xlsx!Membres").description == "c.xlsx!Membres:6:D")
    #expect(
      told(reading) == [
        "c.xlsx!Membres:3: la ligne 3 est lue comme titres des colonnes ; ce qui est au-dessus est laissé",
        "c.xlsx!Membres:5:B: la ligne « Sous-total social » est un total ; elle n’est pas lue comme une réponse",
        "c.xlsx!Membres:7:B: la ligne « TOTAL » est un total ; elle n’est pas lue comme une réponse",
        "c.xlsx!Membres:9: les lignes 9 à 10 sont des notes sous la table ; elles ne sont pas lues",
      ])
  }

  @Test func `an organisation called Total and an answer of one cell are no total and no note`() {
    let rows = [["nom", "n"], ["Total", "1"], ["B", ""], ["C", "2"], ["D", ""]]
    #expect(SheetTable.reading(ExcelFixture(("F", rows)).file()).value?.rows == rows)
  }

  @Test func `the sheet and the row of titles can be told`() {
    let file = ExcelFixture(("A", [["x", "y"], ["1", "2"]]), ("B", [["t"], ["u", "v"], ["a", "b"], ["1", "2"]])).file()
    #expect(SheetTable.reading(file, sheet: "B", headerRow: 3).value?.rows == [["a", "b"], ["1", "2"]])
    #expect(SheetTable.reading(file, sheet: "B", headerRow: 3).problems == [])
    #expect(
      told(SheetTable.reading(file, sheet: "C")) + told(SheetTable.reading(file, sheet: "A", headerRow: 9)) == [
        "c.xlsx: la feuille « C » n’existe pas",
        "c.xlsx!A: la ligne 9 est vide ; les titres des colonnes y sont attendus",
      ])
  }

  @Test func `the first visible sheet that holds a table is read, the other tables are named`() {
    var book = ExcelFixture(
      ("Cachée", [["a", "b"], ["1", "2"]]), ("Lisez-moi", [["Bonjour"]]), ("D", [["c", "d"], ["3", "4"]]),
      ("E", [["e", "f"], ["5", "6"]]))
    book.pages[0].state = "hidden"
    let reading = SheetTable.reading(book.file())
    #expect(reading.value?.rows == [["c", "d"], ["3", "4"]])
    #expect(told(reading) == ["c.xlsx: seule la feuille « D » est lue ; le classeur a aussi « E »"])
  }

  @Test func `what is merged over rows is said of each, and a title over columns goes with theirs`() {
    var book = ExcelFixture(
      (
        "F",
        [
          ["Nom", "Budget", "", "Ville"], ["", "2023", "2024", ""], ["A", "1", "2", "Bruxelles"], ["B", "3", "4", ""],
          ["C", "5", "6", "Liège"],
        ]
      ))
    book.pages[0].rows = book.pages[0].rows.replacing(
      "<c r=\"B2\"><v>2023</v></c><c r=\"C2\"><v>2024</v></c>",
      with: ["B2", "C2"].map { "<c r=\"\($0)\" t=\"str\"><v>202\($0 == "B2" ? 3 : 4)</v></c>" }.joined())
    book.pages[0].after = """
      <mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/><mergeCell ref="D1:D2"/><mergeCell ref="D3:D4"/></mergeCells>
      """
    let reading = SheetTable.reading(book.file())
    #expect(
      reading.value?.rows == [
        ["Nom", "Budget – 2023", "Budget – 2024", "Ville"], ["A", "1", "2", "Bruxelles"], ["B", "3", "4", "Bruxelles"],
        ["C", "5", "6", "Liège"],
      ])
    #expect(reading.value?.headerRows == 2)
    #expect(
      told(reading) == [
        "c.xlsx!F:1: les titres des colonnes tiennent sur les lignes 1 à 2 ; ils sont réunis (« Budget – 2023 »)",
        "c.xlsx!F:3:D: « Bruxelles » est fusionné sur 2 lignes ; il est lu dans chacune",
      ])
  }

  @Test func `a filled column without a title and a repeated title are named and told`() {
    let reading = SheetTable.reading(ExcelFixture(("F", [["a", "", "a"], ["1", "2", "3"]])).file())
    #expect(reading.value?.names == ["a", "colonne_B", "a_2"])
    #expect(
      told(reading) == [
        "c.xlsx!F:1:B: une colonne remplie n’a pas de titre ; elle s’appelle « colonne_B » en attendant",
        "c.xlsx!F:1:C: la colonne « a » est déjà là ; celle-ci devient « a_2 »",
      ])
  }

  @Test func `all rows of a sheet can be had as they stand`() throws {
    let workbook = try #require(Workbook.read(ExcelFixture(("F", [["t"], [], ["a", "b"], ["", "2"]])).file()).value)
    let sheet = try #require(SheetTable.records(workbook))
    #expect(sheet.file == "c.xlsx!F")
    #expect(sheet.records.map { $0.fields.map(\.text) } == [["t", ""], ["a", "b"], ["", "2"]])
    #expect(sheet.records.map(\.line) == [1, 3, 4])
  }

  @Test func `a workbook of empty sheets is refused`() {
    let reading = SurveyReader.read(data: ExcelFixture(("F", []), ("G", [[""]])).file())
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.message) == [
        "le classeur n’a aucune cellule remplie ; une ligne de titres puis des lignes sont attendues"
      ])
  }

  @Test func `no mutated workbook crashes or hangs`() {
    let whole = ExcelFixture(("F", [["a", "b"], ["1", "x"], ["2", "y"]]), ("G", [["c"]])).file().bytes
    var chance = SystemlessChance(seed: 7)
    for _ in 0..<1000 {
      var bytes = whole
      for _ in 0...Int(chance.next() % 3) {
        bytes[Int(chance.next() % UInt64(bytes.count))] = UInt8(chance.next() & 0xFF)
      }
      let reading = SurveyReader.read(data: SourceFile(name: "c.xlsx", bytes: bytes))
      #expect(reading.value != nil || reading.problems.contains { $0.severity == .blocking })
    }
  }
}
