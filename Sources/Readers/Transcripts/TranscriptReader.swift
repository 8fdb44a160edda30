import Diagnostics
package import Survey

/// Reads a transcript, whatever it is written in: who says what, in order.
package enum TranscriptReader {
  /// The turns of a transcript. `speakers` are those declared for this interview: their labels decide where turns begin;
  /// without any, labels are short words repeated at the start of paragraphs, or what the format says.
  package static func read(_ file: SourceFile, speakers: [Speaker] = []) -> Reading<TranscriptReading> {
    let declared = DeclaredLabels(speakers.map(\.label))
    let format = TranscriptFormat.of(file)
    if let (first, second) = declared.confusable {
      return refused(.confusable(first, second), file, format)
    }
    let reading = found(file, format, declared, speakers)
    guard let found = reading.value else {
      return Reading(empty(format), problems: reading.problems)
    }
    var sorting = TurnSorting(found, file: file.name)
    let sorted = sorting.reading(speakers: speakers)
    var problems = reading.problems + sorting.problems
    if found.turns.isEmpty, !problems.contains(where: { $0.severity != .warning }) {
      let isCued = format == .subRip || format == .webVTT
      let fault = isCued ? TranscriptFault.noVoice(declared.labels) : .noTurn(declared.labels)
      problems.append(fault.problem(at: Place(file.name)))
    }
    for label in silent(speakers, in: sorted) {
      problems.append(TranscriptFault.silent(label).problem(at: Place(file.name)))
    }
    return Reading(sorted, problems: problems)
  }

  private static func found(
    _ file: SourceFile, _ format: TranscriptFormat, _ declared: DeclaredLabels, _ speakers: [Speaker]
  ) -> Reading<FoundTranscript?> {
    switch format {
    case .text: labelled(file, declared)
    case .iramuteq: IramuteqText.read(file, declared, speakers)
    case .word:
      WordDocument.read(file).flatMapped { DocumentTurns($0, declared, speakers).transcript(.word, file.name) }
    case .openDocument:
      OpenDocumentText.read(file).flatMapped {
        DocumentTurns($0, declared, speakers).transcript(.openDocument, file.name)
      }
    case .subRip, .webVTT: CueFile.read(file, format, declared)
    case .transcriber: TranscriberFile.read(file, declared)
    case .unread(let unread): Reading(nil, problems: [unread.problem(at: Place(file.name))])
    }
  }

  private static func labelled(_ file: SourceFile, _ declared: DeclaredLabels) -> Reading<FoundTranscript?> {
    let stored = StoredText.read(file)
    let text = String(decoding: stored.value, as: UTF8.self)
    let lines = TranscriptLines(Array(text.unicodeScalars))
    let labelled = LabelledText(lines, declared: declared.labels)
    let turns = labelled.turns()
    let doubts = declared.labels.isEmpty ? [] : labelled.doubts
    return Reading(
      FoundTranscript(format: .text, text: text, heading: lines.heading(before: turns.first?.line), turns: turns),
      problems: stored.problems + doubts.map { $0.fault.problem(at: Place(file.name, line: $0.line)) })
  }

  private static func empty(_ format: TranscriptFormat) -> TranscriptReading {
    TranscriptReading(transcript: Transcript(text: "", heading: "", turns: []), format: format)
  }

  private static func refused(
    _ fault: TranscriptFault, _ file: SourceFile, _ format: TranscriptFormat
  ) -> Reading<TranscriptReading> {
    Reading(empty(format), problems: [fault.problem(at: Place(file.name))])
  }

  /// Declared labels that no turn bears; somebody who withdrew may well be absent.
  private static func silent(_ speakers: [Speaker], in reading: TranscriptReading) -> [String] {
    let heard = Set((reading.transcript.turns + reading.withdrawn).map(\.speaker))
    guard !heard.isEmpty else { return [] }
    return speakers.filter { $0.consent != .withdrawn && !heard.contains($0.label) }.map(\.label)
  }
}

extension Reading {
  /// What a second step makes of the value, if there is one, the problems of both together.
  func flatMapped<Wrapped, Other>(_ next: (Wrapped) -> Reading<Other?>) -> Reading<Other?>
  where Value == Wrapped? {
    guard let value else { return Reading<Other?>(nil, problems: problems) }
    return next(value).adding(problems)
  }
}
