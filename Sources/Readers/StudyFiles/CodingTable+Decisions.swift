import Diagnostics
import Survey

extension CodingTable {
  private static let decisionColumns = StudyTable.Columns(
    required: ["entretien", "code", "regle", "extrait", "decision"],
    optional: columns.optional.filter { $0 != "regle" } + ["vers", "locuteur", "echo", "formes"])

  /// Reads `decisions-<codeur>.csv`: the proposals of the rules, with what a person decided of each. A row without a
  /// decision waits.
  mutating func readDecisions(_ file: SourceFile) {
    let coder = String(CodingsReader.stem(file.name).dropFirst(CodingsReader.decisionPrefix.count))
    guard let table = table(file, Self.decisionColumns), !table.rows.isEmpty else { return note(coder, file.name) }
    for row in table.rows {
      note(row["codeur"].value ?? coder, file.name)
      result.read += 1
      if isOfWithdrawn(row) {
        countWithdrawn(row.place.file)
      } else if row["decision"].isEmpty {
        result.undecided += 1
      } else {
        readDecision(row, coder: row["codeur"].value ?? coder)
      }
    }
    tellMoved()
  }

  /// Whether a row holds the words of somebody who withdrew, whatever is decided of it.
  private func isOfWithdrawn(_ row: StudyRow) -> Bool {
    let interview = row["entretien"].text
    return withdrawn.contains(interview) || placers[interview]?.index.isOfWithdrawn(row["extrait"].text) == true
  }

  private mutating func readDecision(_ row: StudyRow, coder: String) {
    guard let verdict = choice(row["decision"], RuleDecision.Verdict.self, or: .rejected) else { return }
    guard !row["regle"].isEmpty else { return leaveOut(CodingMessages.withoutRule(at: row.place)) }
    var target: String?
    if verdict == .moved {
      guard !row["vers"].isEmpty else { return leaveOut(CodingMessages.undecided(row["vers"], at: row.place)) }
      guard let code = code(row["vers"]) else { return }
      target = code
    }
    guard let proposal = coding(row, coder: coder) else { return }
    let line = SourceLine(file: row.place.file, line: row.place.line ?? 1, column: row.place.column ?? 1)
    let decision = RuleDecision(proposal, verdict, movedTo: target, line: line)
    guard !result.decisions.contains(where: { $0.isOnSame(as: decision) }) else {
      return leaveOut(CodingMessages.decidedTwice(at: row.place))
    }
    result.decisions.append(decision)
  }
}

extension RuleDecision {
  /// Whether both decide of one proposal, by one person.
  fileprivate func isOnSame(as other: RuleDecision) -> Bool {
    let (own, theirs) = (proposal, other.proposal)
    return own.interview == theirs.interview && own.range == theirs.range && own.rule == theirs.rule
      && own.code == theirs.code && own.coder == theirs.coder
  }
}
