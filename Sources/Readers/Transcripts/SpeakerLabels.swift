import Diagnostics

/// Which openings of a transcript’s lines are speaker labels.
struct SpeakerLabels {
  /// A line that opens a turn.
  struct Opening: Equatable {
    var label: String
    var isDeclared: Bool
    /// Where the words begin, spaces apart.
    var end: Int
  }

  private let declared: [String]
  private let folded: [String]
  /// How often each opening with a colon stands at the start of a paragraph.
  private var counts: [String: Int] = [:]

  /// With no declared label, the openings that look like labels count as declared.
  init(declared: [String], lines: TranscriptLines) {
    self.declared = declared
    folded = declared.map(Self.fold)
    for line in lines.lines where line.startsParagraph {
      guard let found = LabelScanner.label(in: lines.text, line.range), found.mark == .colon else { continue }
      counts[Self.fold(found.label), default: 0] += 1
    }
  }

  /// The turn that a line opens, if it opens one.
  func opening(of line: TranscriptLines.Line, in text: [Unicode.Scalar]) -> Opening? {
    guard let found = LabelScanner.label(in: text, line.range) else { return nil }
    if declared.isEmpty {
      guard looksLikeLabel(found, line, repeats: 2) else { return nil }
      return Opening(label: found.label, isDeclared: true, end: found.end)
    }
    if let index = folded.firstIndex(of: Self.fold(found.label)) {
      let isSure = found.mark == .colon || found.mark == .brackets || found.mark == .tab || line.startsParagraph
      return isSure ? Opening(label: declared[index], isDeclared: true, end: found.end) : nil
    }
    guard resemblesDeclared(found, line) || looksLikeLabel(found, line, repeats: 3) else { return nil }
    return Opening(label: found.label, isDeclared: false, end: found.end)
  }

  /// A misspelt declared name: `Enquetrice :` for `Enquêtrice :`.
  private func resemblesDeclared(_ found: LabelScanner.Found, _ line: TranscriptLines.Line) -> Bool {
    guard found.mark == .colon, line.startsParagraph, found.label.count >= 4 else { return false }
    return nearestName(to: found.label, among: declared.filter { $0.count >= 4 }) != nil
  }

  private func looksLikeLabel(_ found: LabelScanner.Found, _ line: TranscriptLines.Line, repeats: Int) -> Bool {
    switch found.mark {
    case .colon:
      if Self.isCode(found.label) { return true }
      guard line.startsParagraph, counts[Self.fold(found.label), default: 0] >= repeats else { return false }
      let words = found.label.split(separator: " ")
      return words.count <= 3 && found.label.first?.isUppercase == true
        && !Self.openings.contains(Self.fold(found.label))
    case .brackets, .tab:
      return Self.isCode(found.label)
    case .dash, .lineEnd:
      return false
    }
  }

  /// `E`, `R2`, `ENQ1`: one capital letter, or up to four and a number.
  private static func isCode(_ label: String) -> Bool {
    let letters = label.prefix { $0.isUppercase }
    let digits = label.dropFirst(letters.count).drop { $0 == " " }
    guard (1...4).contains(letters.count), digits.count <= 2, digits.allSatisfy(\.isNumber) else { return false }
    return letters.count == 1 || !digits.isEmpty
  }

  /// Words that open a sentence with a colon in speech as it is typed; never labels unless declared.
  private static let openings: Set<String> = [
    "alors", "attention", "bon", "bref", "conclusion", "constat", "donc", "en bref", "enfin", "en gros", "exemple",
    "et puis", "moralité", "nota bene", "note", "par exemple", "problème", "question", "réponse", "remarque",
    "résultat",
    "voilà",
  ]

  /// A label for comparing: case, spaces and apostrophes apart; one letter keeps its case (« à : » is no label).
  private static func fold(_ label: String) -> String {
    if label.utf8.count == 1 { return label }
    var plain = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in label.unicodeScalars {
      if TranscriptLines.isSpace(scalar) {
        isSpacePending = !plain.isEmpty
        continue
      }
      if isSpacePending { plain.append(" ") }
      isSpacePending = false
      plain.append(scalar == "’" ? "'" : scalar)
    }
    return String(plain).lowercased()
  }
}
