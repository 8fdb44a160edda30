import Survey

extension Interview {
  /// The turns that are coded: those of respondents who have not withdrawn.
  var respondentTurns: [Turn] {
    let labels = Set(speakers.filter { $0.role == .respondent && $0.consent != .withdrawn }.map(\.label))
    return transcript.turns.filter { labels.contains($0.speaker) }
  }
}
