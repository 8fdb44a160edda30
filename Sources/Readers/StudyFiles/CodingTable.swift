import Diagnostics
import Survey

/// The reading of the coders’ tables, as it goes.
struct CodingTable {
  var result = CodingsReader.Codings()
  var problems: [Problem] = []

  var placers: [String: PassagePlacer] = [:]
  let transcripts: [String: ScalarText]
  let interviewIDs: [String]
  let withdrawn: Set<String>
  let unread: Set<String>
  /// Every id a coding may bear, former ones too, and the code it leads to.
  private var codes: [String: String] = [:]
  private let codeIDs: [String]
  let codebook: Codebook
  /// The file each coder’s codings come from, by the name in lower case.
  private var files: [String: String] = [:]
  private var seen: Set<Said> = []
  /// The extracts of the file under way that are not at the place given, by interview.
  var moved: [(interview: String, extract: StudyCell, problem: Problem)] = []
  /// The passages of each coder and code, to tell those that overlap.
  private var marked: [Marked: [Range<Int>]] = [:]

  private struct Marked: Hashable {
    var interview: String
    var code: String
    var coder: String
    var status: PassageCoding.Status
    var modality: PassageCoding.Modality
  }

  /// All that two codings have in common when one repeats the other.
  private struct Said: Hashable {
    var interview: String
    var range: Range<Int>
    var code: String
    var coder: String
    var status: PassageCoding.Status
    var modality: PassageCoding.Modality
  }

  static let columns = StudyTable.Columns(
    required: ["entretien", "code", "extrait"],
    optional: ["tour", "debut", "fin", "codeur", "statut", "modalite", "regle"])

  init(interviews: [TranscribedInterview], withdrawn: [String], unread: [String], codebook: Codebook) {
    for one in interviews {
      placers[one.interview.id] = PassagePlacer(PassageIndex(one.reading, speakers: one.interview.speakers))
    }
    transcripts = Dictionary(
      interviews.map { ($0.interview.id, ScalarText($0.reading.transcript.text)) },
      uniquingKeysWith: { first, _ in first })
    interviewIDs = interviews.map(\.interview.id)
    self.withdrawn = Set(withdrawn)
    self.unread = Set(unread)
    codeIDs = codebook.codes.map(\.id)
    self.codebook = codebook
    for code in codebook.codes {
      for former in code.formerIDs where codes[former] == nil { codes[former] = code.id }
    }
    for id in codeIDs { codes[id] = id }
  }

  mutating func read(_ file: SourceFile) {
    if REFIReader.isProject(file.name) { return read(project: file) }
    let stem = CodingsReader.stem(file.name)
    guard let table = table(file, Self.columns), !table.rows.isEmpty else { return note(stem, file.name) }
    var refused: Set<String> = []
    for row in table.rows {
      let coder = row["codeur"].value ?? stem
      guard isOwned(coder, by: file.name, at: row.place, &refused) else { continue }
      result.read += 1
      read(row, coder: coder)
    }
    tellMoved()
  }

  /// The rows of a file; those that cannot be read are counted.
  mutating func table(_ file: SourceFile, _ columns: StudyTable.Columns) -> StudyTable? {
    let reading = StudyTable.read(file, columns)
    problems += reading.problems
    let rowFaults = reading.problems.filter { $0.severity == .setAside }.count
    result.read += rowFaults
    result.faulty += rowFaults
    return reading.value
  }

  /// Whether the file may hold this coder’s codings: the codings of one coder stand in one file.
  mutating func isOwned(
    _ coder: String, by file: String, at place: Place, _ refused: inout Set<String>
  ) -> Bool {
    let key = coder.lowercased()
    let owner = files[key, default: file]
    files[key] = owner
    if owner == file {
      note(coder, file)
      return true
    }
    guard refused.insert(key).inserted else { return false }
    problems.append(
      Problem(
        .blocking, at: place,
        "« \(coder) » a déjà ses codages dans « \(owner) » ; un seul fichier par codeur est attendu",
        remedy: "réunir les deux fichiers, ou nommer le codeur dans la colonne « codeur »"))
    return false
  }

  /// Keeps who codes, with the first file that says so.
  mutating func note(_ coder: String, _ file: String) {
    guard !result.coders.contains(where: { $0.coder == coder }) else { return }
    result.coders.append(CoderFile(coder: coder, file: file))
  }

  private mutating func read(_ row: StudyRow, coder: String) {
    if let coding = coding(row, coder: coder) { keep(coding, at: row.place) }
  }

  /// What a row says, its extract placed; `nil` when it is left out.
  mutating func coding(_ row: StudyRow, coder: String) -> PassageCoding? {
    let interview = row["entretien"]
    if withdrawn.contains(interview.text) {
      countWithdrawn(row.place.file)
      return nil
    }
    if unread.contains(interview.text) {
      result.unread += 1
      return nil
    }
    guard placers[interview.text] != nil else {
      leaveOut(CodingMessages.unknownInterview(interview, interviewIDs))
      return nil
    }
    guard let code = code(row["code"]), let status = choice(row["statut"], PassageCoding.Status.self, or: .kept),
      let modality = choice(row["modalite"], PassageCoding.Modality.self, or: .observed), let hint = hint(row)
    else { return nil }
    guard let placed = place(row, hint) else { return nil }
    return PassageCoding(
      interview: interview.text, turn: placed.match.turn.number, range: placed.match.range, code: code, coder: coder,
      status: status, modality: modality, rule: row["regle"].value,
      extract: words(placed.match.range, in: interview.text), needsReview: placed.needsReview)
  }

  /// The code of the grid a cell names, by its id or a former one; `nil`, the row left out, when there is none.
  mutating func code(_ cell: StudyCell) -> String? {
    if let code = codes[cell.text] { return code }
    leaveOut(CodingMessages.unknownCode(cell, codeIDs))
    return nil
  }

  /// Drops what the coder has said already.
  mutating func keep(_ coding: PassageCoding, at place: Place) {
    let said = Said(
      interview: coding.interview, range: coding.range, code: coding.code, coder: coding.coder, status: coding.status,
      modality: coding.modality)
    guard seen.insert(said).inserted else {
      result.repeated += 1
      problems.append(CodingMessages.repeated(at: place))
      return
    }
    let mark = Marked(
      interview: coding.interview, code: coding.code, coder: coding.coder, status: coding.status,
      modality: coding.modality)
    if let other = marked[mark, default: []].first(where: coding.range.overlaps) {
      problems.append(CodingMessages.overlapping(coding, other, at: place))
    }
    marked[mark, default: []].append(coding.range)
    result.codings.append(coding)
  }

  /// Counts a row of this file that is left out because its speaker withdrew.
  mutating func countWithdrawn(_ file: String) {
    result.withdrawn += 1
    result.withdrawnByFile[file, default: 0] += 1
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ cell: StudyCell, _ type: Choice.Type, or usual: Choice
  ) -> Choice? {
    if cell.isEmpty { return usual }
    if let choice = Choice(rawValue: cell.text) { return choice }
    leaveOut(CodingMessages.unknownWord(cell, Choice.allCases.map(\.rawValue)))
    return nil
  }

  mutating func leaveOut(_ problem: Problem) {
    result.faulty += 1
    problems.append(problem)
  }

  func words(_ range: Range<Int>, in interview: String) -> String {
    transcripts[interview]?[range] ?? ""
  }
}
