import Diagnostics

/// Takes directives and citations out of a Markdown text before it is parsed, so that nothing in them is read as Markdown
/// and each keeps its exact place; a private mark stands where each was.
struct TemplateScanner {
  enum Token {
    case directive(Directive)
    case citation(Citation)
  }

  static let markStart: Unicode.Scalar = "\u{E000}"
  static let markEnd: Unicode.Scalar = "\u{E001}"
  /// Names of the directives that open, split or close a block.
  static let controls = ["si", "sinon", "fin", "pour", "encadre", "marge"]

  let file: String
  /// The text for the Markdown parser.
  private(set) var marked = ""
  /// For each line of `marked`, its line in the source.
  private(set) var sourceLines: [Int] = []
  private(set) var tokens: [Token] = []
  private(set) var problems: [Problem] = []
  private var fence: Substring?

  init(_ text: String, file: String) {
    self.file = file
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      scan(line: line.hasSuffix("\r") ? line.dropLast() : line, number: index + 1)
    }
  }

  /// One line that is no Markdown: directives and citations only.
  init(plain text: String, file: String, line: Int, column: Int?) {
    self.file = file
    marked = scanned(Array(text), Place(file, line: line, column: column))
  }

  private mutating func scan(line: Substring, number: Int) {
    let trimmed = line.drop { $0 == " " }
    if updateFence(trimmed) {
      add(String(line), number)
      return
    }
    let first = tokens.count
    let scanned = scanned(Array(line), Place(file, line: number, column: 1))
    guard tokens.count == first + 1, case .directive(let directive) = tokens[first],
      Self.controls.contains(directive.name), trimmed.first == "{", line.first != "\t", line.count - trimmed.count < 4,
      line.reversed().drop(while: { $0.isWhitespace }).starts(with: "}}")
    else { return add(scanned, number) }
    add("", number)
    add(scanned.filter { $0 != " " }, number)
    add("", number)
  }

  /// Whether the line is part of a fenced code block, its fences included.
  private mutating func updateFence(_ line: Substring) -> Bool {
    if let open = fence {
      if line.hasPrefix(open) { fence = nil }
      return true
    }
    for mark in ["```", "~~~"] where line.hasPrefix(mark) { fence = line.prefix(3) }
    return fence != nil
  }

  private mutating func add(_ line: String, _ number: Int) {
    marked += line + "\n"
    sourceLines.append(number)
  }
}

// MARK: - One line

extension TemplateScanner {
  private mutating func scanned(_ line: [Character], _ start: Place) -> String {
    var out = ""
    var index = 0
    while index < line.count {
      let plain = line[index...].prefix { !Self.isSpecial($0) }
      out.append(contentsOf: plain)
      index = plain.endIndex
      guard index < line.count else { break }
      let place = Place(start.file, line: start.line, column: start.column.map { $0 + index })
      let (end, replacement) = scannedRun(line, from: index, place)
      out += replacement ?? String(line[index..<min(end, line.count)])
      index = end
    }
    return out
  }

  /// What may begin something else than plain text.
  private static func isSpecial(_ character: Character) -> Bool {
    switch character {
    case "\\", "`", "{", "}", "[", "\u{E000}", "\u{E001}": true
    default: false
    }
  }

  /// Where the run that begins at `index` ends, and what stands for it in the Markdown when it is not kept as it is.
  private mutating func scannedRun(_ line: [Character], from index: Int, _ place: Place) -> (Int, String?) {
    switch line[index] {
    case "\\" where index + 1 == line.count: return (index + 1, nil)
    case "\\":
      let isDirective = line[(index + 1)...].starts(with: "{{")
      return (isDirective ? close(line, after: index + 1) ?? index + 1 : index + 2, nil)
    case "`": return (codeEnd(line, from: index), nil)
    case "{" where line[index...].starts(with: "{{"): return directive(line, from: index, place)
    case "[" where line[index...].starts(with: "[@"): return citation(line, from: index, place)
    case "}" where line[index...].starts(with: "}}"):
      report(
        place, "il y a « }} » sans « {{ » avant ; une directive est attendue",
        "ouvrir la directive, ou écrire « \\}\\} »")
      return (index + 2, nil)
    case "\u{E000}", "\u{E001}":
      report(place, "il y a un caractère d’usage privé ; du texte est attendu", "le retirer")
      return (index + 1, "")
    default: return (index + 1, nil)
    }
  }

  /// The end of a directive's braces opened before `index`.
  private func close(_ line: [Character], after index: Int) -> Int? {
    var index = index
    while index + 1 < line.count {
      if line[index] == "}", line[index + 1] == "}" { return index + 2 }
      index += 1
    }
    return nil
  }

  /// The end of the code span opened at `start`, or of its backticks when it is not closed on the line.
  private func codeEnd(_ line: [Character], from start: Int) -> Int {
    let length = line[start...].prefix { $0 == "`" }.count
    var index = start + length
    while index < line.count {
      let run = line[index...].prefix { $0 == "`" }.count
      if run == length { return index + run }
      index += max(1, run)
    }
    return start + length
  }

  private mutating func directive(_ line: [Character], from start: Int, _ place: Place) -> (Int, String?) {
    let end = close(line, after: start + 2)
    let inner = String(line[(start + 2)..<(end.map { $0 - 2 } ?? line.count)])
    guard let end, !inner.contains("{{") else {
      report(
        place, "la directive « {{\(inner.prefix(30)) » n’est pas fermée ; « }} » est attendu sur la même ligne",
        "fermer la directive")
      return (start + 2, nil)
    }
    switch DirectiveReader.read(inner, at: place) {
    case .success(let directive):
      tokens.append(.directive(directive))
      return (end, mark())
    case .failure(let refusal):
      problems.append(refusal.problem(at: place))
      return (end, "")
    }
  }

  private mutating func citation(_ line: [Character], from start: Int, _ place: Place) -> (Int, String?) {
    guard let close = line[start...].firstIndex(of: "]") else {
      report(place, "la citation n’est pas fermée ; « ] » est attendu sur la même ligne", "fermer la citation")
      return (start + 1, nil)
    }
    var entries: [Citation.Entry] = []
    for part in String(line[(start + 1)..<close]).split(separator: ";") {
      let part = part.drop { $0 == " " }
      let id = part.dropFirst().prefix { $0.isLetter || $0.isNumber || "_:.-".contains($0) }
      let rest = part.dropFirst(id.count + 1)
      guard part.first == "@", !id.isEmpty, rest.isEmpty || rest.first == "," else {
        report(place, "la citation tient « \(part) » ; « @cle » ou « @cle, p. 12 » est attendu", "corriger la citation")
        continue
      }
      entries.append(.init(id: String(id), locator: String(rest.dropFirst().drop { $0 == " " })))
    }
    tokens.append(.citation(Citation(entries: entries, place: place)))
    return (close + 1, mark())
  }

  private func mark() -> String {
    var mark = String.UnicodeScalarView([Self.markStart])
    mark.append(contentsOf: String(tokens.count - 1).unicodeScalars)
    mark.append(Self.markEnd)
    return String(mark)
  }

  private mutating func report(_ place: Place, _ message: String, _ remedy: String) {
    problems.append(Problem(.blocking, at: place, message, remedy: remedy))
  }
}
