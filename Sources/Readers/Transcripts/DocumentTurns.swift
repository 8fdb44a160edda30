import Diagnostics
import Survey

/// The turns of a text document: the rows of its table of speech where it has one, else the paragraphs that begin with labels.
struct DocumentTurns {
  private let document: DocumentText
  private let declared: DeclaredLabels
  private let speakers: [Speaker]

  init(_ document: DocumentText, _ declared: DeclaredLabels, _ speakers: [Speaker]) {
    (self.document, self.declared, self.speakers) = (document, declared, speakers)
  }

  func transcript(_ format: TranscriptFormat, _ file: String) -> Reading<FoundTranscript?> {
    let place = Place(file)
    var faults: [TranscriptFault] = []
    if document.deletions + document.insertions > 0 {
      faults.append(.trackedChanges(deleted: document.deletions, inserted: document.insertions))
    }
    if document.notes + document.boxes > 0 {
      faults.append(.besideText(notes: document.notes, boxes: document.boxes))
    }
    let found = hasTableOfSpeech ? fromTables(format, &faults) : fromParagraphs(format, &faults)
    let isDoubtful = faults.contains { if case .twoColumnsOfWords = $0 { true } else { false } }
    if found.text.trimmingSpaces().isEmpty, !isDoubtful {
      return Reading(nil, problems: [TranscriptFault.emptyDocument.problem(at: place)])
    }
    return Reading(found, problems: faults.map { $0.problem(at: place) })
  }

  private var hasTableOfSpeech: Bool {
    document.blocks.contains { block in
      if case .table(let rows) = block { SpeechTable(rows, declared) != nil } else { false }
    }
  }

  // MARK: - Paragraphs

  private func fromParagraphs(_ format: TranscriptFormat, _ faults: inout [TranscriptFault]) -> FoundTranscript {
    let paragraphs = document.blocks.flatMap(Self.paragraphs)
    let text = StoredText.stored(paragraphs.joined(separator: "\n\n"))
    let lines = TranscriptLines(Array(text.unicodeScalars))
    let labelled = LabelledText(lines, declared: declared.labels)
    let turns = labelled.turns()
    if !declared.labels.isEmpty { faults += labelled.doubts.map(\.fault) }
    if turns.isEmpty, let speech = BoldSpeech(document.blocks, speakers) {
      faults.append(speech.fault)
      if !speech.turns.isEmpty { return ComposedTranscript.transcript(format, heading: speech.heading, speech.turns) }
    }
    let spoken = turns.map { turn in
      SpokenTurn(
        label: turn.label, isDeclared: turn.isDeclared, text: lines.string(turn.range), time: turn.time)
    }
    return ComposedTranscript.transcript(format, heading: lines.heading(before: turns.first?.line), spoken)
  }

  /// The paragraphs of a block that hold something; a row of a table that is none of speech is one.
  private static func paragraphs(of block: DocumentText.Block) -> [String] {
    let all: [String]
    switch block {
    case .paragraph(let words, _): all = [words]
    case .table(let rows): all = rows.map { $0.filter { !$0.isEmpty }.joined(separator: "\t") }
    }
    return all.filter { !$0.trimmingSpaces().isEmpty }
  }

  // MARK: - Tables

  private func fromTables(_ format: TranscriptFormat, _ faults: inout [TranscriptFault]) -> FoundTranscript {
    var heading: [String] = []
    var spoken: [SpokenTurn] = []
    var outside = 0
    for block in document.blocks {
      if case .table(let rows) = block, let table = SpeechTable(rows, declared) {
        if let (first, second) = table.doubtful { faults.append(.twoColumnsOfWords(first, second)) }
        heading += spoken.isEmpty ? table.heading : []
        spoken += table.turns
      } else if spoken.isEmpty {
        heading += Self.paragraphs(of: block)
      } else {
        outside += Self.paragraphs(of: block).count
      }
    }
    if outside > 0 { faults.append(.outsideTable(outside)) }
    return ComposedTranscript.transcript(format, heading: heading.joined(separator: "\n\n"), spoken)
  }
}
