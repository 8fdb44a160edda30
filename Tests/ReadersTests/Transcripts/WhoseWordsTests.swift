import Readers
import Testing

@testable import SurveyFixtures

/// The words of who leads an interview, or of somebody nobody declared, are never those of the respondent before them.
struct WhoseWordsTests {
  private typealias Fixture = DocumentFixture

  private static func undeclared(_ label: String, _ place: String, _ known: String = "« E », « R1 »") -> String {
    "ecarte E01.txt:\(place): « \(label) » n’est pas déclaré pour cet entretien ; \(known) sont attendus, son tour est laissé de côté ; ajouter sa ligne à la table des entretiens"
  }

  private static func inside(_ label: String, _ place: String, _ how: String) -> String {
    "avertissement E01.txt:\(place): « \(label) : » se trouve au milieu d’une ligne ; une étiquette au début de chaque tour est attendue, \(how) ainsi dans une ligne ; vérifier ces tours, et commencer un paragraphe à chacun"
  }

  @Test(arguments: [
    (
      text: "E : Un ?\n\nR1 : Deux.\n\nEnquêtrice : Trois ?\n\nR1 : Oui.",
      turns: ["1 E: Un ?", "2 R1: Deux.", "4 R1: Oui."],
      told: [undeclared("Enquêtrice", "5:1")]
    ),
    (
      text: "E : Un ?\n\nR1 : Deux.\n\nChercheuse: Trois ?\n\nR1 : Oui.",
      turns: ["1 E: Un ?", "2 R1: Deux.", "4 R1: Oui."],
      told: [undeclared("Chercheuse", "5:1")]
    ),
    (
      text: "E : Un ?\n\nR1 : Deux.\n\nMarie Dupont : Trois ?\n\nR1 : Oui.",
      turns: ["1 E: Un ?", "2 R1: Deux.", "4 R1: Oui."], told: [undeclared("Marie Dupont", "5:1")]
    ),
    (
      text: "E : Un ?\n\nR1 : Deux.\n\nMarie : Trois ?\n\nMarie : Quatre ?\n\nR1 : Oui.",
      turns: ["1 E: Un ?", "2 R1: Deux.\n\nMarie : Trois ?\n\nMarie : Quatre ?", "3 R1: Oui."],
      told: [
        "avertissement E01.txt:5: « Marie : » commence 2 paragraphes et n’est pas déclaré ; une étiquette déclarée est attendue devant une parole, ces paragraphes sont lus comme la suite du tour d’avant ; si quelqu’un parle là, ajouter sa ligne à la table des entretiens"
      ]
    ),
    (
      text: "E : Un ?\n\nR1 : Le bus : deux.\n\nLe bus : trois.\n\nLe bus : quatre.\n\nNora : une fois.",
      turns: ["1 E: Un ?", "2 R1: Le bus : deux.\n\nLe bus : trois.\n\nLe bus : quatre.\n\nNora : une fois."], told: []
    ),
    (
      text: "E : Un ?\n\nR1 : Deux.\n\ne : Trois ?\n\nr1 : Oui.",
      turns: ["1 E: Un ?", "2 R1: Deux.", "3 E: Trois ?", "4 R1: Oui."], told: []
    ),
    (
      text: "E : Un ?\n\nR1 : Oui. E : Et ? R1 : Non.",
      turns: ["1 E: Un ?", "2 R1: Oui.", "3 E: Et ?", "4 R1: Non."], told: [inside("E", "3:11", "2 tours commencent")]
    ),
    (
      text: "E : Un ?\n\nR1 : Oui. Enquêtrice : Et ?\n\nR1 : Non.", turns: ["1 E: Un ?", "2 R1: Oui.", "4 R1: Non."],
      told: [undeclared("Enquêtrice", "3:11"), inside("Enquêtrice", "3:11", "1 tour commence")]
    ),
    (
      text:
        "E : Un ?\n\nR1 : Deux. Bref : oui.\n\nBref : non.\n\nRésultat : rien.\n\nUn exemple : le bus.\n\nAlors : voilà.\n\nOn dit E : oui.",
      turns: [
        "1 E: Un ?",
        "2 R1: Deux. Bref : oui.\n\nBref : non.\n\nRésultat : rien.\n\nUn exemple : le bus.\n\nAlors : voilà.\n\nOn dit E : oui.",
      ], told: []
    ),
  ])
  func `in a labelled text they are a turn of their own or set aside, ordinary speech is neither`(
    text: String, turns: [String], told: [String]
  ) {
    #expect(Spoken(source("E01.txt", text), ["E", "R1"]) == Spoken(turns: turns, told: told))
  }

  @Test(arguments: [
    (
      cue: "R1: Voilà. E: Et après ?",
      turns: ["1 E 0–1000: Un ?", "2 R1 1000–2000: Voilà.", "3 E 1000–2000: Et après ?"],
      told: []
    ),
    (
      cue: "- Oui, deux.", turns: ["1 E 0–1000: Un ?"],
      told: [
        "ecarte E01.srt:7: 1 sous-titre sans nom de qui parle ; un nom est attendu, laissé de côté ; nommer qui parle dans ces sous-titres",
        "avertissement E01.srt: « R1 » est déclaré et ne parle pas ; un tour à cette étiquette est attendu ; vérifier l’étiquette dans le texte et dans la table des entretiens",
      ]
    ),
  ])
  func `in subtitles a label inside a line and a dash end what was said before`(
    cue: String, turns: [String], told: [String]
  ) {
    let text = "1\n00:00:00,000 --> 00:00:01,000\nE: Un ?\n\n2\n00:00:01,000 --> 00:00:02,000\n\(cue)\n"
    #expect(Spoken(source("E01.srt", text), ["E", "R1"]) == Spoken(turns: turns, told: told))
  }

  @Test(arguments: [
    (
      rows: [["E", "Un ?", "question assez longue"], ["R1", "Oui, deux ou trois.", "parle des coûts avec une gêne"]],
      turns: [],
      told: [
        "ecarte E01.docx: deux colonnes du tableau des tours contiennent du texte suivi (« Un ? » et « question assez longue ») ; une seule colonne de paroles est attendue, aucun tour n’est lu ; intituler « Paroles » la colonne des paroles, ou retirer l’autre du tableau"
      ]
    ),
    (
      rows: [
        ["Qui", "Paroles", "Note"], ["E", "Un ?", "question assez longue"],
        ["R1", "Oui.", "parle des coûts avec une gêne"],
      ],
      turns: ["1 E: Un ?", "2 R1: Oui."], told: []
    ),
    (
      rows: [["E", "00:00:01", "Un ?"], ["R1", "00:00:02", "Oui."]], turns: ["1 E 1000: Un ?", "2 R1 2000: Oui."],
      told: []
    ),
  ])
  func `in a table times are never words, and two columns of running text are refused unless titled`(
    rows: [[String]], turns: [String], told: [String]
  ) {
    #expect(Spoken(Fixture.word(Fixture.table(rows)), ["E", "R1"]) == Spoken(turns: turns, told: told))
  }
}
