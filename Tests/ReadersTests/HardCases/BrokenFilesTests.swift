import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// Files cut, empty, outsized or of another kind than their name says.
struct BrokenFilesTests {
  @Test(arguments: SurveyShape.all)
  func `an export cut anywhere gives answers or says in French why not`(shape: SurveyShape) {
    let bytes = shape.data.bytes
    for tenth in 0..<10 {
      let file = SourceFile(name: shape.data.name, bytes: Array(bytes.prefix(bytes.count * tenth / 10)))
      let reading = SurveyReader.read(data: file, structure: shape.structure)
      let isRefused = reading.problems.contains { $0.severity == .blocking }
      #expect(reading.value != nil || isRefused, "\(shape) \(tenth)")
      #expect(reading.problems.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
    }
  }

  @Test(arguments: SurveyShape.all.filter { Self.isSealed($0.data) })
  func `an archive, an XML or an SPSS file that is cut is never taken as whole`(shape: SurveyShape) {
    let bytes = shape.data.bytes
    for tenth in 1..<10 {
      let file = SourceFile(name: shape.data.name, bytes: Array(bytes.prefix(bytes.count * tenth / 10)))
      let reading = SurveyReader.read(data: file, structure: shape.structure)
      #expect(reading.problems.contains { $0.severity == .blocking }, "\(shape) \(tenth)")
    }
  }

  /// A format that says itself where it ends.
  private static func isSealed(_ file: SourceFile) -> Bool {
    ["lsr", "lsa", "xml", "sav", "xlsx"].contains { file.name.hasSuffix(".\($0)") }
  }

  @Test func `two files neither of which is data do not send the reader from one to the other for ever`() {
    let form = ExcelFixture(("survey", [["type", "name"], ["text", "a"]])).file("f.xlsx")
    let broken = SourceFile("k.xml", "<f id=\"f\"><a>1</a><meta><instanceID>uuid:1</instanceID>")
    let questionnaire = SourceFile(
      "q.qsf",
      """
      {"SurveyEntry": {}, "SurveyElements": [{"Element": "SQ", "Payload": {"DataExportTag": "Q1", "QuestionType": "TE"}}]}
      """)
    let structure = Questionnaire(questions: [.init(code: "A", type: "Y")]).modern
    let files = [form, broken, questionnaire, structure, SourceFile("vide.csv", "")]
    for data in files {
      for other in files {
        let reading = SurveyReader.read(data: data, structure: other)
        let isTold = reading.problems.contains { $0.severity == .blocking }
        #expect(reading.value != nil || isTold, "\(data.name) \(other.name)")
      }
    }
  }

  private static let page = "\u{FEFF}\n<!DOCTYPE html>\n<html><head><title>Connexion</title></head></html>"
  private static let webPage =
    ":1: c’est une page web, pas un export ; le site demandait sans doute de s’identifier ; exporter à nouveau, une fois identifié ; si un tableur l’ouvre, l’y enregistrer en .xlsx"

  @Test(arguments: [
    (name: "r.csv", text: page, told: "r.csv" + webPage), (name: "r.lss", text: page, told: "r.lss" + webPage),
    (name: "r.xls", text: "<html><table></table></html>", told: "r.xls" + webPage),
    (
      name: "r.sav", text: "a;b\n1;2\n",
      told:
        "r.sav: le fichier ne commence pas par « $FL2 » ou « $FL3 » ; un fichier SPSS (.sav, .zsav) est attendu ; vérifier que c’est le bon fichier"
    ),
    (
      name: "r.sss", text: "SSS\nRECORD A\n",
      told:
        "r.sss:1: c’est du Triple-S « classique » (sans XML) ; une définition XML, version 1.1 ou plus, est attendue ; exporter à nouveau en « Triple-S XML » 1.2 ou 2.0"
    ),
    (
      name: "r.lss", text: "<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>",
      told:
        "r.lss:1: c’est un fichier LimeSurvey de type « Label set » ; une structure (.lss, .lsg, .lsq) est attendue ; exporter la structure depuis LimeSurvey (Afficher/Exporter, Structure du questionnaire .lss)"
    ),
    (
      name: "r.csv", text: "",
      told:
        "r.csv: le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues ; exporter à nouveau les réponses"
    ),
    (
      name: "r.xlsx", text: "",
      told:
        "r.xlsx: le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues ; exporter à nouveau les réponses"
    ),
    (
      name: "r.zsav", text: "",
      told:
        "r.zsav: le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues ; exporter à nouveau les réponses"
    ),
  ])
  func `what is not what its name says is refused by what it is`(name: String, text: String, told: String) {
    let reading = SurveyReader.read(data: SourceFile(name, text))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.description) == [told])
    #expect(reading.problems.map(\.severity) == [.blocking])
  }

  @Test func `a table under the wrong name is read for what it is`() {
    let rows = [["a", "b"], ["1", "x"], ["2", "y"]]
    let sheet = ExcelFixture(("F", rows)).file("r.csv")
    let text = SourceFile("r.xlsx", "a;b\n1;x\n2;y\n")
    #expect(SurveyReader.read(data: sheet).value?.dataset == SurveyReader.read(data: text).value?.dataset)
    #expect(SurveyReader.read(data: sheet).value?.description.format == "xlsx")
    #expect(SurveyReader.read(data: text).value?.description.format == "csv")
  }

  @Test(arguments: [
    (
      name: "z.zip", bytes: ZipFixture(entries: [.init("a.txt", "x")]).bytes,
      told: "z.zip: l’archive n’est pas un classeur"
    ),
    (
      name: "v.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      told: "v.xls: c’est un classeur d’avant 2007 (.xls)"
    ),
  ])
  func `an archive that is no workbook is refused`(name: String, bytes: [UInt8], told: String) {
    let reading = SurveyReader.read(data: SourceFile(name: name, bytes: bytes))
    #expect(reading.value == nil)
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.description.hasPrefix(told) == true, "\(reading.problems)")
  }

  @Test func `five thousand columns, and a header of a hundred thousand characters, are read in bounded time`() {
    let names = (0..<5000).map { "Question \($0) de ce long questionnaire ?" }
    let rows = (0..<20).map { row in (0..<5000).map { "\(($0 + row) % 7)" }.joined(separator: ";") }
    let file = SourceFile("large.csv", ([names.joined(separator: ";")] + rows).joined(separator: "\n") + "\n")
    let clock = ContinuousClock()
    var reading: Reading<SurveyExport?>?
    let time = clock.measure { reading = SurveyReader.read(data: file) }
    #expect(reading?.value?.dataset.columns.count == 5000)
    #expect(reading?.value?.dataset.caseCount == 20)
    #expect(reading?.problems == [])
    // A machine that does other things too may need ten times what a quiet one does.
    #expect(time < .seconds(60), "\(time)")
  }

  @Test(arguments: [
    ("attribute", "<a b=\"", "\"/>"), ("CDATA", "<a><![CDATA[", "]]></a>"), ("comment", "<a><!--", "--></a>"),
    ("name", "<", "/>"),
  ])
  func `a piece of XML of a measureless length is refused`(piece: String, start: String, end: String) {
    let middle = [UInt8](repeating: UInt8(ascii: "x"), count: 12_000_000)
    let file = SourceFile(name: "l.xml", bytes: Array(start.utf8) + middle + Array(end.utf8))
    let reading = XMLReader.read(file)
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.message) == ["un texte ou un nom du fichier est d’une longueur démesurée"], "\(piece)")
  }
}
