import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct REFIReaderTests {
  /// A project of one text and one passage, as programs write it: the text in a file of the archive.
  private static func project(
    _ text: String, name: String, start: Int, end: Int, origin: String = "Un logiciel"
  ) -> SourceFile {
    let project = """
      <Project xmlns="urn:QDA-XML:project:1.0" name="Essai" origin="\(origin)">
        <Users><User guid="11111111-1111-1111-1111-111111111111" name="claire"/></Users>
        <CodeBook><Codes><Code guid="22222222-2222-2222-2222-222222222222" name="surcout" isCodable="true"/></Codes></CodeBook>
        <Sources><TextSource guid="33333333-3333-3333-3333-333333333333" name="E01.txt" plainTextPath="internal://a.txt">
          <PlainTextSelection guid="44444444-4444-4444-4444-444444444444" name="\(name)" startPosition="\(start)" endPosition="\(end)">
            <Coding guid="55555555-5555-5555-5555-555555555555" creatingUser="{11111111-1111-1111-1111-111111111111}">
              <CodeRef targetGUID="22222222-2222-2222-2222-222222222222"/></Coding>
          </PlainTextSelection>
        </TextSource></Sources>
      </Project>
      """
    return SourceFile(
      name: "p.qdpx",
      bytes: ZipFixture(entries: [.init("project.qde", Array(project.utf8)), .init("Sources/A.TXT", Array(text.utf8))])
        .bytes)
  }

  @Test(arguments: [
    // What counts CR LF as two characters, and what counts it as one.
    (text: "Un.\r\nDeux.\r\nTrois mots dits.\r\n", name: "Trois mots dits.", start: 12, end: 28, range: 10..<26),
    (text: "Un.\r\nDeux.\r\nTrois mots dits.\r\n", name: "Trois mots dits.", start: 10, end: 26, range: 10..<26),
    // An end that is the last character.
    (text: "Un. Trois mots dits. Fin.", name: "Trois mots dits.", start: 4, end: 19, range: 4..<20),
    // A byte order mark that counts.
    (text: "\u{FEFF}Un. Trois mots dits. Fin.", name: "Trois mots dits.", start: 5, end: 21, range: 4..<20),
    (text: "\u{FEFF}Un. Trois mots dits. Fin.", name: "Trois mots dits.", start: 4, end: 20, range: 4..<20),
    // UTF-16 units after an emoji, and code points.
    (text: "🙂🙂 Trois mots dits. Fin.", name: "Trois mots dits.", start: 5, end: 21, range: 3..<19),
    (text: "🙂🙂 Trois mots dits. Fin.", name: "Trois mots dits.", start: 3, end: 19, range: 3..<19),
    // A text in NFD, stored in NFC.
    (text: "e\u{301}te\u{301} : trois mots dits.", name: "trois mots dits.", start: 8, end: 24, range: 6..<22),
    // A name cut short, as one program does.
    (
      text: "Avant\r\nOn a gagné du temps, et encore du temps.", name: "On a gagné du temps, et…", start: 6, end: 46,
      range: 6..<46
    ),
    // No name at all: the edges of words decide.
    (text: "Un.\r\nDeux.\r\nTrois mots dits\r\nFin", name: "", start: 10, end: 25, range: 10..<25),
  ])
  func `positions are understood by what they lead to, whatever the program counts`(
    text: String, name: String, start: Int, end: Int, range: Range<Int>
  ) {
    let reading = REFIReader.read(Self.project(text, name: name, start: start, end: end))
    #expect(reading.value?.project.sources.map { $0.passages.map(\.range) } == [[range]])
    let source = reading.value?.project.sources.first
    #expect(source?.text.unicodeScalars.contains("\r") == false)
    #expect(source?.passages.first?.codings.map(\.coder) == ["11111111-1111-1111-1111-111111111111"])
    #expect(!reading.problems.contains { $0.severity != .warning })
  }

  @Test func `the convention that was kept is known, and no problem`() {
    let reading = REFIReader.read(
      Self.project("Un.\r\nDeux.\r\nTrois mots dits.\r\n", name: "Trois mots dits.", start: 10, end: 26))
    #expect(told(reading.problems) == [])
    #expect(
      reading.value?.conventions.map { "\($0.source): \($0.words), \($0.explained)/\($0.passages)" } == [
        "E01.txt: points de code, fin exclue, CR LF compté pour 1, 1/1"
      ])
  }

  @Test(arguments: [
    (
      text: "Un deux trois.", name: "Tout autre chose", start: 4, end: 6,
      told:
        "avertissement p.qdpx: aucune façon de compter les positions n’explique « E01.txt » : 0 passages sur 1 se retrouvent mot pour mot ; relire ces codages, ou exporter à nouveau le projet"
    ),
    (
      text: "Un.", name: "Un", start: 400, end: 402,
      told:
        "ecarte p.qdpx: 1 passage de « E01.txt » a des positions hors du texte ; écarté ; exporter à nouveau le projet depuis son logiciel"
    ),
    (
      text: "Un.", name: "Un", start: -5, end: 9_223_372_036_854_775_807,
      told:
        "ecarte p.qdpx: 1 passage de « E01.txt » a des positions hors du texte ; écarté ; exporter à nouveau le projet depuis son logiciel"
    ),
  ])
  func `positions that lead nowhere are told`(text: String, name: String, start: Int, end: Int, told expected: String) {
    let reading = REFIReader.read(Self.project(text, name: name, start: start, end: end))
    #expect(told(reading.problems).contains(expected))
  }

  @Test(arguments: [
    (
      text: "<Projet/>",
      told:
        "bloquant p.qde:1: l’élément « Projet » est au sommet ; un projet (Project) ou une grille (CodeBook) REFI-QDA est attendu ; exporter le projet en REFI-QDA (.qdpx), ou la grille en .qdc"
    ),
    (
      text: "<!DOCTYPE Project [<!ENTITY a \"b\">]><Project name=\"&a;\"/>",
      told:
        "bloquant p.qde:1:34: le fichier déclare des entités (<!ENTITY …>) ; un export d’enquête n’en déclare jamais ; vérifier d’où vient ce fichier, qui n’est pas lu, et l’exporter à nouveau"
    ),
  ])
  func `what is no project is refused`(text: String, told expected: String) {
    let reading = REFIReader.read(source("p.qde", text))
    #expect(reading.value == nil)
    #expect(told(reading.problems) == [expected])
  }

  @Test func `an archive without a project is refused, and so is one that leads outside itself`() {
    let empty = ZipFixture(entries: [.init("autre.txt", [0x61])]).bytes
    #expect(
      told(REFIReader.read(SourceFile(name: "p.qdpx", bytes: empty)).problems) == [
        "bloquant p.qdpx: l’archive ne contient pas de « project.qde » ; un projet REFI-QDA (.qdpx) en contient un ; exporter à nouveau le projet, textes compris"
      ])
    let outside = ZipFixture(entries: [.init("../project.qde", [0x61])]).bytes
    let refused = REFIReader.read(SourceFile(name: "p.qdpx", bytes: outside))
    #expect(refused.value == nil)
    #expect(
      told(refused.problems) == [
        "bloquant p.qdpx: l’archive contient « ../project.qde », un chemin qui sort de l’archive ; rien n’y est lu ; vérifier d’où vient ce fichier, et l’exporter à nouveau"
      ])
  }

  @Test func `a codebook has its hierarchy, its colours and its groups`() {
    let reading = REFIReader.read(
      source(
        "g.qdc",
        """
        <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Un logiciel"><Codes>
        <Code guid="AAAAAAAA-0000-0000-0000-000000000001" name="Effets" isCodable="false" color="#46AA00">
        <Code guid="c001" name="Surcoût" isCodable="true"><Description>plus cher</Description></Code></Code></Codes>
        <Sets><Set guid="AAAAAAAA-0000-0000-0000-000000000003" name="argent"><MemberCode guid="c001"/></Set></Sets></CodeBook>
        """))
    #expect(
      reading.value?.project
        == CodingProject(
          name: "", origin: "Un logiciel",
          codes: [
            ProjectCode(
              id: "aaaaaaaa-0000-0000-0000-000000000001", name: "Effets", color: "#46AA00", isCodable: false,
              children: [ProjectCode(id: "c001", name: "Surcoût", description: "plus cher")])
          ],
          sets: [.init(id: "aaaaaaaa-0000-0000-0000-000000000003", name: "argent", members: ["c001"])]))
    #expect(
      told(reading.problems) == [
        "avertissement g.qdc: 1 identifiant n’est pas un GUID (« c001 ») ; lu tel quel ; rien à faire si les codes sont justes"
      ])
  }
}
