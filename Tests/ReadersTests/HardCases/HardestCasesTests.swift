import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// The hardest cases met in real exports that no other test of a reader holds.
struct HardestCasesTests {
  private static func questionnaire(_ tables: String) -> SourceFile {
    SourceFile(
      "q.lss",
      """
      <document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>638</DBVersion>
      <languages><language>fr</language><language>nl</language></languages>
      <groups><rows><row><gid>1</gid><group_order>0</group_order></row></rows></groups>\(tables)
      <surveys><rows><row><sid>1</sid><language>fr</language></row></rows></surveys></document>
      """)
  }

  private static func row(_ values: KeyValuePairs<String, String>) -> String {
    "<row>\(values.map { "<\($0)>\($1)</\($0)>" }.joined())</row>"
  }

  private static let localised = questionnaire(
    """
    <questions><rows>\(row(["qid": "1", "gid": "1", "type": "Y", "title": "A"]))\(row(["qid": "2", "gid": "1", "type": "Y", "title": "B"]))</rows></questions>
    <question_l10ns><rows>\(row(["qid": "1", "question": "Oui ?", "language": "fr"]))\(row(["qid": "1", "question": "Ja ?", "language": "nl"]))\(row(["qid": "2", "question": "Waarom ?", "language": "nl"]))</rows></question_l10ns>
    """)
  private static let inRows = questionnaire(
    """
    <questions><rows>\(row(["qid": "1", "gid": "1", "type": "Y", "title": "A", "question": "Oui ?", "language": "fr"]))\(row(["qid": "1", "gid": "1", "type": "Y", "title": "A", "question": "Ja ?", "language": "nl"]))\(row(["qid": "2", "gid": "1", "type": "Y", "title": "B", "question": "Waarom ?", "language": "nl"]))</rows></questions>
    """)

  @Test(arguments: [localised, inRows])
  func `a translation that is missing leaves the label in the language that has one`(file: SourceFile) {
    let labels = SurveyReader.read(data: file).value?.dataset.columns.map(\.variable.label)
    #expect(
      labels == [
        Label([.init(language: "fr", text: "Oui ?"), .init(language: "nl", text: "Ja ?")]),
        Label([.init(language: "nl", text: "Waarom ?")]),
      ])
    #expect(labels?.last?.text() == "Waarom ?")
  }

  @Test func `names of KoboToolbox with dots in them are names`() {
    let text = """
      "q.1";"q.2/a.b";"q.2/c";"_id";"_uuid"
      "x";"1";"0";"7";"u"
      "y";"0";"1";"8";"v"

      """
    #expect(
      SurveyReader.read(data: SourceFile("k.csv", text)).value?.dataset.answerLines == [
        "q.1 unique [x y]: x | y", "q.2 multiple [a.b c]: a.b | c",
      ])
  }

  @Test func `one heading « Autre » a question, in the same form, stays with its own`() {
    let headings = ["SID", "Heure de soumission", "Brouillon", "Lire", "Autre", "Nager", "Autre", "Âge"]
    let rows = [
      ["Fête"], ["Détails de la soumission", "", "", "Dedans ?", "", "Dehors ?", "", ""], headings,
      ["1", "01/05/2024 - 10:00", "0", "X", "", "X", "X", "40"],
      ["2", "01/05/2024 - 10:00", "0", "", "X", "X", "", "41,5"],
    ]
    let text = rows.map { row in
      (row + Array(repeating: "", count: 8 - row.count)).map { "\"\($0)\"" }.joined(separator: "\t")
    }
    #expect(
      SurveyReader.read(data: SourceFile("f.tsv", text.joined(separator: "\n"))).value?.dataset.answerLines.prefix(2)
        == [
          "Dedans ? multiple [Lire Autre]: Lire | Autre", "Dehors ? multiple [Nager Autre]: Nager+Autre | Nager",
        ])
  }

  @Test func `a multiple choice of Qualtrics kept in one cell is never the number 123`() {
    let text = """
      ResponseId,Finished,Q1
      ID,Finished,Jours ?
      {'ImportId': '_recordId'},{'ImportId': 'finished'},{'ImportId': 'QID1'}
      R_a,1,"1,2,3"
      R_b,1,3

      """
    #expect(
      SurveyReader.read(data: SourceFile("q.csv", text)).value?.dataset.answerLines == [
        "Q1 multiple [1 2 3]: 1+2+3 | 3"
      ])
  }
}
