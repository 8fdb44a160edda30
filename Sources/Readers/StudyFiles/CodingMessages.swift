import Diagnostics
import Survey

/// What a coder is told of a row of their table.
enum CodingMessages {
  private static let left = "codage laissé de côté"

  static func unknownInterview(_ cell: StudyCell, _ known: [String]) -> Problem {
    Problem(
      .setAside, at: cell.place,
      "l’entretien « \(cell.text) » est inconnu ; un entretien de l’étude est attendu, \(left)",
      remedy: remedyForUnknownNumber(cell.text, among: known))
  }

  static func unknownValidation(_ id: String, at place: Place, _ known: [String]) -> Problem {
    Problem(
      .warning, at: place,
      "« validation » nomme « \(id) », qui n’est pas un entretien de l’étude ; les règles ne sont pas mesurées sur lui",
      remedy: remedyForUnknownNumber(id, among: known))
  }

  static func finishedWithoutCode(_ interview: StudyCell, by coder: StudyCell) -> Problem {
    Problem(
      .warning, at: interview.place,
      "« \(coder.text) » a terminé « \(interview.text) » sans y donner un code ; ses codages sont attendus, sans eux cet entretien compte comme un entretien où rien n’est dit",
      remedy: "vérifier que le fichier de « \(coder.text) » est là et à jour, ou écrire « en-cours »")
  }

  static func coderWithoutFile(_ coder: StudyCell, rows: Int, _ known: [String]) -> Problem {
    let left = rows == 1 ? "ligne laissée de côté" : "\(rows) lignes laissées de côté"
    return Problem(
      .setAside, at: coder.place,
      "« \(coder.text) » n’a pas de fichier de codages ; le nom d’une personne qui code est attendu, \(left)",
      remedy: known.isEmpty
        ? "ajouter son fichier" : "ajouter son fichier, ou " + remedyForUnknown(coder.text, among: known))
  }

  static func coderWithoutState(_ coder: String, in file: String, states: String) -> Problem {
    Problem(
      .warning, at: Place(file),
      "« \(states) » ne nomme pas « \(coder) » ; une ligne par entretien terminé est attendue, sans elle ces codages n’entrent dans aucune base",
      remedy: "ajouter les lignes de « \(coder) » à « \(states) », ou déplacer le fichier hors du dossier")
  }

  static func noStates(_ path: String) -> Problem {
    Problem(
      .warning, at: Place(path),
      "ce fichier n’existe pas ; une ligne par entretien et par personne est attendue, sans elles aucun codage n’entre dans une base",
      remedy: "l’ajouter : « entretien;codeur;etat », puis « E01;claire;termine »")
  }

  static func unknownCode(_ cell: StudyCell, _ known: [String]) -> Problem {
    Problem(
      .setAside, at: cell.place, "le code « \(cell.text) » est inconnu ; un code de la grille est attendu, \(left)",
      remedy: remedyForUnknown(cell.text, among: known))
  }

  static func unknownWord(_ cell: StudyCell, _ known: [String]) -> Problem {
    let list = known.map { "« \($0) »" }.joined(separator: ", ")
    return Problem(
      .setAside, at: cell.place, "« \(cell.text) » est inconnu ; \(list) ou rien est attendu, \(left)",
      remedy: remedyForUnknown(cell.text, among: known))
  }

  static func notNumber(_ cell: StudyCell, _ column: String) -> Problem {
    Problem(
      .setAside, at: cell.place, "« \(column) » vaut « \(cell.text) » ; un nombre entier ou rien est attendu, \(left)",
      remedy: "écrire le nombre en chiffres, ou vider la cellule")
  }

  static func notRange(_ start: StudyCell, _ end: StudyCell, at place: Place) -> Problem {
    Problem(
      .setAside, at: start.isEmpty ? place : start.place,
      "les positions sont « \(start.text) » et « \(end.text) » ; un début plus petit que la fin est attendu, \(left)",
      remedy: "corriger les deux positions, ou les vider toutes deux")
  }

  static func several(_ extract: StudyCell, _ turns: [Int], _ interview: String) -> Problem {
    Problem(
      .setAside, at: extract.place,
      "l’extrait \(quoted(extract.text)) se trouve aux tours \(enumerated(turns)) de \(interview) ; un seul tour est attendu, \(left)",
      remedy: "donner le numéro du tour dans la colonne « tour »")
  }

  static func twiceInTurn(_ extract: StudyCell, _ match: PassageIndex.Match, _ count: Int) -> Problem {
    Problem(
      .warning, at: extract.place,
      "l’extrait \(quoted(extract.text)) se trouve \(count) fois au tour \(match.turn.number) ; un passage est attendu, le premier est pris",
      remedy: "allonger l’extrait si c’est un autre")
  }

  static func elsewhere(_ extract: StudyCell, _ match: PassageIndex.Match, _ hint: PassagePlacer.Hint) -> Problem {
    let given = hint.range.map { "aux positions \($0.lowerBound)-\($0.upperBound)" } ?? "au tour \(hint.turn ?? 0)"
    let range = "\(match.range.lowerBound)-\(match.range.upperBound)"
    return Problem(
      .warning, at: extract.place,
      "l’extrait \(quoted(extract.text)) n’est pas \(given) ; il est repris au tour \(match.turn.number), positions \(range)",
      remedy: "corriger « tour », « debut » et « fin », ou les vider")
  }

  /// Several extracts of one interview that moved, in the place of their own messages.
  static func moved(_ count: Int, first: StudyCell, _ interview: String) -> Problem {
    Problem(
      .warning, at: first.place,
      "\(count) extraits de \(interview) ne sont pas à la place donnée (le premier est \(quoted(first.text))) ; le texte a changé, chacun est repris là où ses mots se trouvent",
      remedy: "relire ces codages, puis corriger ou vider « tour », « debut » et « fin »")
  }

  static func near(_ extract: StudyCell, _ match: PassageIndex.Match, _ words: String, _ interview: String) -> Problem {
    Problem(
      .warning, at: extract.place,
      "l’extrait \(quoted(extract.text)) n’est pas mot pour mot dans \(interview) ; le passage le plus proche est gardé, à relire : \(quoted(words)) (tour \(match.turn.number))",
      remedy: "recopier le passage du texte")
  }

  static func notRespondent(_ extract: StudyCell, _ turn: PassageIndex.IndexedTurn, _ interview: String) -> Problem {
    let who = turn.voice == .interviewer ? "qui mène l’entretien" : "qui n’est pas déclaré"
    return Problem(
      .setAside, at: extract.place,
      "l’extrait \(quoted(extract.text)) est dit par « \(turn.speaker) », \(who) (tour \(turn.number) de \(interview)) ; les mots d’une personne enquêtée sont attendus, \(left)",
      remedy: turn.voice == .interviewer
        ? "choisir un passage de la réponse" : "déclarer cette personne dans la table des entretiens")
  }

  static func missing(_ extract: StudyCell, _ interview: String) -> Problem {
    let found =
      extract.isEmpty ? "l’extrait est vide" : "l’extrait \(quoted(extract.text)) est introuvable dans \(interview)"
    return Problem(
      .setAside, at: extract.place, "\(found) ; des mots d’un tour sont attendus, \(left)",
      remedy: "recopier le passage du texte")
  }

  static func undecided(_ cell: StudyCell, at place: Place) -> Problem {
    Problem(
      .setAside, at: cell.isEmpty ? place : cell.place,
      "le passage est déplacé sans dire vers quel code ; un code de la grille est attendu dans « vers », décision laissée de côté",
      remedy: "écrire le code dans la colonne « vers »")
  }

  static func withoutRule(at place: Place) -> Problem {
    Problem(
      .setAside, at: place,
      "la décision ne dit pas quelle règle a proposé le passage ; son id est attendu dans « regle », décision laissée de côté",
      remedy: "repartir du fichier que fait « recoupe coder --sortie »")
  }

  static func decidedTwice(at place: Place) -> Problem {
    Problem(
      .setAside, at: place,
      "ce passage est décidé deux fois pour la même règle ; une décision est attendue, la première est gardée",
      remedy: "retirer une des deux lignes")
  }

  static func noArbiter(_ path: String) -> Problem {
    Problem(
      .blocking, at: Place("etude.yaml"),
      "« fusion » vaut « arbitre » et « \(path) » n’existe pas ; le fichier de l’arbitre est attendu",
      remedy: "l’ajouter, ou écrire « fusion: deux » ou « fusion: un »")
  }

  static func unusedArbiter(_ file: String, _ merging: String) -> Problem {
    Problem(
      .warning, at: Place(file),
      "le fichier de l’arbitre n’est pas lu, car « fusion » vaut « \(merging) » ; « arbitre » est attendu pour qu’il compte",
      remedy: "écrire « fusion: arbitre » dans etude.yaml, ou retirer le fichier")
  }

  static func overlapping(_ coding: PassageCoding, _ other: Range<Int>, at place: Place) -> Problem {
    Problem(
      .warning, at: place,
      "ce passage (\(coding.range.lowerBound)-\(coding.range.upperBound)) en chevauche un autre (\(other.lowerBound)-\(other.upperBound)) que « \(coding.coder) » code aussi « \(coding.code) » au tour \(coding.turn) de \(coding.interview) ; des passages séparés sont attendus, ils n’en font qu’un pour l’accord",
      remedy: "les réunir en une ligne, ou raccourcir l’un des deux")
  }

  static func repeated(at place: Place) -> Problem {
    Problem(
      .warning, at: place, "ce codage est donné deux fois ; une fois suffit, il n’est compté qu’une fois",
      remedy: "retirer la ligne en double")
  }

  /// The beginning of a text between guillemets.
  static func quoted(_ text: String) -> String {
    let line = text.split { $0 == "\n" }.joined(separator: " ")
    return line.count <= 60 ? "« \(line) »" : "« \(line.prefix(59))… »"
  }

  /// « 4, 8 et 12 »
  static func enumerated(_ numbers: [Int]) -> String {
    let words = numbers.map(String.init)
    return words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " et " + (words.last ?? "")
  }
}
