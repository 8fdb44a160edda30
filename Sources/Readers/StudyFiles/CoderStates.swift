import Diagnostics
import Survey

/// `codages/etat.csv`: who has finished which interview.
struct CoderStates: Equatable, Sendable {
  var states: [CodingState] = []
  /// The coders a row names, even one that is left out.
  var named: Set<String> = []

  /// What the rows are compared with.
  struct Known: Sendable {
    var interviews: [String]
    /// Who has a file, or codings in a project; without the arbiter.
    var coders: [String]
    /// How many codes each coder gave to each interview that is read. One said to be finished counts as one where nobody
    /// says anything if its codings are missing, which is told.
    var given: [String: [String: Int]]
  }

  private static let columns = StudyTable.Columns(required: ["entretien", "codeur", "etat"])

  /// The rows on interviews and coders of the study; `nil` when the table cannot be read.
  static func read(_ file: SourceFile, _ known: Known) -> Reading<CoderStates?> {
    let table = StudyTable.read(file, columns)
    guard let rows = table.value?.rows else { return Reading(nil, problems: table.problems) }
    var reading = CoderStates()
    var problems = table.problems + strangers(rows, known.coders)
    for row in rows {
      if !row["codeur"].isEmpty { reading.named.insert(row["codeur"].text) }
      guard let state = state(row, known, &problems) else { continue }
      guard !reading.states.contains(where: { $0.interview == state.interview && $0.coder == state.coder }) else {
        problems.append(TableMessages.repeated(row["codeur"], "entretien, codeur"))
        continue
      }
      if state.progress == .finished, let given = known.given[state.interview], looksLost(state.coder, given) {
        problems.append(CodingMessages.finishedWithoutCode(row["entretien"], by: row["codeur"]))
      }
      reading.states.append(state)
    }
    return Reading(reading, problems: problems)
  }

  /// A row as a state; `nil` when something in it is wrong, or when nobody has codings by that name.
  private static func state(_ row: StudyRow, _ known: Known, _ problems: inout [Problem]) -> CodingState? {
    let (interview, coder) = (row["entretien"], row["codeur"])
    guard known.interviews.contains(interview.text) else {
      problems.append(TableMessages.unknownInterview(interview, known.interviews))
      return nil
    }
    guard !coder.isEmpty else {
      problems.append(TableMessages.empty(coder, "codeur", .setAside))
      return nil
    }
    guard let progress: CodingState.Progress = TableMessages.choice(row["etat"], "etat", .setAside, &problems),
      isKnown(coder, known.coders)
    else { return nil }
    return CodingState(interview: interview.text, coder: coder.text, progress: progress)
  }

  private static func isKnown(_ coder: StudyCell, _ coders: [String]) -> Bool {
    coder.text == CodingPlan.arbiter || coders.contains(coder.text)
  }

  /// Coders the table names who have no file: each told once, where they are first named.
  private static func strangers(_ rows: [StudyRow], _ coders: [String]) -> [Problem] {
    var seen: Set<String> = []
    return rows.map { $0["codeur"] }.filter { !$0.isEmpty && !isKnown($0, coders) && seen.insert($0.text).inserted }
      .map { cell in
        let count = rows.count { $0["codeur"].text == cell.text }
        return CodingMessages.coderWithoutFile(cell, rows: count, coders)
      }
  }

  /// Whether a coder's work on an interview seems to be missing: no code of theirs, where nobody gave one or another gave
  /// several.
  private static func looksLost(_ coder: String, _ given: [String: Int]) -> Bool {
    given[coder] == nil && (given.isEmpty || given.values.contains { $0 >= 3 })
  }
}
