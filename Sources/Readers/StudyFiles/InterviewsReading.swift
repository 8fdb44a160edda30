import Diagnostics
import Survey

/// The reading of the interviews’ folder: the table of speakers and one transcript per interview.
struct InterviewsReading {
  let folder: StudyFolder
  /// The folder, from the study’s.
  let path: String
  /// Whether the table of interviews could be read.
  private(set) var isDeclared = false
  private(set) var interviews: [TranscribedInterview] = []
  /// The interviews whose respondents all withdrew: not read.
  private(set) var withdrawn: [String] = []
  /// The people who withdrew, and where their words still lie.
  private(set) var withdrawals: [Withdrawal] = []
  /// The interviews declared whose transcript could not be read: their faults are told.
  private(set) var unread: [String] = []
  /// Those of the table, and those only interviews name.
  private(set) var organisations: [Organisation] = []
  private(set) var stages: [StageCount] = []
  private(set) var problems: [Problem] = []

  /// The files of the folder that may be transcripts, those in a form that is not read among them.
  private let transcripts: [String]
  /// The same by the interview that their name says, in the folder's order.
  private let transcriptsOf: [String: [String]]

  init(folder: StudyFolder, path: String) {
    self.folder = folder
    self.path = path
    transcripts = folder.files(in: path, ending: "").filter {
      TranscriptFormat.endings.contains(FileName($0).pathExtension)
    }
    transcriptsOf = Dictionary(grouping: transcripts, by: CodingsReader.stem)
  }

  mutating func read(organisations known: [Organisation], initiatives: [Initiative]) {
    organisations = known
    guard var table = table() else { return }
    if !initiatives.isEmpty { checkInitiatives(of: &table, initiatives.map(\.id)) }
    let merging = OrganisationMerging(known, with: table)
    organisations = merging.organisations
    problems += merging.problems
    isDeclared = true
    let lines = Dictionary(grouping: table.lines, by: \.interview)
    for id in table.interviews { read(id, lines[id] ?? []) }
    let read = Set(withdrawn + interviews.map(\.interview.id))
    unread = table.interviews.filter { !read.contains($0) }
    let declared = Set(table.interviews)
    let undeclared = transcripts.filter { !declared.contains(CodingsReader.stem($0)) }
    for file in undeclared { tellUndeclared(file, table.interviews) }
    count(declared: table.interviews.count, undeclared: undeclared.count)
  }

  private mutating func table() -> InterviewTable? {
    let names = ["\(path)/entretiens.csv", "\(path)/index.csv", "entretiens.csv", "index.csv"]
    guard let name = names.lazy.compactMap(folder.table).first else {
      let what = folder.hasFolder(path) ? "la table des entretiens" : "le dossier des entretiens"
      let wanted = folder.hasFolder(path) ? names[0] : path
      problems.append(folder.missing(wanted, named: Place("etude.yaml"), what: what))
      return nil
    }
    problems += names.flatMap(folder.doubled)
    guard let file = folder.file(name, &problems) else { return nil }
    let reading = InterviewTable.read(file)
    problems += reading.problems
    return reading.value
  }

  /// A speaker of an initiative nobody knows is of none: it stays out of the base, and the problem says so.
  private mutating func checkInitiatives(of table: inout InterviewTable, _ known: [String]) {
    for index in table.lines.indices {
      guard let initiative = table.lines[index].speaker.initiative, !known.contains(initiative) else { continue }
      let cell = table.lines[index].row["initiative"]
      problems.append(
        Problem(
          .setAside, at: cell.place,
          "l’initiative « \(initiative) » n’est pas dans initiatives.csv ; une initiative connue est attendue, lue comme vide",
          remedy: remedyForUnknown(initiative, among: known)))
      table.lines[index].speaker.initiative = nil
    }
  }

  private mutating func read(_ id: String, _ lines: [InterviewTable.Line]) {
    let respondents = lines.filter { $0.speaker.role == .respondent }
    if !respondents.isEmpty, respondents.allSatisfy({ $0.speaker.consent == .withdrawn }) {
      withdrawn.append(id)
      withdrawals.append(
        Withdrawal(
          interview: id, speakers: respondents.map(\.speaker.label), file: transcriptsOf[id]?.first, turns: nil))
      return
    }
    let files = transcriptsOf[id] ?? []
    guard let name = files.first else {
      problems.append(
        folder.missing("\(path)/\(id).txt", named: lines[0].row["entretien"].place, what: "la transcription"))
      return
    }
    guard files.count == 1 else { return tellSeveral(files, id) }
    guard let file = folder.file(name, &problems) else { return }
    var speakers = lines.map(\.speaker)
    let reading = TranscriptReader.read(file, speakers: speakers)
    problems += reading.problems
    let gone = speakers.filter { $0.consent == .withdrawn }.map(\.label)
    if !gone.isEmpty {
      let turns = reading.value.withdrawn.map(\.number)
      withdrawals.append(
        Withdrawal(interview: id, speakers: gone, file: turns.isEmpty ? nil : name, turns: turns))
    }
    guard !reading.value.transcript.turns.isEmpty else { return }
    if let language = reading.value.language {
      for index in speakers.indices where lines[index].row["langue"].isEmpty { speakers[index].language = language }
    }
    let interview = Interview(id: id, file: name, speakers: speakers, transcript: reading.value.transcript)
    interviews.append(TranscribedInterview(interview: interview, reading: reading.value))
  }

  private mutating func tellSeveral(_ files: [String], _ id: String) {
    let names = files.map { "« \($0) »" }.joined(separator: ", ")
    problems.append(
      Problem(
        .blocking, at: Place(files[0]),
        "l’entretien « \(id) » a \(files.count) transcriptions, \(names) ; une seule est attendue",
        remedy: "garder celle qui fait foi, et déplacer les autres hors du dossier"))
  }

  /// A transcript that no line of the table declares.
  private mutating func tellUndeclared(_ file: String, _ declared: [String]) {
    let stem = CodingsReader.stem(file)
    let near = nearestName(to: stem, among: declared).map { " (« \($0) » y ressemble)" } ?? ""
    problems.append(
      Problem(
        .setAside, at: Place(file),
        "l’entretien « \(stem) » n’est pas dans la table des entretiens\(near) ; une ligne par personne est attendue, entretien laissé de côté",
        remedy: "ajouter ses lignes à la table, ou déplacer le fichier"))
  }

  private mutating func count(declared: Int, undeclared: Int) {
    let why = [
      StageWords.count(withdrawn.count, "retiré", "retirés"),
      StageWords.count(unread.count, "sans transcription lisible", "sans transcription lisible"),
      StageWords.count(undeclared, "hors de la table", "hors de la table"),
    ]
    stages.append(
      StageCount(
        stage: "entretiens", read: declared + undeclared, kept: interviews.count, why: StageWords.joined(why)))
    let gone = interviews.reduce(0) { $0 + $1.reading.withdrawn.count }
    let unknown = interviews.reduce(0) { $0 + $1.reading.undeclared.count }
    stages.append(
      StageCount(
        stage: "tours de parole", read: interviews.reduce(0) { $0 + $1.reading.turnCount },
        kept: interviews.reduce(0) { $0 + $1.interview.transcript.turns.count },
        why: StageWords.joined([
          StageWords.count(gone, "d’une personne qui s’est retirée", "de personnes qui se sont retirées"),
          StageWords.count(unknown, "d’une personne non déclarée", "de personnes non déclarées"),
        ])))
  }
}
