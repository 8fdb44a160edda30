import Foundation
import Readers
import Survey
import Testing

struct OtherTranscriptTests {
  static let alceste = "**** *ent_01 *type_asbl\nPour les gens.\nEt pour nous.\n-*effets\nDes _rires_ et des euros.\n"

  @Test(arguments: [
    (
      text: alceste, labels: ["R1"],
      spoken: Spoken(turns: ["1 R1: Pour les gens.\nEt pour nous.", "2 R1: Des _rires_ et des euros."])
    ),
    (
      text: alceste, labels: [],
      spoken: Spoken(turns: ["1 ent_01: Pour les gens.\nEt pour nous.", "2 ent_01: Des _rires_ et des euros."])
    ),
    (
      text: "**** *ent_01\nE : Un ?\nR1 : Deux.\n-*fin\nperdu\nR1 : Trois.\n", labels: ["E", "R1"],
      spoken: Spoken(turns: ["1 E: Un ?", "2 R1: Deux.", "3 R1: Trois."])
    ),
    (
      text: alceste, labels: ["R1", "R2"],
      spoken: Spoken(
        turns: [],
        told: [
          "ecarte E01.txt: rien ne dit qui parle, de « R1 », « R2 » ; une seule personne enquêtée, ou des étiquettes, sont attendues ; écrire l’étiquette de chacun au début de ses tours"
        ])
    ),
    (
      text: alceste + "\n" + alceste, labels: ["R1"],
      spoken: Spoken(
        turns: [],
        told: [
          "bloquant E01.txt:7: le fichier contient 2 textes (****) ; un seul, celui d’un entretien, est attendu ; faire un fichier par entretien"
        ])
    ),
  ])
  func `a text for IRaMuTeQ is the words of its one respondent, unless labels say otherwise`(
    text: String, labels: [String], spoken: Spoken
  ) {
    #expect(Spoken(source("E01.txt", text), labels) == spoken)
  }

  @Test(arguments: [
    (name: "E01.eaf", text: "<ANNOTATION_DOCUMENT/>", what: "un fichier ELAN (.eaf)"),
    (name: "E01.xml", text: "<?xml version=\"1.0\"?><TEI/>", what: "un fichier TEI"),
    (name: "E01.cha", text: "@UTF8\n@Begin\n*R1:\toui", what: "un fichier CHAT (.cha)"),
    (name: "E01.txt", text: "@UTF8\n@Begin\n*R1:\toui", what: "un fichier CHAT (.cha)"),
    (name: "E01.TextGrid", text: "File type = \"ooTextFile\"", what: "un fichier Praat (.TextGrid)"),
    (name: "E01.otr", text: "{\"text\": \"\"}", what: "un fichier oTranscribe (.otr)"),
    (name: "E01.rtf", text: "{\\rtf1 R1 : oui}", what: "un document RTF"),
    (name: "E01.pdf", text: "%PDF-1.4", what: "un PDF"),
    (name: "E01.html", text: "<html></html>", what: "un fichier XML ou HTML"),
  ])
  func `a format that is known and not read is named, with what to do`(name: String, text: String, what: String) {
    let spoken = Spoken(source(name, text), ["E", "R1"])
    #expect(spoken.turns == [])
    #expect(spoken.told.count == 1)
    #expect(
      spoken.told.first?.hasPrefix(
        "bloquant \(name): c’est \(what), qui n’est pas lu ; un texte à étiquettes (.txt, .docx, .odt), .srt, .vtt ou .trs est attendu ; "
      ) == true)
  }

  @Test(arguments: [
    (
      text: "Jean Dupont  00:00:12\nPourquoi ?\n\nNadia B.   0:15\nPour eux.\nVoilà.\n", labels: [],
      turns: ["1 Jean Dupont 12000: Pourquoi ?", "2 Nadia B. 15000: Pour eux.\nVoilà."]
    ),
    (
      text: "ENQUÊTEUR\nUn ?\n\nNADIA\nDeux.\n\nENQUÊTEUR\nTrois ?\n\nNADIA\nQuatre.\n", labels: [],
      turns: ["1 ENQUÊTEUR: Un ?", "2 NADIA: Deux.", "3 ENQUÊTEUR: Trois ?", "4 NADIA: Quatre."]
    ),
    (
      text: "E1 - Un ?\nR1 - Deux - et demi.\nE1 - Trois.\nR1 - Non.\n", labels: [],
      turns: ["1 E1: Un ?", "2 R1: Deux - et demi.", "3 E1: Trois.", "4 R1: Non."]
    ),
    (
      text: "Locuteur 1 : Un ?\n\nLocuteur 2 : Deux.\n", labels: [],
      turns: ["1 Locuteur 1: Un ?", "2 Locuteur 2: Deux."]
    ),
    (
      text: "Claire? : Un ?\nNadia (rire) : Deux.\n#Claire : Trois.\n@Nadia: Quatre.\n{Claire} Cinq.\n",
      labels: ["Claire", "Nadia"],
      turns: ["1 Claire: Un ?", "2 Nadia: Deux.", "3 Claire: Trois.", "4 Nadia: Quatre.", "5 Claire: Cinq."]
    ),
    (
      text: "R1\t(0:00:01.5) Oui.\nE\t(0:00:03) Et ?\n", labels: ["E", "R1"],
      turns: ["1 R1: (0:00:01.5) Oui.", "2 E: (0:00:03) Et ?"]
    ),
  ])
  func `labels in every style open turns`(text: String, labels: [String], turns: [String]) {
    #expect(Spoken(source("E01.txt", text), labels) == Spoken(turns: turns))
  }

  @Test func `labels that cannot be told apart are refused`() {
    #expect(
      Spoken(source("E01.txt", "R1 : Un."), ["R1", "r1"]).told == [
        "bloquant E01.txt: « R1 » et « r1 » ne se distinguent pas ; des étiquettes différentes sont attendues pour un entretien ; changer l’une des deux étiquettes, dans le texte et dans la table des entretiens"
      ])
  }
}
