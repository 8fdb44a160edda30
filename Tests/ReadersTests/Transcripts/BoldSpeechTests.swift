import Readers
import Testing

@testable import SurveyFixtures

/// Questions in bold, without labels: read where bold is unambiguous, refused with a remedy elsewhere.
struct BoldSpeechTests {
  private typealias Fixture = DocumentFixture

  /// Paragraphs of Word; what stands between stars is in bold.
  private static func word(_ paragraphs: [String]) -> SourceFile {
    let body = paragraphs.map { paragraph in
      let runs = paragraph.split(separator: "*", omittingEmptySubsequences: false).enumerated().map { place, words in
        let properties = place % 2 == 1 ? "<w:rPr><w:b/></w:rPr>" : "<w:rPr><w:b w:val=\"0\"/></w:rPr>"
        return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
      }
      return "<w:p>\(runs.joined())</w:p>"
    }
    return Fixture.word(body.joined())
  }

  private static let interview = [
    "Entretien du 12 mars", "*Pourquoi mettre en commun ?*", "Pour les gens.", "Et pour le quartier, au fond.",
    "*Et alors ?*", "*Depuis quand ?*", "Depuis dix ans.",
  ]
  private static let turns = [
    "1 E: Pourquoi mettre en commun ?", "2 R1: Pour les gens.\n\nEt pour le quartier, au fond.",
    "3 E: Et alors ?\n\nDepuis quand ?", "4 R1: Depuis dix ans.",
  ]
  private static let told =
    "avertissement E01.docx: aucune étiquette : 2 passages en gras sont lus comme de « E », qui mène l’entretien, 2 passages sans gras comme de « R1 » ; des étiquettes en diraient autant sans que le gras compte ; vérifier quelques tours ; écrire l’étiquette de chacun au début de ses tours si c’est faux"

  @Test(arguments: [[], ["E", "R1"]])
  func `questions in bold are of who leads the interview, declared or not`(labels: [String]) {
    #expect(Spoken(Self.word(Self.interview), labels) == Spoken(turns: Self.turns, told: [Self.told]))
  }

  @Test func `bold may come from a style, and from those it is based on`() {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let body = Self.interview.map { paragraph in
      let style = paragraph.hasPrefix("*") ? "<w:pPr><w:pStyle w:val=\"Relance\"/></w:pPr>" : ""
      return "<w:p>\(style)<w:r><w:t>\(paragraph.filter { $0 != "*" })</w:t></w:r></w:p>"
    }
    let file = ZipFixture(entries: [
      .init("word/document.xml", "<w:document xmlns:w=\"\(main)\"><w:body>\(body.joined())</w:body></w:document>"),
      .init(
        "word/styles.xml",
        "<w:styles xmlns:w=\"\(main)\"><w:style w:styleId=\"Question\"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId=\"Relance\"><w:basedOn w:val=\"Question\"/></w:style></w:styles>"
      ),
    ]).file("E01.docx")
    #expect(Spoken(file, ["E", "R1"]) == Spoken(turns: Self.turns, told: [Self.told]))
  }

  @Test func `an OpenDocument text has its bold in automatic styles`() {
    let body = Self.interview.map { paragraph in
      paragraph.hasPrefix("*")
        ? "<text:p text:style-name=\"P1\"><text:span text:style-name=\"T1\">\(paragraph.filter { $0 != "*" })</text:span></text:p>"
        : "<text:p text:style-name=\"P1\">\(paragraph)</text:p>"
    }
    let names = ["office", "text", "style"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    let file = ZipFixture(entries: [
      .init("mimetype", "application/vnd.oasis.opendocument.text"),
      .init(
        "content.xml",
        "<office:document-content \(names.joined(separator: " ")) xmlns:fo=\"f\"><office:automatic-styles><style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/></style:style></office:automatic-styles><office:body><office:text>\(body.joined())</office:text></office:body></office:document-content>"
      ),
    ]).file("E01.docx")
    #expect(Spoken(file, ["E", "R1"]) == Spoken(turns: Self.turns, told: [Self.told]))
  }

  @Test(arguments: [
    (
      paragraphs: interview + ["*Vraiment ?* Oui, vraiment."], labels: ["E", "R1"],
      told:
        "ecarte E01.docx: aucune étiquette ne dit qui parle, et 1 paragraphe n’est en gras qu’en partie (« Vraiment ? Oui, vraiment. ») ; des questions tout en gras et des réponses sans gras sont attendues, aucun tour n’est lu ; mettre tout le paragraphe de la question en gras et ôter le gras des réponses, ou écrire l’étiquette de chacun au début de ses tours"
    ),
    (
      paragraphs: interview + [
        "*Encore une question, bien plus longue que toutes les réponses qu’elle a eues ?*", "Oui.",
      ],
      labels: ["E", "R1"],
      told:
        "ecarte E01.docx: aucune étiquette ne dit qui parle, et plus de la moitié du texte est en gras ; des questions en gras, plus courtes que les réponses, sont attendues, aucun tour n’est lu ; écrire l’étiquette de chacun au début de ses tours"
    ),
    (
      paragraphs: interview, labels: ["E", "R1", "R2"],
      told:
        "ecarte E01.docx: aucune étiquette, des questions en gras, et plusieurs voix déclarées (qui mène : « E » ; qui répond : « R1 », « R2 ») ; une de chaque est attendue, aucun tour n’est lu ; écrire l’étiquette de chacun au début de ses tours"
    ),
    (
      paragraphs: ["*Un titre en gras*", "Un texte sans étiquette."], labels: ["E", "R1"],
      told:
        "ecarte E01.docx: aucun tour de parole n’est reconnu ; des paragraphes qui commencent par « E : », « R1 : » sont attendus ; commencer chaque tour par l’étiquette de la personne et deux-points"
    ),
  ])
  func `where bold does not settle who speaks no turn is read, and the remedy is told`(
    paragraphs: [String], labels: [String], told: String
  ) {
    #expect(Spoken(Self.word(paragraphs), labels) == Spoken(turns: [], told: [told]))
  }

  @Test func `labels decide where there are any, whatever is in bold`() {
    let file = Self.word(["*E : Pourquoi ?*", "R1 : Pour *eux*.", "*R1 : Voilà.*"])
    #expect(Spoken(file, ["E", "R1"]) == Spoken(turns: ["1 E: Pourquoi ?", "2 R1: Pour eux.", "3 R1: Voilà."]))
  }
}
