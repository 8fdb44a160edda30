import Diagnostics

/// Which openings of a transcript’s lines are speaker labels.
struct SpeakerLabels {
  /// A line that opens a turn.
  struct Opening: Equatable {
    var label: String
    var isDeclared: Bool
    /// Where the words begin, spaces apart.
    var end: Int
    /// The time beside the label, in milliseconds.
    var time: Int?
  }

  private let declared: DeclaredLabels
  private let inline: InlineLabels
  /// How often each opening stands at the start of a paragraph.
  private var counts: [String: Int] = [:]

  /// With no declared label, the openings that look like labels count as declared.
  init(declared: [String], lines: TranscriptLines) {
    let known = DeclaredLabels(declared)
    self.declared = known
    inline = InlineLabels(declared: declared, roles: RoleWords.inLine.filter { known.match($0) == nil })
    for line in lines.lines where line.startsParagraph {
      guard let found = LabelScanner.label(in: lines.text, line.range) else { continue }
      counts[Self.key(found), default: 0] += 1
    }
  }

  /// The turn that a line opens, if it opens one.
  func opening(of line: TranscriptLines.Line, in text: [Unicode.Scalar]) -> Opening? {
    guard let found = LabelScanner.label(in: text, line.range) else { return nil }
    if declared.labels.isEmpty {
      guard looksLikeLabel(found, line, repeats: 2) else { return nil }
      return Opening(label: found.label, isDeclared: true, end: found.end, time: found.time)
    }
    if let label = declared.match(found.label, note: found.note) {
      let isSure = [.colon, .brackets, .tab].contains(found.mark) || line.startsParagraph || found.time != nil
      return isSure ? Opening(label: label, isDeclared: true, end: found.end, time: found.time) : nil
    }
    guard resemblesDeclared(found, line) || isOfSomebody(found, line) || looksLikeLabel(found, line, repeats: 3) else {
      return nil
    }
    return Opening(label: found.label, isDeclared: false, end: found.end, time: found.time)
  }

  /// A misspelt declared name: `Enquetrice :` for `Enquêtrice :`.
  private func resemblesDeclared(_ found: LabelScanner.Found, _ line: TranscriptLines.Line) -> Bool {
    guard found.mark == .colon, line.startsParagraph, found.label.count >= 4 else { return false }
    return nearestName(to: found.label, among: declared.labels.filter { $0.count >= 4 }) != nil
  }

  /// Somebody nobody declared, even once: the word of a role (`Enquêtrice :`), a first name and a name (`Marie Dupont :`).
  private func isOfSomebody(_ found: LabelScanner.Found, _ line: TranscriptLines.Line) -> Bool {
    guard found.mark == .colon || found.mark == .brackets, line.startsParagraph else { return false }
    if RoleWords.isRole(found.label) { return true }
    let words = found.label.split { $0 == " " || $0 == "\u{A0}" }
    return found.mark == .colon && (2...3).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.count > 1 && word.allSatisfy { $0.isLetter || "-'’".contains($0) }
      }
  }

  /// The labels inside a line; none where none is declared.
  func inside(_ range: Range<Int>, in text: [Unicode.Scalar]) -> [InlineLabels.Found] {
    declared.labels.isEmpty ? [] : inline.found(in: text, range)
  }

  private func looksLikeLabel(_ found: LabelScanner.Found, _ line: TranscriptLines.Line, repeats: Int) -> Bool {
    let isRepeated = line.startsParagraph && counts[Self.key(found), default: 0] >= repeats
    switch found.mark {
    case .colon:
      return Self.isCode(found.label) || (isRepeated && Self.isName(found.label, words: 3))
    case .brackets, .tab:
      return Self.isCode(found.label)
    case .dash:
      return isRepeated && Self.isCode(found.label)
    case .lineEnd:
      if found.time != nil { return Self.isCode(found.label) || Self.isName(found.label, words: 4) }
      return isRepeated && Self.isCapitals(found.label)
    }
  }

  private static func key(_ found: LabelScanner.Found) -> String {
    "\(found.mark) \(DeclaredLabels.fold(found.label))"
  }

  static func isName(_ label: String, words: Int) -> Bool {
    label.split(separator: " ").count <= words && label.first?.isUppercase == true
      && !openings.contains(DeclaredLabels.fold(label))
  }

  /// `ENQUÊTEUR`, alone on its line.
  private static func isCapitals(_ label: String) -> Bool {
    label.count > 2 && label.split(separator: " ").count <= 2
      && label.allSatisfy { $0.isUppercase || $0 == " " || $0 == "-" }
  }

  /// `E`, `R2`, `ENQ1`, `Locuteur 1`, `SPEAKER_00`: one capital letter, up to four and a number, or the word of a program.
  private static func isCode(_ label: String) -> Bool {
    let letters = label.prefix { $0.isLetter }
    let digits = label.dropFirst(letters.count).drop { $0 == " " || $0 == "_" }
    guard digits.count <= 2, digits.allSatisfy(\.isNumber) else { return false }
    if !digits.isEmpty, voices.contains(letters.lowercased()) { return true }
    guard (1...4).contains(letters.count), letters.allSatisfy(\.isUppercase) else { return false }
    return letters.count == 1 || !digits.isEmpty
  }

  /// What programs that tell voices apart call them.
  private static let voices: Set<String> = [
    "enquêté", "enquêtée", "intervenant", "intervenante", "locuteur", "locutrice", "participant", "participante",
    "personne", "répondant", "répondante", "speaker", "spreker", "voix",
  ]

  /// Words that open a sentence with a colon in speech as it is typed; never labels unless declared.
  private static let openings: Set<String> = [
    "alors", "attention", "bon", "bref", "conclusion", "constat", "donc", "en bref", "enfin", "en gros", "exemple",
    "et puis", "moralité", "nota bene", "note", "par exemple", "problème", "question", "réponse", "remarque",
    "résultat",
    "voilà",
  ]
}
