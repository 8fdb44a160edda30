/// Looks for a speaker label at the start of one line: `R1 :`, `[R1]`, `R1` + tab, `R1 (00:01:12) :` …
struct LabelScanner {
  /// A label found: what it says, and where the words after it begin.
  struct Found: Equatable {
    /// What stands after the label and shows that it is one.
    enum Mark: Equatable {
      case colon
      case brackets
      case tab
      case dash
      case lineEnd
    }

    var label: String
    /// What stands between brackets after it: `R1 (coordinatrice) :`.
    var note: String?
    var mark: Mark
    /// The time beside it, in milliseconds.
    var time: Int?
    var end: Int
  }

  /// Longer openings are sentences.
  static let longestLabel = 40

  private let text: [Unicode.Scalar]
  private let end: Int
  private var index: Int
  private var note: String?
  private var time: Int?

  private init(_ text: [Unicode.Scalar], _ line: Range<Int>) {
    self.text = text
    index = line.lowerBound
    end = line.upperBound
  }

  /// The label at the start of a line, whoever it is; `nil` when nothing has the shape of one. `10:30` and addresses
  /// have not.
  static func label(in text: [Unicode.Scalar], _ line: Range<Int>) -> Found? {
    var scanner = LabelScanner(text, line)
    return scanner.found()
  }

  private mutating func found() -> Found? {
    skipSpaces()
    skipTime()
    skipSpaces()
    guard index < end else { return nil }
    if let closing = closing(of: text[index]) { return bracketed(until: closing) }
    if text[index] == "#" || text[index] == "@" { index += 1 }
    let start = index
    var stop = start
    while index < end, index - start <= Self.longestLabel, isLabelScalar(text[index]) {
      if !TranscriptLines.isSpace(text[index]) { stop = index + 1 }
      if text[index] == "\t" || isDash(at: index) || isTime(at: index) { break }
      index += 1
    }
    if index < end, isDash(at: index) || isTime(at: index) { stop = trimmedEnd(start, index) }
    guard stop > start, let mark = mark() else { return nil }
    return Found(label: string(start..<stop), note: note, mark: mark, time: time, end: index)
  }

  /// `[R1]` or `{R1}`, a colon after it or not.
  private mutating func bracketed(until closing: Unicode.Scalar) -> Found? {
    index += 1
    let start = index
    while index < end, text[index] != closing, isLabelScalar(text[index]) { index += 1 }
    guard index < end, text[index] == closing, index > start else { return nil }
    let label = string(start..<index).trimmingSpaces()
    index += 1
    let afterBracket = index
    skipSpaces()
    skipTime()
    skipSpaces()
    let isColon = index < end && text[index] == ":"
    index = isColon ? index + 1 : afterBracket
    return Found(label: label, mark: isColon ? .colon : .brackets, time: time, end: index)
  }

  /// What shows that the words before were a label; leaves the index after it.
  private mutating func mark() -> Found.Mark? {
    if index < end, text[index] == "\t", !isColonNext {
      index += 1
      return .tab
    }
    skipSpaces()
    skipTime()
    skipNote()
    skipSpaces()
    guard index < end else { return .lineEnd }
    if text[index] == ":" {
      index += 1
      return index == end || TranscriptLines.isSpace(text[index]) || isLetterAfterColon ? .colon : nil
    }
    guard isDash(at: index) else { return nil }
    index += 1
    return .dash
  }

  /// `R1:oui` is a label; `http://` and `10:30` are not.
  private var isLetterAfterColon: Bool {
    text[index].properties.isAlphabetic || text[index] == "«" || text[index] == "…"
  }

  private var isColonNext: Bool {
    var next = index
    while next < end, TranscriptLines.isSpace(text[next]) { next += 1 }
    return next < end && text[next] == ":"
  }

  private mutating func skipSpaces() {
    while index < end, TranscriptLines.isSpace(text[index]) { index += 1 }
  }

  private mutating func skipTime() {
    guard let found = ClockTime(in: text, at: index, before: end) else { return }
    time = time ?? found.milliseconds
    index = found.end
  }

  /// Words between brackets, when a colon or the end of the line follows them.
  private mutating func skipNote() {
    let start = index
    skipSpaces()
    guard index < end, text[index] == "(" else { return index = start }
    let first = index + 1
    while index < end, index - first < Self.longestLabel, text[index] != ")" { index += 1 }
    guard index < end, text[index] == ")" else { return index = start }
    let inside = string(first..<index).trimmingSpaces()
    index += 1
    let afterNote = index
    skipSpaces()
    guard index == end || text[index] == ":" else { return index = start }
    (note, index) = (inside, afterNote)
  }

  private func isLabelScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || " \t.-'?_".unicodeScalars.contains(scalar)
    }
    return TranscriptLines.isSpace(scalar) || scalar == "’" || isDashScalar(scalar) || scalar.properties.isAlphabetic
  }

  /// A dash with spaces around it, as in `E1 - Bonjour`.
  private func isDash(at place: Int) -> Bool {
    guard isDashScalar(text[place]) || text[place] == "-", place > 0, TranscriptLines.isSpace(text[place - 1]) else {
      return false
    }
    return place + 1 < end && TranscriptLines.isSpace(text[place + 1])
  }

  private func isDashScalar(_ scalar: Unicode.Scalar) -> Bool { scalar == "–" || scalar == "—" }

  /// A time after a space: `R1 00:01:12`.
  private func isTime(at place: Int) -> Bool {
    guard isDigit(text[place]), place > 0, TranscriptLines.isSpace(text[place - 1]) else { return false }
    var next = place
    while next < end, isDigit(text[next]) { next += 1 }
    return next + 1 < end && text[next] == ":" && isDigit(text[next + 1])
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func closing(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    scalar == "[" ? "]" : scalar == "{" ? "}" : nil
  }

  private func trimmedEnd(_ start: Int, _ stop: Int) -> Int {
    var stop = stop
    while stop > start, TranscriptLines.isSpace(text[stop - 1]) { stop -= 1 }
    return stop
  }

  private func string(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text[range] { scalars.append(scalar) }
    return String(scalars)
  }
}
