import Diagnostics
import Readers
import Survey
import Testing

struct TranscriptReaderTests {
  static let speakers = [
    Speaker(label: "E", role: .interviewer), Speaker(label: "R1", role: .respondent),
    Speaker(label: "Enquêtrice", role: .interviewer),
  ]

  private func turns(_ text: String, _ speakers: [Speaker]) -> [String] {
    TranscriptReader.read(source("E01.txt", text), speakers: speakers).value.transcript.turns.map {
      "\($0.number) \($0.speaker): \($0.text)"
    }
  }

  @Test func `a transcript is stored as LF, NFC and without mark, its turns as ranges of scalars`() {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("Titre\r\n\r\nE :\u{A0}C\u{327}a va ?\r\n\r\nR1 : Oui.\r\n\r\nEt non.\r\n".utf8)
    let reading = TranscriptReader.read(
      SourceFile(name: "E01.txt", bytes: bytes), speakers: Array(Self.speakers.prefix(2)))
    let text = "Titre\n\nE :\u{A0}Ça va ?\n\nR1 : Oui.\n\nEt non.\n"
    let turns = [
      Turn(number: 1, speaker: "E", range: 11..<18, text: "Ça va ?"),
      Turn(number: 2, speaker: "R1", range: 25..<38, text: "Oui.\n\nEt non."),
    ]
    #expect(reading == Reading(TranscriptReading(transcript: Transcript(text: text, heading: "Titre", turns: turns))))
    let scalars = Array(text.unicodeScalars)
    for turn in turns {
      #expect(String(String.UnicodeScalarView(scalars[turn.range])) == turn.text)
    }
  }

  @Test(arguments: [
    (text: "E : Un.\n\nR1 : Deux.", turns: ["1 E: Un.", "2 R1: Deux."]),
    (text: "E: Un.\nR1: Deux.\nEt trois.", turns: ["1 E: Un.", "2 R1: Deux.\nEt trois."]),
    (text: "E\u{202F}: Un.\n\nR1\u{A0}: Deux.", turns: ["1 E: Un.", "2 R1: Deux."]),
    (text: "E :\nUn.\n\nR1\nDeux.", turns: ["1 E: Un.", "2 R1: Deux."]),
    (text: "[E] Un.\n\n[R1] : Deux.\n\n[rires]", turns: ["1 E: Un.", "2 R1: Deux.\n\n[rires]"]),
    (text: "E\tUn.\nR1\tDeux.", turns: ["1 E: Un.", "2 R1: Deux."]),
    (text: "E - Un.\n\nR1 – Deux.", turns: ["1 E: Un.", "2 R1: Deux."]),
    (
      text: "E 00:00:12\nUn.\n\nR1 (0:15) : Deux.\n\n[00:20] E : Trois.",
      turns: ["1 E: Un.", "2 R1: Deux.", "3 E: Trois."]
    ),
    (text: "ENQUÊTRICE : Un.\n\nr1 : Deux.", turns: ["1 Enquêtrice: Un.", "2 R1: Deux."]),
    (
      text: "E : Un.\n\nR1 : À 10:30.\n\n10:30 : rendez-vous.\n\nhttp://a.be\n\nBref : non.",
      turns: ["1 E: Un.", "2 R1: À 10:30.\n\n10:30 : rendez-vous.\n\nhttp://a.be\n\nBref : non."]
    ),
    (text: "E :\n\nR1 : Deux.", turns: ["1 E: ", "2 R1: Deux."]),
  ])
  func `declared labels open turns, whatever their style`(text: String, turns expected: [String]) {
    #expect(turns(text, Self.speakers) == expected)
  }

  @Test(arguments: [
    (text: "Q : Un ?\n\nR : Deux.\n\nQ : Trois ?", turns: ["1 Q: Un ?", "2 R: Deux.", "3 Q: Trois ?"]),
    (
      text: "Anne : Un ?\n\nLéa : Deux.\n\nAnne : Trois ?\n\nLéa : Bien.\n\nBref : oui.",
      turns: ["1 Anne: Un ?", "2 Léa: Deux.", "3 Anne: Trois ?", "4 Léa: Bien.\n\nBref : oui."]
    ),
    (text: "Bref : un.\n\nBref : deux.\n\n10:30\n\nhttps://a.be : trois", turns: []),
  ])
  func `without declared labels, short words repeated at paragraph starts are labels`(
    text: String, turns expected: [String]
  ) {
    #expect(turns(text, []) == expected)
  }

  @Test(arguments: [
    (
      text: "E : Un ?\n\nR1 : Deux.\n\nR2 : Trois.\n\nR2 : Quatre.\n",
      told: [
        "ecarte E01.txt:5:1: « R2 » n’est pas déclaré pour cet entretien ; « E », « R1 » sont attendus, ses 2 tours sont laissés de côté ; écrire « R1 », ou ajouter sa ligne à la table des entretiens"
      ]
    ),
    (
      text: "E : Un ?\n\nE : Deux.\n",
      told: [
        "avertissement E01.txt: « R1 » est déclaré et ne parle pas ; un tour à cette étiquette est attendu ; vérifier l’étiquette dans le texte et dans la table des entretiens"
      ]
    ),
    (
      text: "Rien du tout.\n",
      told: [
        "ecarte E01.txt: aucun tour de parole n’est reconnu ; des paragraphes qui commencent par « E : », « R1 : » sont attendus ; commencer chaque tour par l’étiquette de la personne et deux-points"
      ]
    ),
  ])
  func `labels nobody declared and speakers who never speak are told`(text: String, told expected: [String]) {
    let speakers = Array(Self.speakers.prefix(2))
    #expect(told(TranscriptReader.read(source("E01.txt", text), speakers: speakers).problems) == expected)
  }

  @Test func `the words of who withdrew leave the transcript, offsets and numbers stay`() {
    let speakers = Self.speakers.prefix(2) + [Speaker(label: "R2", role: .respondent, consent: .withdrawn)]
    let reading = TranscriptReader.read(
      source("E01.txt", "E : Un ?\n\nR2 : Non.\nDu tout.\n\nR1 : Oui."), speakers: Array(speakers))
    #expect(reading.value.transcript.text == "E : Un ?\n\nR2 :     \n        \n\nR1 : Oui.")
    #expect(reading.value.transcript.turns.map(\.number) == [1, 3])
    #expect(reading.value.withdrawn == [Turn(number: 2, speaker: "R2", range: 15..<28, text: "Non.\nDu tout.")])
    #expect(reading.problems.isEmpty)
  }

  @Test func `bytes that are no UTF-8 are read as windows-1252, and that is told`() {
    let bytes = Array("E : ".utf8) + [0xC7, 0x61, 0x20, 0x92, 0x80, 0x0A]
    let reading = TranscriptReader.read(SourceFile(name: "E01.txt", bytes: bytes))
    #expect(reading.value.transcript.text == "E : Ça ’€\n")
    #expect(
      told(reading.problems) == [
        "avertissement E01.txt:1:5: l’octet C7 n’est pas de l’UTF-8 ; le fichier est lu en windows-1252, où c’est « Ç » ; vérifier les accents, puis enregistrer le fichier en UTF-8"
      ])
  }
}
