import Diagnostics
import Readers
import Testing

@testable import SurveyFixtures

struct XMLReaderTests {
  @Test func `an element keeps its attributes, its pieces in order and its line`() {
    let text = "<?xml version=\"1.0\"?>\n<!-- c -->\n<a x=\"1 &amp; 2\">un<b/>\n<![CDATA[<deux>]]> &#233;</a>"
    let tree = XMLElement(
      name: "a", attributes: [.init(name: "x", namespace: nil, value: "1 & 2")],
      content: [
        .text("un"), .element(XMLElement(name: "b", line: 3)), .text("\n"), .text("<deux>"), .text(" é"),
      ], line: 3)
    #expect(XMLReader.read(SourceFile("a.xml", text)) == Reading(tree))
    #expect(tree.fullText == "un\n<deux> é")
  }

  @Test func `a DOCTYPE is accepted and never loaded`() {
    let text = "<!DOCTYPE a PUBLIC \"-//X//Y\" \"http://127.0.0.1:1/a.dtd\">\n<a>oui</a>"
    #expect(XMLReader.read(SourceFile("a.xml", text)).value?.text == "oui")
  }

  @Test(arguments: [
    "<!DOCTYPE a [\n<!ENTITY b \"x\">]>\n<a>&b;</a>",
    "<!DOCTYPE a [\n<!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<a>&b;</a>",
    "<!DOCTYPE a [\n<!ENTITY % b SYSTEM \"http://127.0.0.1:1/\">]>\n<a/>",
  ])
  func `a file that declares an entity is refused at its declaration`(text: String) {
    let reading = XMLReader.read(SourceFile("a.xml", text))
    #expect(reading.value == nil)
    #expect(
      reading.problems.map { "\($0.place.line ?? 0) \($0.message) ; \($0.remedy)" } == [
        "2 le fichier déclare des entités (<!ENTITY …>) ; un export d’enquête n’en déclare jamais ; vérifier d’où vient ce fichier, qui n’est pas lu, et l’exporter à nouveau"
      ])
  }

  @Test(arguments: [
    ("", "a.xml: le fichier est vide ; un document XML est attendu ; exporter à nouveau le fichier"),
    (
      "<a>\n<b>x</a>",
      "a.xml:2:9: la balise fermante n’est pas celle de l’élément ouvert ; exporter à nouveau le fichier"
    ),
    (
      "<a>\n<b>x",
      "a.xml:2:5: un élément s’ouvre et ne se ferme pas ; le fichier est peut-être coupé ; exporter à nouveau le fichier"
    ),
    (
      "<a>&eacute;</a>",
      "a.xml:1:12: une entité (&…;) n’est pas déclarée ; seules &amp; &lt; &gt; &quot; &apos; existent ici ; exporter à nouveau le fichier"
    ),
    ("id;nom\n1;x", "a.xml:1:1: ce n’est pas du XML ; « < » est attendu au début ; vérifier que c’est le bon fichier"),
    ("<a/>\n<b/>", "a.xml:2:1: il y a encore du texte après la fin du document ; exporter à nouveau le fichier"),
  ])
  func `a malformed file is told in French at its place`(text: String, problem: String) {
    #expect(XMLReader.read(SourceFile("a.xml", text)).problems.map(\.description) == [problem])
  }

  @Test func `elements can be taken one by one, and the rest of the tree is kept`() {
    var taken: [String] = []
    let text = "<a>\n<b x=\"1\">un<c>!</c></b> et <b>deux</b>\n texte <b/>\n<d>fin</d></a>"
    let reading = XMLReader.read(SourceFile("a.xml", text), each: "b") { element in
      taken.append(element.fullText)
      return true
    }
    #expect(taken == ["un!", "deux", ""])
    #expect(reading.value?.child("d")?.text == "fin")
    #expect(reading.value?.children("b").count == 1)
    let stopped = XMLReader.read(SourceFile("a.xml", text), each: "b") { _ in false }
    #expect(stopped == Reading(nil))
    let broken = XMLReader.read(SourceFile("a.xml", "<a><b/><b></a>"), each: "b") { _ in true }
    #expect(broken.value == nil)
    #expect(broken.problems.count == 1)
  }

  @Test func `elements too deep are refused without a crash`() {
    let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    let reading = XMLReader.read(SourceFile("a.xml", deep))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.message) == ["les éléments sont emboîtés à plus de 250 niveaux"])
  }
}
