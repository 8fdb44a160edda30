package import Survey

/// The interviews as a corpus of IRaMuTeQ: a text for each respondent of each interview, its variables on a starred line, the
/// words of those who ask left out. Source: IRaMuTeQ's import format (`**** *variable_modalite`).
package struct IRaMuTeQCorpus {
  private let study: Study

  package init(_ study: Study) { self.study = study }

  /// UTF-8, LF; texts in the study's order, each followed by an empty line.
  package var text: String {
    study.interviews.flatMap { interview in
      interview.speakers.filter { $0.role == .respondent && $0.consent != .withdrawn }.compactMap { speaker in
        text(of: speaker, in: interview)
      }
    }.joined()
  }

  private func text(of speaker: Speaker, in interview: Interview) -> String? {
    let turns = interview.transcript.turns.filter { $0.speaker == speaker.label }
    guard !turns.isEmpty else { return nil }
    var variables = [("entretien", interview.id), ("locuteur", speaker.label), ("langue", speaker.language)]
    if let initiative = speaker.initiative { variables.append(("initiative", initiative)) }
    if let organisation = speaker.organisation {
      variables.append(("organisation", organisation))
      let attributes = study.organisations.first { $0.id == organisation }?.attributes ?? []
      variables += attributes.map { ($0.name, $0.value) }
    }
    for attribute in speaker.attributes where !variables.contains(where: { $0.0 == attribute.name }) {
      variables.append((attribute.name, attribute.value))
    }
    let stars = variables.filter { !$0.1.isEmpty }.map { "*\(Self.word($0.0))_\(Self.word($0.1))" }
    return "**** \(stars.joined(separator: " "))\n" + turns.map { Self.words($0.text) + "\n" }.joined() + "\n"
  }

  /// A name as a starred variable may bear it: letters and digits, hyphens for all else.
  private static func word(_ text: String) -> String {
    let parts = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    return parts.joined(separator: "-")
  }

  /// A turn on one line, without the stars and dollars that the format keeps for itself.
  private static func words(_ text: String) -> String {
    let kept = text.map { $0 == "*" || $0 == "$" ? " " : $0 }
    return String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
