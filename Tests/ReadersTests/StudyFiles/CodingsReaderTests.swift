import Diagnostics
import Readers
import Survey
import Testing

struct CodingsReaderTests {
  static let text = """
    E : Vous avez gagné de l’argent, « beaucoup » d’argent ?

    R1 : On a pas gagné un euro. Ça nous coûte trois cents euros : plus qu’avant, même !

    E : Et les œuvres ?

    R1 : Les Œuvres, « ça » tourne. On a pas gagné un euro. Ça nous coûte du temps, beaucoup de temps de coordination.

    R2 : Moi non plus, non plus.

    R3 : Des mots que je retire aujourd’hui.
    """

  static let codebook = Codebook(dimensions: [
    Dimension(
      id: "effet", label: Label("Effets"),
      codes: [
        Code(id: "effet.surcout", label: Label("Surcoût"), formerIDs: ["effet.cout"]),
        Code(id: "effet.economies", label: Label("Économies")),
      ])
  ])

  static func interview(_ text: String = text) -> TranscribedInterview {
    let speakers = [
      Speaker(label: "E", role: .interviewer), Speaker(label: "R1", role: .respondent),
      Speaker(label: "R2", role: .respondent), Speaker(label: "R3", role: .respondent, consent: .withdrawn),
    ]
    let reading = TranscriptReader.read(source("E01.txt", text), speakers: speakers).value
    return TranscribedInterview(
      interview: Interview(id: "E01", file: "E01.txt", speakers: speakers, transcript: reading.transcript),
      reading: reading)
  }

  static func read(_ files: [SourceFile]) -> Reading<CodingsReader.Codings> {
    CodingsReader.read(files, interviews: [interview()], withdrawn: ["E09"], codebook: codebook)
  }

  @Test(arguments: [
    (extract: "Ça nous coûte trois cents euros", turn: 2, words: "Ça nous coûte trois cents euros"),
    (
      extract: "  ça nous  coûte trois cents euros: plus qu'avant,", turn: 2,
      words: "Ça nous coûte trois cents euros : plus qu’avant,"
    ),
    (extract: "LES OEUVRES, \"\"ça\"\" tourne.", turn: 4, words: "Les Œuvres, « ça » tourne."),
    (extract: "« … ça nous coûte du temps [...] »", turn: 4, words: "Ça nous coûte du temps"),
    (extract: "temps de coordination", turn: 4, words: "temps de coordination"),
    (extract: "Moi non plus, non plus.", turn: 5, words: "Moi non plus, non plus."),
    (extract: "C\u{327}a nous cou\u{302}te trois", turn: 2, words: "Ça nous coûte trois"),
  ])
  func `an extract is found whatever its spaces, apostrophes, guillemets and case`(
    extract: String, turn: Int, words: String
  ) {
    let reading = Self.read([source("codages/claire.csv", "entretien;code;extrait\nE01;effet.surcout;\"\(extract)\"\n")]
    )
    #expect(reading.problems == [])
    #expect(reading.value.codings.map(\.turn) == [turn])
    #expect(reading.value.codings.map(\.extract) == [words])
  }

  @Test func `a coding keeps all its columns, a former code is carried along`() {
    let table = """
      # Corpus fictif
      entretien;tour;debut;fin;code;codeur;statut;modalite;regle;extrait
      E01;4;;;effet.cout;Claire;propose;craint;r1;on a pas gagné un euro
      E01;;63;86;effet.economies;Claire;;;;On a pas gagné un euro.
      """
    let reading = Self.read([source("codages/c.csv", table)])
    #expect(reading.problems == [])
    #expect(
      reading.value.codings == [
        PassageCoding(
          interview: "E01", turn: 4, range: 197..<219, code: "effet.surcout", coder: "Claire", status: .proposed,
          modality: .feared, rule: "r1", extract: "On a pas gagné un euro"),
        PassageCoding(
          interview: "E01", turn: 2, range: 63..<86, code: "effet.economies", coder: "Claire",
          extract: "On a pas gagné un euro."),
      ])
  }

  @Test(arguments: [
    (
      row: "E02;effet.surcout;;;;x",
      told:
        "ecarte c.csv:2:1: l’entretien « E02 » est inconnu ; un entretien de l’étude est attendu, codage laissé de côté ; écrire « E01 » ?"
    ),
    (
      row: "E01;effet.surcouts;;;;x",
      told:
        "ecarte c.csv:2:5: le code « effet.surcouts » est inconnu ; un code de la grille est attendu, codage laissé de côté ; écrire « effet.surcout » ?"
    ),
    (
      row: "E01;effet.surcout;;;;on a pas gagné un euro",
      told:
        "ecarte c.csv:2:22: l’extrait « on a pas gagné un euro » se trouve aux tours 2 et 4 de E01 ; un seul tour est attendu, codage laissé de côté ; donner le numéro du tour dans la colonne « tour »"
    ),
    (
      row: "E01;effet.surcout;;;;vous avez gagné de l’argent",
      told:
        "ecarte c.csv:2:22: l’extrait « vous avez gagné de l’argent » est dit par « E », qui mène l’entretien (tour 1 de E01) ; les mots d’une personne enquêtée sont attendus, codage laissé de côté ; choisir un passage de la réponse"
    ),
    (
      row: "E01;effet.surcout;;;;tout autre chose ici",
      told:
        "ecarte c.csv:2:22: l’extrait « tout autre chose ici » est introuvable dans E01 ; des mots d’un tour sont attendus, codage laissé de côté ; recopier le passage du texte"
    ),
    (
      row: "E01;effet.surcout;;;;",
      told:
        "ecarte c.csv:2:22: l’extrait est vide ; des mots d’un tour sont attendus, codage laissé de côté ; recopier le passage du texte"
    ),
    (
      row: "E01;effet.surcout;deux;;;x",
      told:
        "ecarte c.csv:2:19: « tour » vaut « deux » ; un nombre entier ou rien est attendu, codage laissé de côté ; écrire le nombre en chiffres, ou vider la cellule"
    ),
    (
      row: "E01;effet.surcout;;9;4;x",
      told:
        "ecarte c.csv:2:20: les positions sont « 9 » et « 4 » ; un début plus petit que la fin est attendu, codage laissé de côté ; corriger les deux positions, ou les vider toutes deux"
    ),
    (
      // R2's turn is given, and only R1 says something like it.
      row: "E01;effet.surcout;5;;;cela nous coûte du temps, beaucoup trop de temps de coordination",
      told:
        "ecarte c.csv:2:23: l’extrait « cela nous coûte du temps, beaucoup trop de temps de coordin… » est introuvable dans E01 ; des mots d’un tour sont attendus, codage laissé de côté ; recopier le passage du texte"
    ),
    (
      row: "E01;effet.surcout;;;;x;y",
      told:
        "ecarte c.csv:2:24: la ligne a 7 cellules ; 6 sont attendues, ligne laissée de côté ; mettre entre guillemets droits le texte qui contient le séparateur"
    ),
  ])
  func `a faulty coding is left out, counted and told`(row: String, told expected: String) {
    let reading = Self.read([source("c.csv", "entretien;code;tour;debut;fin;extrait\n\(row)\n")])
    #expect(told(reading.problems) == [expected])
    #expect(reading.value.codings == [])
    #expect(reading.value.faulty == 1)
    #expect(reading.value.read == 1)
  }

  @Test(arguments: [
    (
      row: "E01;effet.surcout;;;;cela nous coûte du temps, beaucoup trop de temps de coordination", turn: 4,
      words: "nous coûte du temps, beaucoup de temps de coordination", isReviewed: true,
      told:
        "avertissement c.csv:2:22: l’extrait « cela nous coûte du temps, beaucoup trop de temps de coordin… » n’est pas mot pour mot dans E01 ; le passage le plus proche est gardé, à relire : « nous coûte du temps, beaucoup de temps de coordination » (tour 4) ; recopier le passage du texte"
    ),
    (
      // Out of the turn given, though still the same person's.
      row: "E01;effet.surcout;2;;;cela nous coûte du temps, beaucoup trop de temps de coordination", turn: 4,
      words: "nous coûte du temps, beaucoup de temps de coordination", isReviewed: true,
      told:
        "avertissement c.csv:2:23: l’extrait « cela nous coûte du temps, beaucoup trop de temps de coordin… » n’est pas mot pour mot dans E01 ; le passage le plus proche est gardé, à relire : « nous coûte du temps, beaucoup de temps de coordination » (tour 4) ; recopier le passage du texte"
    ),
    (
      row: "E01;effet.surcout;2;;;Ça nous coûte du temps", turn: 4, words: "Ça nous coûte du temps", isReviewed: false,
      told:
        "avertissement c.csv:2:23: l’extrait « Ça nous coûte du temps » n’est pas au tour 2 ; il est repris au tour 4, positions 221-243 ; corriger « tour », « debut » et « fin », ou les vider"
    ),
    (
      row: "E01;effet.surcout;;10;20;Ça nous coûte du temps", turn: 4, words: "Ça nous coûte du temps",
      isReviewed: false,
      told:
        "avertissement c.csv:2:26: l’extrait « Ça nous coûte du temps » n’est pas aux positions 10-20 ; il est repris au tour 4, positions 221-243 ; corriger « tour », « debut » et « fin », ou les vider"
    ),
    (
      row: "E01;effet.surcout;;;;non plus", turn: 5, words: "non plus", isReviewed: false,
      told:
        "avertissement c.csv:2:22: l’extrait « non plus » se trouve 2 fois au tour 5 ; un passage est attendu, le premier est pris ; allonger l’extrait si c’est un autre"
    ),
  ])
  func `a coding that can be placed is kept, and what was done is told`(
    row: String, turn: Int, words: String, isReviewed: Bool, told expected: String
  ) {
    let reading = Self.read([source("c.csv", "entretien;code;tour;debut;fin;extrait\n\(row)\n")])
    #expect(told(reading.problems) == [expected])
    #expect(reading.value.codings.map(\.turn) == [turn])
    #expect(reading.value.codings.map(\.extract) == [words])
    #expect(reading.value.codings.map(\.needsReview) == [isReviewed])
  }

  @Test func `codings on who withdrew are no fault, and counted`() {
    let rows = "entretien;code;extrait\nE01;effet.surcout;des mots que je retire\nE09;effet.surcout;x\n"
    let reading = Self.read([source("c.csv", rows)])
    #expect(reading.problems == [])
    #expect(reading.value.withdrawn == 2)
    #expect(reading.value.read == 2)
  }

  @Test func `two files of one coder are refused, a coding given twice counts once`() {
    let row = "E01;effet.surcout;temps de coordination\n"
    let reading = Self.read([
      source("codages/a/Claire.csv", "entretien;code;extrait\n" + row + row),
      source("codages/claire.csv", "entretien;code;extrait\n" + row),
    ])
    #expect(
      told(reading.problems) == [
        "avertissement codages/a/Claire.csv:3: ce codage est donné deux fois ; une fois suffit, il n’est compté qu’une fois ; retirer la ligne en double",
        "bloquant codages/claire.csv:2: « claire » a déjà ses codages dans « codages/a/Claire.csv » ; un seul fichier par codeur est attendu ; réunir les deux fichiers, ou nommer le codeur dans la colonne « codeur »",
      ])
    #expect(reading.value.codings.count == 1)
  }

  @Test(arguments: [
    (path: "codages/claire.csv", isCoder: true), (path: "codages/etat.csv", isCoder: false),
    (path: "codages/arbitre.csv", isCoder: false), (path: "codages/decisions-1.csv", isCoder: false),
    (path: "codages/~$claire.csv", isCoder: false), (path: "codages/.~lock.claire.csv#", isCoder: false),
    (path: "codages/claire.xlsx", isCoder: true), (path: "codages/etat.xlsx", isCoder: false),
    (path: "codages/claire.qdpx", isCoder: true),
  ])
  func `states, decisions and lock files are no coder’s`(path: String, isCoder: Bool) {
    #expect(CodingsReader.isCoderFile(path) == isCoder)
  }

  @Test func `a transcript that changed moves its codings, told once an interview`() {
    let table = "entretien;tour;debut;fin;code;extrait\n"
    let reading = Self.read([
      source(
        "codages/claire.csv",
        table + "E01;2;0;5;effet.surcout;temps de coordination\nE01;2;1;9;effet.economies;de coordination\n")
    ])
    #expect(reading.value.moved == 2)
    #expect(
      told(reading.problems) == [
        "avertissement codages/claire.csv:2:25: 2 extraits de E01 ne sont pas à la place donnée (le premier est « temps de coordination ») ; le texte a changé, chacun est repris là où ses mots se trouvent ; relire ces codages, puis corriger ou vider « tour », « debut » et « fin »"
      ])
  }

  @Test(arguments: [
    "codages/claire (conflict copy 2024-04-12).csv", "codages/claire - Copie.csv",
    "codages/claire (Copie en conflit de PC).xlsx",
    "codages/claire (conflit).csv", "codages/Copie de claire.csv", "codages/claire (1).csv",
    "codages/claire - Copy (2).csv",
    "codages/claire-DESKTOP-AB12.csv", "codages/claire_old.csv", "codages/claire-ancien.csv",
    "codages/claire.sync-conflict-20240412-101010-ABC.csv",
  ])
  func `a copy of a coder’s file is refused`(copy: String) {
    var files = StudyReaderTests.files
    files[copy] = files["codages/claire.csv"]
    let reading = StudyReader.read(folder: folder(files)) { _ in Reading(StudyReaderTests.export) }
    #expect(
      told(reading.problems) == [
        "bloquant \(copy): ce fichier a l’air d’une copie de « codages/claire.csv » ; un seul fichier par codeur est attendu ; comparer les deux, garder le bon et déplacer l’autre hors du dossier"
      ])
    #expect(reading.value?.study.codings.count == 1)
  }

  /// Every run of three to nine words of the respondents, retyped carelessly, comes back at a range that says the same.
  @Test func `the range of every coding gives its extract back`() {
    let one = Self.interview()
    let scalars = Array(one.reading.transcript.text.unicodeScalars)
    var count = 0
    for turn in one.reading.transcript.turns where turn.speaker != "E" {
      let words = turn.text.split(separator: " ")
      for start in words.indices {
        for length in 3...9 where start + length <= words.count {
          let extract = words[start..<start + length].joined(separator: "  ").uppercased().replacing("’", with: "'")
          let row = "E01,\(turn.number),effet.surcout,\"\(extract)\"\n"
          let reading = Self.read([source("c.csv", "entretien,tour,code,extrait\n" + row)])
          let codings = reading.value.codings
          #expect(codings.count == 1 && codings.allSatisfy { !$0.needsReview }, "\(extract)")
          for coding in codings {
            let found = String(String.UnicodeScalarView(scalars[coding.range]))
            #expect(found == coding.extract)
            #expect(Self.bare(found) == Self.bare(extract))
            #expect(turn.range.contains(coding.range.lowerBound) && coding.range.upperBound <= turn.range.upperBound)
            count += 1
          }
        }
      }
    }
    #expect(count > 100)
  }

  /// Letters and digits only.
  static func bare(_ text: String) -> String {
    text.lowercased().replacing("œ", with: "oe").filter { $0.isLetter || $0.isNumber }
  }
}
