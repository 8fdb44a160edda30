import Survey

/// A text of the study as its author wrote it: what is checked for slips before anything is printed.
struct WrittenDocument {
  var file: String
  var paragraphs: [WrittenParagraph]

  /// A Markdown text: paragraphs are parted by empty lines, each item of a list is one.
  init(_ text: StudyText) {
    file = text.file
    paragraphs = []
    var blocks: [Substring] = []
    var isCode = false
    var open: (line: Int, lines: [String])?
    func close(_ paragraphs: inout [WrittenParagraph]) {
      guard let begun = open else { return }
      open = nil
      let source = begun.lines.joined(separator: "\n")
      let kind = Self.kind(source)
      paragraphs.append(
        WrittenParagraph(
          kind: kind, file: text.file, line: begun.line, source: source, isConditional: blocks.contains("si")))
    }
    let lines = text.markdown.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let bare = line.drop { $0 == " " }
      if bare.hasPrefix("```") { isCode.toggle() }
      let control = Self.control(bare)
      let isControl = control != nil
      if bare.isEmpty || isCode || isControl || Self.startsItem(bare) { close(&paragraphs) }
      if let control, control != "fin", control != "sinon" { blocks.append(control) }
      if control == "fin", !blocks.isEmpty { blocks.removeLast() }
      guard !bare.isEmpty, !isCode, !isControl, !bare.hasPrefix("```") else { continue }
      open = (open?.line ?? index + 1, (open?.lines ?? []) + [String(line)])
      if bare.hasPrefix("#") { close(&paragraphs) }
    }
    close(&paragraphs)
  }

  /// Texts that stand in the cells of a table, each with its line.
  init(file: String, cells: [(line: Int, text: String)]) {
    self.file = file
    paragraphs = cells.filter { !$0.text.isEmpty }.map { cell in
      WrittenParagraph(kind: .prose, file: file, line: cell.line, source: cell.text)
    }
  }

  /// All that a study's people wrote and a page prints.
  static func all(of study: Study) -> [WrittenDocument] {
    let workshops = study.workshops.flatMap { workshop in
      ([workshop.theme.text(), workshop.question.text()].compactMap { $0 } + workshop.findings + workshop.prompts
        + [workshop.room, workshop.floor]).map { (workshop.line, $0) }
    }
    let programme = study.programme.flatMap { moment in [moment.title, moment.place].map { (moment.line, $0) } }
    let tables: [(file: String, cells: [(line: Int, text: String)])] = [
      ("ateliers.csv", workshops), ("programme.csv", programme),
    ]
    return study.texts.filter { !$0.file.hasSuffix(".nl.md") }.map { WrittenDocument($0) }
      + tables.filter { !$0.cells.isEmpty }.map { WrittenDocument(file: $0.file, cells: $0.cells) }
  }

  /// The name of a directive that opens, parts or closes a block (`si`, `encadre`, `fin` …).
  private static func control(_ line: Substring) -> Substring? {
    guard line.hasPrefix("{{") else { return nil }
    let name = line.dropFirst(2).prefix { $0.isLetter }
    return ["si", "sinon", "fin", "pour", "encadre", "marge"].contains(String(name)) ? name : nil
  }

  private static func startsItem(_ line: Substring) -> Bool {
    if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("[^") { return true }
    let digits = line.prefix { $0.isNumber }
    return !digits.isEmpty && line.dropFirst(digits.count).hasPrefix(". ")
  }

  private static func kind(_ source: String) -> WrittenParagraph.Kind {
    let marks = source.prefix { $0 == "#" }.count
    if (1...6).contains(marks), source.dropFirst(marks).hasPrefix(" ") { return .heading(level: marks) }
    return source.hasPrefix("[^") ? .note : .prose
  }
}
