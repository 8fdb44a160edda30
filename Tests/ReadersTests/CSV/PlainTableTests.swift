import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct PlainTableTests {
  @Test(arguments: [
    (["oui", "non", "oui", ""], "unique [oui non]: oui | non | oui | vide"),
    (["10", "2", "2", "1"], "unique [1 2 10]: 10 | 2 | 2 | 1"),
    (["1.5", "2", "-3e2", ""], "nombre: 1.5 | 2.0 | -300.0 | vide"),
    (["1,54", "52,3", "7", "8"], "nombre: 1.54 | 52.3 | 7.0 | 8.0"),
    (["1,234", "5,678", "1", "1"], "unique [1,234 5,678 1]: 1,234 | 5,678 | 1 | 1"),
    (["1,2,3", "1,2", "4", "4"], "unique [1,2,3 1,2 4]: 1,2,3 | 1,2 | 4 | 4"),
    (["01000", "1000", "1000", "5"], "unique [01000 1000 5]: 01000 | 1000 | 1000 | 5"),
    (
      ["2024-02-29", "2023-12-01 10:30:00", "2023-12-01 00:00:00", ""],
      "date: 2024-02-29 | 2023-12-01T10:30:00 | 2023-12-01 | vide"
    ),
    (["2023-02-29", "a", "a", "a"], "unique [2023-02-29 a]: 2023-02-29 | a | a | a"),
    (
      ["a@b.example", "c@d.example", "e@f.example", ""],
      "texte: « a@b.example » | « c@d.example » | « e@f.example » | vide"
    ),
    (["", " ", "", ""], "texte: vide | vide | vide | vide"),
  ])
  func `a column's kind is found from its values`(values: [String], line: String) {
    let rows = values.enumerated().map { "n\($0);\"\($1)\"\n" }.joined()
    let export = SurveyReader.read(data: SourceFile("a.csv", "cle;q\n" + rows)).value
    #expect(export?.dataset.lines.last == "q " + line)
    #expect(export?.dataset.caseNames == ["n0", "n1", "n2", "n3"])
  }

  @Test func `more than twenty distinct whole numbers are numbers, as many words are words`() {
    let rows = (1...21).map { "\($0);mot\($0)\n" }.joined()
    let export = SurveyReader.read(data: SourceFile("a.csv", "n;t\n" + rows)).value
    #expect(export?.dataset.columns.map(\.variable.kind) == [.number, .text])
    #expect(
      export?.description
        == ExportDescription(
          tool: "CSV", format: "csv", encoding: "UTF-8", hasByteOrderMark: false, separator: ";", headerRows: 1))
  }

  @Test func `a header alone gives its variables, and is told`() {
    let reading = SurveyReader.read(data: SourceFile("a.csv", "a;b\n"))
    #expect(reading.value?.dataset.lines == ["a texte", "b texte"])
    #expect(
      reading.problems.map(\.description) == [
        "a.csv:1: le fichier n’a que sa ligne d’en-têtes ; aucune réponse à lire ; exporter aussi les réponses"
      ])
  }
}
