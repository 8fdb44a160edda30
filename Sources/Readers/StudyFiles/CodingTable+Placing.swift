import Diagnostics
import Survey

/// Where the extracts of a coder's table stand in the transcripts.
extension CodingTable {
  /// The turn and offsets a row gives; `nil` with a problem when they are no numbers.
  mutating func hint(_ row: StudyRow) -> PassagePlacer.Hint? {
    var numbers: [Int?] = []
    for column in ["tour", "debut", "fin"] {
      let cell = row[column]
      guard !cell.isEmpty else {
        numbers.append(nil)
        continue
      }
      guard let number = Int(cell.text), number >= 0 else {
        leaveOut(CodingMessages.notNumber(cell, column))
        return nil
      }
      numbers.append(number)
    }
    var hint = PassagePlacer.Hint(turn: numbers[0])
    if let start = numbers[1], let end = numbers[2], start < end { hint.range = start..<end }
    guard hint.range == nil, numbers[1] != nil || numbers[2] != nil else { return hint }
    leaveOut(CodingMessages.notRange(row["debut"], row["fin"], at: row.place))
    return nil
  }

  /// Where the extract of a row stands; `nil`, the row left out, where it stands nowhere.
  mutating func place(_ row: StudyRow, _ hint: PassagePlacer.Hint) -> (
    match: PassageIndex.Match, needsReview: Bool
  )? {
    place(row["extrait"], in: row["entretien"].text, hint)
  }

  /// Where an extract stands in an interview, and whether a person must look at it; `nil`, the row left out, where it stands nowhere.
  mutating func place(_ extract: StudyCell, in interview: String, _ hint: PassagePlacer.Hint) -> (
    match: PassageIndex.Match, needsReview: Bool
  )? {
    switch placers[interview]?.place(extract.text, hint) ?? .missing {
    case .found(let match, let repeats):
      if repeats > 1 { problems.append(CodingMessages.twiceInTurn(extract, match, repeats)) }
      return (match, false)
    case .elsewhere(let match):
      result.moved += 1
      moved.append((interview, extract, CodingMessages.elsewhere(extract, match, hint)))
      return (match, false)
    case .near(let match):
      result.toReview += 1
      problems.append(CodingMessages.near(extract, match, words(match.range, in: interview), interview))
      return (match, true)
    case .several(let turns):
      leaveOut(CodingMessages.several(extract, turns, interview))
    case .notRespondent(let turn) where turn.voice == .withdrawn:
      countWithdrawn(extract.place.file)
    case .notRespondent(let turn):
      leaveOut(CodingMessages.notRespondent(extract, turn, interview))
    case .missing:
      leaveOut(CodingMessages.missing(extract, interview))
    }
    return nil
  }

  /// One problem an interview: a transcript that was changed moves most of what was coded in it.
  mutating func tellMoved() {
    var interviews: [String] = []
    for one in moved where !interviews.contains(one.interview) { interviews.append(one.interview) }
    for interview in interviews {
      let told = moved.filter { $0.interview == interview }
      problems.append(
        told.count == 1 ? told[0].problem : CodingMessages.moved(told.count, first: told[0].extract, interview))
    }
    moved = []
  }
}
