import Diagnostics
import Survey
import Testing

@testable import Readers
@testable import SurveyFixtures

/// The rows of an `.lsr` read by SAX against the same file read as a tree.
struct LimeSurveyRowsTests {
  /// What the file holds by record: `champ=texte`, or `champ` alone where it has no such element, with lines.
  private static func tree(_ file: SourceFile) -> [String] {
    guard let root = XMLReader.read(file).value, let table = root.children.first(where: { $0.child("rows") != nil })
    else { return ["refusé"] }
    let names = table.child("fields")?.children("fieldname").map(\.text) ?? []
    return (table.child("rows")?.children("row") ?? []).map { row in
      let cells = names.enumerated().map { index, name -> String in
        let last = row.children.last { element in
          let plain = String(element.name.drop { $0 == "_" }).replacing("-", with: "#")
          return (names.firstIndex(of: element.name) ?? names.firstIndex(of: plain)) == index
        }
        return last.map { "\(name)=\($0.text) l.\($0.line)" } ?? name
      }
      return "\(row.line): " + cells.joined(separator: "|")
    }
  }

  private static func rows(_ file: SourceFile) -> [String] {
    guard let records = LimeSurveyRecords.reading(file)?.value else { return ["refusé"] }
    return records.table.records.enumerated().map { index, record in
      let cells = records.table.names.indices.map { column -> String in
        let name = records.table.names[column]
        if records.unshown.contains(record: index, column: column) { return name }
        return "\(name)=\(record.fields[column].text) l.\(record.fields[column].line)"
      }
      return "\(record.line): " + cells.joined(separator: "|")
    }
  }

  @Test func `the rows are those of the tree, whatever is in the cells`() {
    for seed in 0..<400 as Range<UInt64> {
      var random = RandomResponses(seed: seed)
      let file = SourceFile("r.lsr", random.text())
      let differing = zip(Self.rows(file), Self.tree(file)).first { $0 != $1 }
      #expect(differing == nil && Self.rows(file).count == Self.tree(file).count, "seed \(seed)")
    }
  }

  @Test func `cut anywhere, both refuse the file and say that it is cut`() {
    var random = RandomResponses(seed: 7)
    let text = Array(random.text().utf8)
    for end in stride(from: 220, to: text.count - 12, by: 7) {
      let file = SourceFile(name: "r.lsr", bytes: Array(text[..<end]))
      let reading = LimeSurveyRecords.reading(file)
      #expect(reading?.value == nil && Self.tree(file) == ["refusé"], "\(end) octets")
      #expect(reading?.problems.map(\.severity) == [.blocking], "\(end) octets")
    }
  }

  private static func lsr(_ rows: String, doctype: String = "", fields: [String] = ["id", "Q"]) -> SourceFile {
    SourceFile(
      "r.lsr",
      """
      <?xml version="1.0"?>\(doctype)
      <document><LimeSurveyDocType>Responses</LimeSurveyDocType><responses><fields>\
      \(fields.map { "<fieldname>\($0)</fieldname>" }.joined())</fields><rows>
      \(rows)
      </rows></responses></document>
      """)
  }

  @Test(arguments: [
    ("<row><id>&x;</id></row>", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "r.lsr:1:49: le fichier déclare des entités"),
    ("<row><id>&x;</id></row>", "", "r.lsr:3:13: une entité (&…;) n’est pas déclarée"),
    (
      String(repeating: "<a>", count: 300), "", "r.lsr:3:744: les éléments sont emboîtés à plus de 250 niveaux"
    ),
    ("<row><id a=\"" + String(repeating: "x", count: 10_500_000), "", "r.lsr:3: démesuré"),
    ("<row><id>" + String(repeating: "x", count: 10_500_000) + "</id></row>", "", "r.lsr:3: démesuré"),
    ("<row><id>" + String(repeating: "<![CDATA[xxxx]]>", count: 2_600_000) + "</id></row>", "", "r.lsr:3: démesuré"),
    ("<row><id>1</nom></row>", "", "r.lsr:3:17: la balise fermante n’est pas celle de l’élément ouvert"),
  ])
  func `what would be expanded, or has no bound, is refused at its place`(rows: String, doctype: String, said: String) {
    let reading = LimeSurveyRecords.reading(Self.lsr(rows, doctype: doctype))
    #expect(reading?.value == nil)
    let told = reading?.problems.map(\.description).joined() ?? ""
    if said.hasSuffix("démesuré") {
      #expect(told.hasPrefix("r.lsr:3") && told.contains("d’une longueur démesurée"), "\(told)")
    } else {
      #expect(told.hasPrefix(said), "\(told)")
    }
  }

  @Test func `a DOCTYPE is accepted and never loaded`() {
    let file = Self.lsr("<row><id>1</id></row>", doctype: "<!DOCTYPE document SYSTEM \"http://localhost:1/x.dtd\">")
    #expect(LimeSurveyRecords.reading(file)?.problems == [])
  }

  @Test func `a cell that no field names is counted and told`() {
    let reading = LimeSurveyRecords.reading(Self.lsr("<row><id>1</id><Z>1</Z></row>\n<row><Z/><Y/></row>"))
    #expect(
      reading?.problems.map(\.description) == [
        "r.lsr:3: « Z » n’est pas parmi les <fieldname> du fichier ; 3 valeurs sans champ sont laissées ; exporter à nouveau les réponses"
      ])
  }

  @Test func `without a questionnaire too, what was not shown is kept apart from what was left empty`() {
    let rows = """
      <row><id>1</id><submitdate>2024-01-01</submitdate><Q>A</Q></row>
      <row><id>2</id><submitdate>2024-01-01</submitdate><Q/></row>
      <row><id>3</id><submitdate>2024-01-01</submitdate></row>
      <row><id>4</id><Q2/></row>
      """
    let guessed = SurveyReader.read(data: Self.lsr(rows, fields: ["id", "submitdate", "Q", "Q2"])).value?.dataset
    #expect(
      guessed?.answerLines == [
        "Q unique [A]: A | vide | non posée | non atteinte",
        "Q2 texte: non posée | non posée | non posée | vide",
      ])
    let plain = SurveyReader.read(data: Self.lsr("<row><Q>A</Q></row><row><Q/></row><row/>", fields: ["Q", "R"]))
    #expect(
      plain.value?.dataset.column(named: "Q")?.answers.map { $0 } == [.choice(0), .none(.leftEmpty), .none(.notAsked)])
  }
}
