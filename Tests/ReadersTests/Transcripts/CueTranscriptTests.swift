import Readers
import Testing

struct CueTranscriptTests {
  @Test func `cues of one voice are one turn, tags and entities undone, words said over others their own turn`() {
    let text = """
      WEBVTT Entretien fictif

      NOTE
      fait à la main

      STYLE
      ::cue { color: red }

      1
      00:00:00.000 --> 00:00:12.140
      (12 seconds pause)

      2
      00:00:34.570 --> 00:00:35.790 align:start
      <v E>Pourquoi ?</v>

      00:00:36.000 --> 00:00:37.000
      <v.loud R1>C&#x27;était <i>pour</i> eux &amp; nous. //E: oui. // Voilà,

      00:37.000 --> 00:40.000
      <v //R1>bien. //E: D’accord.//
      <v E>Merci, 2 < 3.

      """
    #expect(
      Spoken(source("E01.vtt", text), ["E", "R1"], withText: true)
        == Spoken(
          text:
            "Entretien fictif\n\nE : Pourquoi ?\n\nR1 : C'était pour eux & nous. Voilà,\n\nE : oui.\n\nR1 : bien.\n\nE : D’accord. Merci, 2 < 3.\n",
          turns: [
            "1 E 34570–35790: Pourquoi ?", "2 R1 36000–37000: C'était pour eux & nous. Voilà,", "3 E 36000–37000: oui.",
            "4 R1 37000–40000: bien.", "5 E 37000–40000: D’accord. Merci, 2 < 3.",
          ],
          told: [
            "avertissement E01.vtt:18: 2 paroles dites par-dessus une autre (« //S02: oui // ») ; chacune devient un tour de qui la dit, après le tour où elle se trouve ; vérifier à qui elles sont attribuées"
          ]))
  }

  @Test(arguments: [
    (
      cues: ["E: Pourquoi ?", "R1: Pour eux.", "Et pour nous.", "- E : Bien.\n- R1 : Oui."], labels: ["E", "R1"],
      turns: ["E: Pourquoi ?", "R1: Pour eux. Et pour nous.", "E: Bien.", "R1: Oui."]
    ),
    (
      cues: ["[SPEAKER_00]: Un ?", "[SPEAKER_01]: À 10:30.", "[SPEAKER_01]: <i>Bref</i> : non. {\\an8}"], labels: [],
      turns: ["SPEAKER_00: Un ?", "SPEAKER_01: À 10:30. Bref : non."]
    ),
    (
      cues: ["Claire? : Un ?", "Nadia : Deux.", "[rires]", "Claire? : Trois.", "Nadia : Oui."],
      labels: ["Nadia", "Claire"],
      turns: ["Claire: Un ?", "Nadia: Deux. [rires]", "Claire: Trois.", "Nadia: Oui."]
    ),
  ])
  func `labels in the words of subtitles name who speaks, and a cue without one goes on`(
    cues: [String], labels: [String], turns: [String]
  ) {
    let text = cues.enumerated().map { "\($0 + 1)\n00:00:0\($0),000 --> 00:00:0\($0 + 1),000\n\($1)\n" }
      .joined(separator: "\n")
    let spoken = Spoken(source("E01.srt", text.replacing("\n", with: "\r\n")), labels)
    #expect(spoken.turns.map { $0.replacing(/^\d+ | [0-9]+–[0-9]+(?=:)/, with: "") } == turns)
    #expect(spoken.told == [])
  }

  @Test(arguments: [
    (
      text: "1\n00:00:01,000 --> 00:00:09,000\nE: Un ?\n\n2\n00:00:02,000 --> 00:00:10,000\nR1: Deux.\n",
      turns: ["1 E 1000–9000: Un ?", "2 R1 2000–10000: Deux."],
      told: [
        "avertissement E01.srt:6: 1 sous-titre commence avant la fin du précédent ; des sous-titres qui se suivent sont attendus, l’ordre du fichier est gardé ; vérifier que les paroles sont dans l’ordre"
      ]
    ),
    (
      text: "1\n00:00:05,000 --> 00:00:01,000\nE: Un ?\n\n2\n00:00:70 --> demain\nR1: Deux.\n\nperdu\n\nperdu aussi\n",
      turns: ["1 E: Un ?", "2 R1: Deux."],
      told: [
        "ecarte E01.srt:9: 2 blocs sans ligne d’horaire ; « 00:00:01,000 --> 00:00:04,000 » est attendu au-dessus des paroles, laissés de côté ; écrire l’horaire, ou retirer la ligne vide qui coupe le sous-titre",
        "avertissement E01.srt:2: 2 horaires ne se lisent pas ; « 00:00:01,000 --> 00:00:04,000 », la fin après le début, est attendu, les paroles sont gardées sans heure ; corriger l’horaire",
      ]
    ),
    (
      text:
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v E>Un ?\n\n00:02.000 --> 00:03.000\nDeux.\n\n00:03.000 --> 00:04.000\n<v R1>Trois.\n",
      turns: ["1 E 1000–2000: Un ?", "2 R1 3000–4000: Trois."],
      told: [
        "ecarte E01.srt:7: 1 sous-titre sans nom de qui parle ; un nom est attendu, laissé de côté ; nommer qui parle dans ces sous-titres"
      ]
    ),
    (
      text: "1\n00:00:01,000 --> 00:00:02,000\nUn ?\n\n2\n00:00:02,000 --> 00:00:03,000\nDeux.\n", turns: [],
      told: [
        "ecarte E01.srt: aucun sous-titre ne dit qui parle ; « E : », « R1 : » est attendu devant les paroles ; écrire « R1: » devant les paroles, ou transcrire à nouveau en demandant les locuteurs"
      ]
    ),
    (
      text:
        "1\n00:00:01,000 --> 00:00:02,000\nE: Un ?\n\n2\n00:00:02,000 --> 00:00:03,000\nR2: Deux.\n\n3\n00:00:03,000 --> 00:00:04,000\nR1: Trois.\n",
      turns: ["1 E 1000–2000: Un ?", "3 R1 3000–4000: Trois."],
      told: [
        "ecarte E01.srt:7:1: « R2 » n’est pas déclaré pour cet entretien ; « E », « R1 » sont attendus, son tour est laissé de côté ; écrire « R1 », ou ajouter sa ligne à la table des entretiens"
      ]
    ),
  ])
  func `cues that overlap, lack a time or a voice, or name somebody nobody declared are told and counted`(
    text: String, turns: [String], told: [String]
  ) {
    #expect(Spoken(source("E01.srt", text), ["E", "R1"]) == Spoken(turns: turns, told: told))
  }
}
