import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// Tables as partners send them, in a workbook and in the CSV a spreadsheet saves of it: the same answers, the same words.
struct PartnerTableTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var sheet: [[String]]
    var rows: [[String]]
    /// « line: message ».
    var told: [String] = []

    var testDescription: String { name }
  }

  private static let header = ["Organisation", "Secteur", "ETP"]
  private static let titleTold =
    "3: la ligne 3 est lue comme titres des colonnes ; ce qui est au-dessus est laissé"
  private static func total(_ line: Int, _ word: String) -> String {
    "\(line): la ligne « \(word) » est un total ; elle n’est pas lue comme une réponse"
  }

  static let cases = [
    Case(
      name: "title, totals and notes",
      sheet: [
        ["Membres, 2024"], [], header, ["A", "social", "3"], ["Sous-total social", "", "3"], ["B", "santé", "4.5"],
        ["TOTAL", "", "7.5"], [], ["Source : rapports d’activité"], ["* estimation"],
      ], rows: [header, ["A", "social", "3"], ["B", "santé", "4.5"]],
      told: [
        titleTold, total(5, "Sous-total social"), total(7, "TOTAL"),
        "9: les lignes 9 à 10 sont des notes sous la table ; elles ne sont pas lues",
      ]),
    Case(
      name: "a total by its words and its sum",
      sheet: [
        header, ["A", "social", "3"], ["B", "social", "4"], ["Total Bruxelles", "", "7"], ["C", "santé", "5"],
        ["D", "santé", "1"], ["Total Wallonie", "", "6"], ["Total général", "", "13"],
      ],
      rows: [header, ["A", "social", "3"], ["B", "social", "4"], ["C", "santé", "5"], ["D", "santé", "1"]],
      told: [total(4, "Total Bruxelles"), total(7, "Total Wallonie"), total(8, "Total général")]),
    Case(
      name: "sums without a word",
      sheet: [
        header, ["A", "social", "3"], ["B", "social", "4"], ["C", "santé", "5"], ["", "", "12"], ["", "x", "12"],
      ],
      rows: [
        header, ["A", "social", "3"], ["B", "social", "4"], ["C", "santé", "5"], ["", "", "12"], ["", "x", "12"],
      ]),
    Case(
      name: "several sums without a word",
      sheet: [
        ["Nom", "2023", "2024"], ["A", "3", "1"], ["B", "4", "2"], ["C", "5", "3"], ["", "12", "6"],
      ], rows: [["Nom", "2023", "2024"], ["A", "3", "1"], ["B", "4", "2"], ["C", "5", "3"]],
      told: ["5: la ligne n’a que des nombres, la somme de leur colonne ; elle n’est pas lue comme une réponse"]),
    Case(
      name: "a mean",
      sheet: [["Nom", "n"], ["A", "1"], ["B", "2"], ["C", "4"], ["Total", "7"], ["Moyenne", "2.33"]],
      rows: [["Nom", "n"], ["A", "1"], ["B", "2"], ["C", "4"]], told: [total(5, "Total"), total(6, "Moyenne")]),
    Case(
      name: "an answer that is a word of totals",
      sheet: [["Taille", "n"], ["Petite", "1"], ["Grande", "2"], ["Moyenne", "4"]],
      rows: [["Taille", "n"], ["Petite", "1"], ["Grande", "2"], ["Moyenne", "4"]]),
    Case(
      name: "a name that begins so",
      sheet: [["Nom", "n"], ["A", "1"], ["B", "2"], ["Total Énergies", "5"]],
      rows: [["Nom", "n"], ["A", "1"], ["B", "2"], ["Total Énergies", "5"]]),
    Case(
      name: "a name that comes twice",
      sheet: [["Avis", "n"], ["Total", "1"], ["Partiel", "2"], ["Total", "5"]],
      rows: [["Avis", "n"], ["Total", "1"], ["Partiel", "2"], ["Total", "5"]]),
    Case(
      name: "titles over groups of columns",
      sheet: [
        ["Nom", "Budget", "", "Ville"], ["", "2023", "2024"], ["A", "1", "2", "Liège"], ["B", "3", "4", "Mons"],
      ],
      rows: [["Nom", "Budget – 2023", "Budget – 2024", "Ville"], ["A", "1", "2", "Liège"], ["B", "3", "4", "Mons"]],
      told: ["1: les titres des colonnes tiennent sur les lignes 1 à 2 ; ils sont réunis (« Budget – 2023 »)"]),
    Case(
      name: "what stands beside the title",
      sheet: [
        ["Réseau", "Nord"], ["Année", "2024"], [], ["Nom", "Rue", "Ville", "n"], ["A", "x", "Liège", "1"],
        ["B", "y", "Mons", "2"],
      ], rows: [["Nom", "Rue", "Ville", "n"], ["A", "x", "Liège", "1"], ["B", "y", "Mons", "2"]],
      told: ["4: la ligne 4 est lue comme titres des colonnes ; ce qui est au-dessus est laissé"]),
  ]

  private func told(_ problems: [Problem]) -> [String] {
    problems.map { "\($0.place.line ?? 0): \($0.message)" }
  }

  @Test(arguments: cases)
  func `a workbook gives its answers, and tells what it left out`(given: Case) {
    let reading = SheetTable.reading(ExcelFixture(("Membres", given.sheet)).file())
    #expect(reading.value?.rows == given.rows)
    #expect(told(reading.problems) == given.told)
  }

  @Test(arguments: cases, [";", ","])
  func `the CSV saved of it gives the same`(given: Case, separator: String) {
    let width = given.sheet.map(\.count).max() ?? 0
    func decimal(_ text: String) -> String { separator == ";" ? text.replacing(".", with: ",") : text }
    let lines = given.sheet.map { row in
      (row + Array(repeating: "", count: width - row.count)).map { $0.contains(",") ? "\"\($0)\"" : decimal($0) }
        .joined(separator: separator)
    }
    let reading = CSVTable.reading(SourceFile("membres.csv", lines.joined(separator: "\r\n") + "\r\n"))
    #expect(reading.value?.rows == given.rows.map { $0.map(decimal) })
    #expect(told(reading.problems) == given.told)
  }

  @Test func `a title and notes typed without separators are passed over; a ragged answer is told`() {
    let text = """
      Membres, suite ; extrait

      Organisation,Secteur,ETP
      A,social,3
      B
      C,"de
      soin",4
      Total,,7
      Source : rapports de 2024

      """
    let reading = SurveyReader.read(data: SourceFile("m.csv", text))
    #expect(
      reading.value?.dataset.answerLines == [
        "Organisation unique [A C]: A | C", "Secteur texte: « social » | « de\nsoin »", "ETP unique [3 4]: 3 | 4",
      ])
    #expect(
      reading.problems.map(\.description) == [
        "m.csv:3: la ligne 3 est lue comme titres des colonnes ; ce qui est au-dessus est laissé ; donner la bonne avec --ligne-titres (dans une étude : ligne_titres), si ce n’est pas celle-là",
        "m.csv:5:1: la ligne a 1 valeurs ; l’en-tête en annonce 3 (enregistrement 4, octet 63) ; corriger cette ligne, qui n’est pas lue : un retour à la ligne est peut-être hors des guillemets",
        "m.csv:8: la ligne « Total » est un total ; elle n’est pas lue comme une réponse ; changer son premier mot, si c’est une réponse",
        "m.csv:9: la ligne 9 est une note sous la table ; elle n’est pas lue ; la remplir comme les autres, si c’en est une",
      ])
  }

  @Test func `an empty line under the titles is no title's`() {
    let rows = [["Nom", "n"], ["A", "1"], ["B", "2"], ["C", "3"]]
    let reading = SheetTable.reading(ExcelFixture(("F", [rows[0], []] + rows[1...])).file())
    #expect(reading.value?.rows == rows)
    #expect(reading.problems == [])
  }

  @Test(arguments: [
    (1, ["Membres", "n"], 4, [] as [String]),
    (3, ["Nom", "n"], 2, []),
    (
      9, [], 0,
      [
        "m.csv: la ligne 9 est vide ; les titres des colonnes y sont attendus ; donner le numéro de la ligne des titres, comme le tableur ou l’éditeur le montre"
      ]
    ),
  ])
  func `the line of the titles can be told`(row: Int, names: [String], records: Int, problems: [String]) {
    var file = SourceFile("m.csv", "Membres;n\n2024;1\nNom;n\nA;1\nB;2\n")
    file.declared.headerRow = row
    let reading = CSVTable.reading(file)
    #expect(reading.value?.names ?? [] == names)
    #expect(reading.value?.records.count ?? 0 == records)
    #expect(reading.problems.map(\.description) == problems)
  }

  @Test(arguments: [
    "a;b\n1;2\n\n\nx;\n", "a;b\n1;2\n2;3\n;5\n", "a;b;c\n1;;\n2;;\n3;;\n", "Date;Avis\n1;(oui)\n2;Total\n",
    "note;n\nbonne;1\nTotal;x\n", "Q\nun\n\ndeux\n",
  ])
  func `a plain export is read as before`(text: String) {
    let reading = CSVTable.reading(SourceFile("a.csv", text))
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let kept = reading.value?.rows.filter { $0 != [""] }
    #expect(kept == lines)
    #expect(reading.problems == [])
  }
}
