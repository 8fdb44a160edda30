import Diagnostics
package import Survey

/// Reads a transcript typed as text, its turns marked by speaker labels.
package enum TranscriptReader {
  /// The turns of a transcript. `speakers` are those declared for this interview: their labels decide where turns begin;
  /// without any, labels are short words repeated at the start of paragraphs.
  package static func read(_ file: SourceFile, speakers: [Speaker] = []) -> Reading<TranscriptReading> {
    let stored = StoredText.read(file)
    let text = String(decoding: stored.value, as: UTF8.self)
    let lines = TranscriptLines(Array(text.unicodeScalars))
    let labels = SpeakerLabels(declared: speakers.map(\.label), lines: lines)
    var cut = TranscriptCut(stored: text, file: file.name, lines: lines, labels: labels)
    let turns = cut.turns()
    let reading = cut.reading(of: turns, speakers: speakers)
    var problems = stored.problems + cut.problems
    if turns.isEmpty { problems.append(noTurn(file.name, speakers)) }
    for label in silent(speakers, in: reading) {
      problems.append(
        Problem(
          .warning, at: Place(file.name),
          "« \(label) » est déclaré et ne parle pas ; un tour à cette étiquette est attendu",
          remedy: "vérifier l’étiquette dans le texte et dans la table des entretiens"))
    }
    return Reading(reading, problems: problems)
  }

  private static func noTurn(_ file: String, _ speakers: [Speaker]) -> Problem {
    let labels = speakers.map { "« \($0.label) : »" }.joined(separator: ", ")
    let expected = labels.isEmpty ? "« E : » ou « R1 : »" : labels
    return Problem(
      .setAside, at: Place(file),
      "aucun tour de parole n’est reconnu ; des paragraphes qui commencent par \(expected) sont attendus",
      remedy: "commencer chaque tour par l’étiquette de la personne et deux-points")
  }

  /// Declared labels that no turn bears; somebody who withdrew may well be absent.
  private static func silent(_ speakers: [Speaker], in reading: TranscriptReading) -> [String] {
    let heard = Set((reading.transcript.turns + reading.withdrawn).map(\.speaker))
    guard !heard.isEmpty else { return [] }
    return speakers.filter { $0.consent != .withdrawn && !heard.contains($0.label) }.map(\.label)
  }
}
