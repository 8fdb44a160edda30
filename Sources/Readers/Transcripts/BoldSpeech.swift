import Survey

/// The turns of a document without labels whose questions are in bold: paragraphs all in bold are of who leads the
/// interview, those without any bold of who answers. Anything between is no guess: it is told.
struct BoldSpeech {
  private(set) var heading = ""
  /// None where `fault` refuses.
  private(set) var turns: [SpokenTurn] = []
  let fault: TranscriptFault

  private struct Paragraph {
    var words: String
    var emphasis: Emphasis
    var isBold: Bool { emphasis.bold > 0 }
  }

  /// `nil` where bold marks no questions: fewer than two passages of it, each before one without.
  init?(_ blocks: [DocumentText.Block], _ speakers: [Speaker]) {
    let paragraphs = blocks.compactMap { block -> Paragraph? in
      guard case .paragraph(let words, let emphasis) = block, emphasis.bold + emphasis.plain > 0 else { return nil }
      return Paragraph(words: words.trimmingSpaces(), emphasis: emphasis)
    }
    let answered = zip(paragraphs, paragraphs.dropFirst()).count { $0.isBold && !$1.isBold }
    let mixed = paragraphs.filter { $0.isBold && $0.emphasis.plain > 0 }
    guard answered > 1 || (mixed.count > 1 && answered + mixed.count > 2) else { return nil }
    if let first = mixed.first {
      fault = .partlyBold(mixed.count, first: Self.opening(of: first.words))
      return
    }
    let letters = paragraphs.map(\.emphasis)
    guard letters.reduce(0, { $0 + $1.bold }) * 2 <= letters.reduce(0, { $0 + $1.bold + $1.plain }) else {
      fault = .mostlyBold
      return
    }
    let asking = Self.labels(speakers, .interviewer, usual: "E")
    let answering = Self.labels(speakers, .respondent, usual: "R1")
    guard asking.count == 1, answering.count == 1 else {
      fault = .boldOfWhom(asking: asking, answering: answering)
      return
    }
    let start = paragraphs.firstIndex(where: \.isBold) ?? 0
    heading = paragraphs[..<start].map(\.words).joined(separator: "\n\n")
    var last: Bool?
    for paragraph in paragraphs[start...] {
      if last == paragraph.isBold {
        turns[turns.count - 1].text += "\n\n" + paragraph.words
      } else {
        let label = paragraph.isBold ? asking[0] : answering[0]
        turns.append(SpokenTurn(label: label, isDeclared: true, text: paragraph.words))
      }
      last = paragraph.isBold
    }
    let questions = turns.count { $0.label == asking[0] }
    fault = .boldVoices(
      asks: asking[0], answers: answering[0], questions: questions, replies: turns.count - questions)
  }

  /// The declared labels of a role; the usual one where nobody is declared.
  private static func labels(_ speakers: [Speaker], _ role: Speaker.Role, usual: String) -> [String] {
    speakers.isEmpty ? [usual] : speakers.filter { $0.role == role }.map(\.label)
  }

  private static func opening(of words: String) -> String {
    let first = words.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    return first.count < words.count ? first + " …" : first
  }
}
