import Diagnostics
import Readers
import Testing

@testable import SurveyFixtures

struct DocumentTranscriptTests {
  private typealias Fixture = DocumentFixture

  @Test func `a Word transcript is stored as labelled paragraphs one blank line apart`() {
    let body =
      Fixture.paragraph("Entretien 1") + Fixture.table([["Date", "12 mars"], ["Lieu", "Bruxelles"]])
      + [
        "Enquêtrice\u{A0}: Pourquoi\u{202F}?", "R1 : C’e\u{301}tait pour les gens.", "Bref : voilà.", "", "r1", "Oui.",
      ]
      .map(Fixture.paragraph).joined()
    let text = """
      Entretien 1

      Date\t12 mars

      Lieu\tBruxelles

      Enquêtrice : Pourquoi\u{202F}?

      R1 : C’était pour les gens.

      Bref : voilà.

      R1 : Oui.

      """
    #expect(
      Spoken(Fixture.word(body), ["Enquêtrice", "R1"], withText: true)
        == Spoken(
          text: text,
          turns: [
            "1 Enquêtrice: Pourquoi\u{202F}?", "2 R1: C’était pour les gens.\n\nBref : voilà.", "3 R1: Oui.",
          ]))
  }

  @Test func `runs, tabs, line breaks, fields and links of Word are read as they show`() {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>E</w:t></w:r>\
      <w:r><w:tab/><w:t xml:space="preserve">Un </w:t></w:r><w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink>\
      <w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:smartTag><w:r><w:t>.</w:t></w:r></w:smartTag></w:p>\
      <w:sdt><w:sdtContent><w:p><w:r><w:t>R1 : Mot</w:t><w:noBreakHyphen/><w:t>clé,</w:t><w:br/><w:t>oui.</w:t></w:r></w:p></w:sdtContent></w:sdt>
      """
    #expect(
      Spoken(Fixture.word(body), ["E", "R1"])
        == Spoken(turns: ["1 E: Un lien.", "2 R1: Mot\u{2011}clé,\noui."]))
  }

  @Test func `what was deleted under tracked changes is left out, what was inserted is kept`() {
    let body = """
      <w:p><w:r><w:t xml:space="preserve">E : Pourquoi </w:t></w:r><w:del><w:r><w:delText>donc</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>alors ?</w:t></w:r></w:ins></w:p>\
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">R1 : Pour </w:t></w:r></w:p>\
      <w:p><w:r><w:t>eux.</w:t><w:footnoteReference/></w:r></w:p>
      """
    #expect(
      Spoken(Fixture.word(body), ["E", "R1"])
        == Spoken(
          turns: ["1 E: Pourquoi alors ?", "2 R1: Pour eux."],
          told: [
            "avertissement E01.docx: le document porte des modifications suivies (1 insertion, 1 suppression) ; ce qui est inséré est lu, ce qui est supprimé ne l’est pas ; accepter ou refuser les modifications, puis enregistrer",
            "avertissement E01.docx: 1 note hors du fil du texte ; des paroles dans les paragraphes sont attendues, le reste n’est pas lu ; mettre dans le texte ce qui est une parole",
          ]))
  }

  @Test(arguments: [
    (
      rows: [["E", "Un ?"], ["R1 :", "Deux. Bref : oui."], ["", "Et trois."], ["E", "Quatre."], ["R1", ""]],
      labels: ["E", "R1"],
      turns: ["1 E: Un ?", "2 R1: Deux. Bref : oui.\n\nEt trois.", "3 E: Quatre.", "4 R1: "]
    ),
    (
      rows: [
        ["Heure", "Locuteur", "Paroles"], ["00:01", "Claire?", "Pourquoi ?"], ["00:05", "Nadia", "Pour eux."],
        ["01:00:07,5", "Claire?", "Bien."], ["", "Nadia", "Oui."],
      ],
      labels: [],
      turns: ["1 Claire? 1000: Pourquoi ?", "2 Nadia 5000: Pour eux.", "3 Claire? 3607500: Bien.", "4 Nadia: Oui."]
    ),
    (
      rows: [["1", "Marie (coordination)", "Oui."], ["2", "E", "Et ?"], ["3", "marie", "Non."]],
      labels: ["E", "Marie"], turns: ["1 Marie: Oui.", "2 E: Et ?", "3 Marie: Non."]
    ),
  ])
  func `a table with a column of speakers is read row by row`(rows: [[String]], labels: [String], turns: [String]) {
    let document = Fixture.word(Fixture.paragraph("Titre") + Fixture.table(rows))
    #expect(Spoken(document, labels) == Spoken(turns: turns))
  }

  @Test func `paragraphs after the table of speech are left out and counted`() {
    let body =
      Fixture.table([["E", "Un ?"], ["R1", "Deux."]]) + Fixture.paragraph("Fin.") + Fixture.paragraph("Merci.")
    #expect(
      Spoken(Fixture.word(body), ["E", "R1"])
        == Spoken(
          turns: ["1 E: Un ?", "2 R1: Deux."],
          told: [
            "ecarte E01.docx: 2 paragraphes suivent le tableau des tours ; des lignes du tableau sont attendues, ils sont laissés de côté ; les mettre dans le tableau si ce sont des paroles, les supprimer sinon"
          ]))
  }

  @Test func `an OpenDocument transcript is read with its spaces, tabs, lists and tables, without what was deleted`() {
    let body = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>R1 : Effacé.</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:h>Titre</text:h>
      <text:section><text:p>E :<text:tab/>Un<text:s text:c="2"/>deux
         <text:span>trois</text:span> ?</text:p></text:section>
      <text:list><text:list-item><text:p>R1 : Quatre<office:annotation><text:p>note</text:p></office:annotation>,<text:line-break/>cinq.</text:p></text:list-item></text:list>
      """
    #expect(
      Spoken(Fixture.openDocument(body), ["E", "R1"], withText: true)
        == Spoken(
          text: "Titre\n\nE : Un  deux trois ?\n\nR1 : Quatre,\ncinq.\n",
          turns: ["1 E: Un  deux trois ?", "2 R1: Quatre,\ncinq."],
          told: [
            "avertissement E01.odt: le document porte des modifications suivies (0 insertion, 1 suppression) ; ce qui est inséré est lu, ce qui est supprimé ne l’est pas ; accepter ou refuser les modifications, puis enregistrer"
          ]))
    let table = """
      <table:table><table:table-row><table:table-cell><text:p>E</text:p></table:table-cell><table:table-cell><text:p>Un ?</text:p></table:table-cell></table:table-row>\
      <table:table-row><table:table-cell><text:p>R1</text:p></table:table-cell><table:table-cell><text:p>Deux.</text:p><text:p>Trois.</text:p></table:table-cell></table:table-row></table:table>
      """
    #expect(
      Spoken(Fixture.openDocument(table), ["E", "R1"]) == Spoken(turns: ["1 E: Un ?", "2 R1: Deux.\nTrois."]))
  }

  @Test(arguments: [
    (
      file: DocumentFixture.word(DocumentFixture.paragraph(" ")),
      told:
        "bloquant E01.docx: le document ne contient aucun texte ; une transcription est attendue ; vérifier que c’est le bon fichier"
    ),
    (
      file: SourceFile(name: "E01.docx", bytes: []),
      told:
        "bloquant E01.docx: le fichier est vide ; une archive zip est attendue ; exporter ou enregistrer à nouveau le fichier"
    ),
    (
      file: SourceFile(name: "E01.docx", bytes: Array("E : oui".utf8)),
      told:
        "bloquant E01.docx: ce n’est pas une archive zip, ou sa fin manque ; un .xlsx, un .ods, un .docx, un .odt ou un .qdpx en est une ; exporter ou enregistrer à nouveau le fichier"
    ),
    (
      file: ZipFixture(entries: [.init("autre.txt", "rien")]).file("E01.docx"),
      told:
        "bloquant E01.docx: le document n’a pas de texte à son endroit habituel ; un .docx ou un .odt est attendu ; l’ouvrir et l’enregistrer à nouveau en .docx"
    ),
    (
      file: DocumentFixture.word("<w:p>"),
      told:
        "bloquant E01.docx!word/document.xml:1:106: la balise fermante n’est pas celle de l’élément ouvert ; exporter à nouveau le fichier"
    ),
    (
      file: ZipFixture(entries: [.init("word/document.xml", [0], method: 8, size: 1 << 30)]).file("E01.docx"),
      told:
        "bloquant E01.docx: l’archive s’ouvre sur plus de 512 Mio ; elle n’est pas lue ; vérifier d’où vient ce fichier ; s’il est juste, en exporter moins à la fois"
    ),
    (
      file: ZipFixture(entries: [.init("word/document.xml", [0], method: 8, size: 64 << 20)]).file("E01.docx"),
      told:
        "bloquant E01.docx: « word/document.xml » s’ouvre sur plus de 250 fois sa taille, comme une bombe ; rien n’est lu de l’archive ; vérifier d’où vient ce fichier, et l’exporter à nouveau"
    ),
    (
      file: ZipFixture(entries: [.init("../E01.xml", "x")]).file("E01.docx"),
      told:
        "bloquant E01.docx: l’archive contient « ../E01.xml », un chemin qui sort de l’archive ; rien n’y est lu ; vérifier d’où vient ce fichier, et l’exporter à nouveau"
    ),
    (
      file: DocumentFixture.word(DocumentFixture.paragraph("Une parole sans étiquette.")),
      told:
        "ecarte E01.docx: aucun tour de parole n’est reconnu ; des paragraphes qui commencent par « E : », « R1 : » sont attendus ; commencer chaque tour par l’étiquette de la personne et deux-points"
    ),
  ])
  func `a document that cannot be read says why, and gives no turn`(file: SourceFile, told: String) {
    #expect(Spoken(file, ["E", "R1"]) == Spoken(turns: [], told: [told]))
  }
}
