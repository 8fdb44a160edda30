import Diagnostics

/// Turns a parsed Markdown tree into template blocks: puts directives back, pairs the ones that open and close, refuses what a
/// template may not hold.
struct TemplateBuilder {
  /// A block, or a directive that opens, splits or closes one.
  enum Item {
    case block(TemplateBlock)
    case control(Directive)
  }

  let file: String
  private let tokens: [TemplateScanner.Token]
  private let sourceLines: [Int]
  private let source: [Substring]
  var problems: [Problem] = []
  private var headingLevel: Int?
  private var tableCount = 0

  init(scanner: TemplateScanner, source: String) {
    file = scanner.file
    tokens = scanner.tokens
    sourceLines = scanner.sourceLines
    self.source = source.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func template(_ document: MarkdownNode) -> Template {
    let notes = document.children.filter { $0.kind == .noteDefinition }
    let blocks = document.children.filter { $0.kind != .noteDefinition }
    return Template(blocks: self.blocks(blocks), notes: notes.map { self.blocks($0.children) }, file: file)
  }

  mutating func blocks(_ nodes: [MarkdownNode]) -> [TemplateBlock] {
    var grouper = TemplateGrouper(items: nodes.flatMap { items($0) })
    let blocks = grouper.blocks()
    problems += grouper.problems
    return Self.captioned(blocks)
  }

  private mutating func items(_ node: MarkdownNode) -> [Item] {
    switch node.kind {
    case .paragraph: return paragraph(inlines(node.children))
    case .heading(let level): return [.block(heading(level, node))]
    case .bulletedList: return [.block(.bulletedList(node.children.map { blocks($0.children) }))]
    case .numberedList(let start):
      return [.block(.numberedList(start: start, node.children.map { blocks($0.children) }))]
    case .blockQuote: return [.block(.quotation(blocks(node.children)))]
    case .codeBlock(let text): return [.block(.code(text))]
    case .thematicBreak: return [.block(.thematicBreak)]
    case .table(let columns, let rightAligned):
      return [.block(.table(table(node, columns: columns, rightAligned: rightAligned)))]
    case .html(let text):
      refuseHTML(text, line: node.line)
      return []
    default: return node.children.flatMap { items($0) }
    }
  }

  /// A paragraph made only of directives is those directives, one after the other.
  private mutating func paragraph(_ inlines: [TemplateInline]) -> [Item] {
    let alone = inlines.compactMap { inline in
      if case .directive(let directive) = inline { directive } else { nil }
    }
    if !alone.isEmpty, inlines.allSatisfy({ $0.isDirectiveOrSpace }) {
      return alone.flatMap { directive -> [Item] in
        TemplateScanner.controls.contains(directive.name)
          ? [.control(directive)]
          : directive.name == "affirme" ? assertion(directive, []) : [.block(.directive(directive))]
      }
    }
    for directive in alone where TemplateScanner.controls.contains(directive.name) {
      report(
        directive.place, "« {{\(directive.source)}} » est dans un paragraphe ; cette directive est attendue seule sur sa ligne",
        "la mettre sur une ligne à elle")
    }
    for directive in alone.dropFirst(inlines.startsWithDirective ? 1 : 0) where directive.name == "affirme" {
      report(
        directive.place, "« affirme » est dans le paragraphe ; cette directive est attendue au début d’un paragraphe",
        "la mettre en tête, ou commencer un paragraphe")
    }
    if inlines.startsWithDirective, let directive = alone.first, directive.name == "affirme" {
      return assertion(directive, Array(inlines.dropFirst()))
    }
    return inlines.isEmpty ? [] : [.block(.paragraph(inlines))]
  }

  private mutating func assertion(_ directive: Directive, _ inlines: [TemplateInline]) -> [Item] {
    guard !inlines.isEmpty else {
      report(
        directive.place, "« affirme » n’est suivie de rien ; une phrase est attendue dans le même paragraphe",
        "écrire la phrase juste après la directive")
      return []
    }
    switch directive.condition() {
    case .success(let condition): return [.block(.assertion(condition, directive, inlines))]
    case .failure(let refusal):
      problems.append(refusal.problem(at: directive.conditionPlace))
      return [.block(.paragraph(inlines))]
    }
  }

  private mutating func heading(_ level: Int, _ node: MarkdownNode) -> TemplateBlock {
    var inlines = inlines(node.children)
    let id = Self.takeID(&inlines)
    if let last = headingLevel, level > last + 1 {
      problems.append(
        Problem(
          .warning, at: Place(file, line: line(node.line), column: 1),
          "le titre est de niveau \(level) sous un titre de niveau \(last) ; le niveau \(last + 1) est attendu",
          remedy: "retirer un « # »"))
    }
    headingLevel = level
    return .heading(level: level, id: id, inlines)
  }

  /// Takes a final « {#id} » off a heading or a caption.
  private static func takeID(_ inlines: inout [TemplateInline]) -> String? {
    guard case .text(let text) = inlines.last, text.hasSuffix("}"), let open = text.lastIndex(of: "{") else { return nil }
    let id = text[open...].dropFirst().dropLast()
    guard id.first == "#", id.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else {
      return nil
    }
    inlines[inlines.count - 1] = .text(String(text[..<open].reversed().drop { $0 == " " }.reversed()))
    return String(id.dropFirst())
  }

  private mutating func table(_ node: MarkdownNode, columns: Int, rightAligned: [Bool]) -> TemplateTable {
    tableCount += 1
    let rows = node.children.map { row in
      (0..<columns).map { $0 < row.children.count ? inlines(row.children[$0].children) : [] }
    }
    return TemplateTable(
      id: "saisi-\(tableCount)", caption: [], header: rows.first ?? [], rows: Array(rows.dropFirst()),
      rightAligned: rightAligned)
  }

  /// Gives each table the paragraph « : Légende {#id} » that follows it.
  private static func captioned(_ blocks: [TemplateBlock]) -> [TemplateBlock] {
    var captioned: [TemplateBlock] = []
    for block in blocks {
      guard case .table(var table) = captioned.last, case .paragraph(var inlines) = block,
        case .text(let text) = inlines.first, text.hasPrefix(": ")
      else {
        captioned.append(block)
        continue
      }
      inlines[0] = .text(String(text.dropFirst(2)))
      if let id = takeID(&inlines) { table.id = id }
      table.caption = inlines
      captioned[captioned.count - 1] = .table(table)
    }
    return captioned
  }
}

// MARK: - Lines

extension TemplateBuilder {
  mutating func inlines(_ nodes: [MarkdownNode]) -> [TemplateInline] { nodes.flatMap { inlines($0) } }

  private mutating func inlines(_ node: MarkdownNode) -> [TemplateInline] {
    switch node.kind {
    case .text(let text):
      if let label = Self.unknownNote(in: text) { refuseNote(label, near: node.line) }
      return inlines(ofText: text)
    case .code(let text): return [.code(text)]
    case .softBreak: return [.text(" ")]
    case .lineBreak: return [.lineBreak]
    case .strong: return [.strong(inlines(node.children))]
    case .emphasis: return [.emphasis(inlines(node.children))]
    case .link(let url):
      if url.unicodeScalars.contains(TemplateScanner.markStart) || !Self.isSafe(url) {
        report(
          Place(file, line: line(node.line)), "l’adresse d’un lien est refusée ; une adresse http, https ou mailto écrite en clair est attendue",
          "écrire l’adresse en entier")
      }
      return [.link(url: url, inlines(node.children))]
    case .image:
      report(
        Place(file, line: line(node.line)), "il y a une image ; du texte ou une directive « figure » est attendu",
        "retirer l’image")
      return []
    case .noteReference(let index): return [.note(index)]
    case .html(let text):
      refuseHTML(text, line: node.line)
      return []
    default: return node.children.flatMap { inlines($0) }
    }
  }

  /// The text with its directives and citations put back.
  mutating func inlines(ofText text: String) -> [TemplateInline] {
    var inlines: [TemplateInline] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: TemplateScanner.markStart),
      let end = rest[start...].firstIndex(of: TemplateScanner.markEnd)
    {
      if start > rest.startIndex { inlines.append(.text(String(rest[..<start]))) }
      if let index = Int(String(rest[start..<end].dropFirst())), tokens.indices.contains(index) {
        switch tokens[index] {
        case .directive(let directive): inlines.append(.directive(directive))
        case .citation(let citation): inlines.append(.citation(citation))
        }
      }
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { inlines.append(.text(String(rest))) }
    return inlines
  }

  private static func isSafe(_ url: String) -> Bool {
    guard let colon = url.firstIndex(of: ":") else { return true }
    return ["http", "https", "mailto"].contains(url[..<colon].lowercased()) || url.hasPrefix("#") || url.hasPrefix("./")
  }

  private static func unknownNote(in text: String) -> Substring? {
    guard let start = text.firstRange(of: "[^"), let end = text[start.upperBound...].firstIndex(of: "]") else { return nil }
    return text[start.upperBound..<end]
  }
}

// MARK: - Refusals

extension TemplateBuilder {
  private func line(_ marked: Int) -> Int {
    sourceLines.indices.contains(marked - 1) ? sourceLines[marked - 1] : max(1, marked)
  }

  private mutating func report(_ place: Place, _ message: String, _ remedy: String) {
    problems.append(Problem(.blocking, at: place, message, remedy: remedy))
  }

  private mutating func refuseNote(_ label: Substring, near marked: Int) {
    let place = place(of: "[^\(label)]", near: marked)
    report(place, "la note « \(label) » est appelée mais n’est pas écrite ; « [^\(label)]: … » est attendu", "écrire la note à la fin du texte")
  }

  private mutating func refuseHTML(_ text: String, line marked: Int) {
    guard !text.hasPrefix("<!--") else { return }
    let first = text.split(separator: "\n").first.map(String.init) ?? text
    report(
      place(of: first, near: marked), "il y a du HTML : « \(first.prefix(40)) » ; du Markdown est attendu",
      "l’écrire en Markdown, ou mettre « \\ » devant « < »")
  }

  /// Where a text stands, looked for from the line of its block on.
  private func place(of text: String, near marked: Int) -> Place {
    let start = line(marked)
    for number in start..<max(start + 1, min(source.count + 1, start + 40)) where number <= source.count {
      guard let found = source[number - 1].firstRange(of: text) else { continue }
      let column = source[number - 1].distance(from: source[number - 1].startIndex, to: found.lowerBound) + 1
      return Place(file, line: number, column: column)
    }
    return Place(file, line: start)
  }
}

extension TemplateInline {
  fileprivate var isDirectiveOrSpace: Bool {
    switch self {
    case .directive: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

extension [TemplateInline] {
  fileprivate var startsWithDirective: Bool {
    if case .directive = first { true } else { false }
  }
}
