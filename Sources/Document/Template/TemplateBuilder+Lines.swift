import Diagnostics

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
          Place(file, line: line(node.line)),
          "l’adresse d’un lien est refusée ; une adresse http, https ou mailto écrite en clair est attendue",
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
    guard let start = text.firstRange(of: "[^"), let end = text[start.upperBound...].firstIndex(of: "]") else {
      return nil
    }
    return text[start.upperBound..<end]
  }
}

extension TemplateBuilder {
  func line(_ marked: Int) -> Int {
    sourceLines.indices.contains(marked - 1) ? sourceLines[marked - 1] : max(1, marked)
  }

  mutating func report(_ place: Place, _ message: String, _ remedy: String) {
    problems.append(Problem(.blocking, at: place, message, remedy: remedy))
  }

  private mutating func refuseNote(_ label: Substring, near marked: Int) {
    let place = place(of: "[^\(label)]", near: marked)
    guard place.column != nil else { return }  // written with backslashes: words, not a call
    report(
      place, "la note « \(label) » est appelée mais n’est pas écrite ; « [^\(label)]: … » est attendu",
      "écrire la note à la fin du texte")
  }

  mutating func refuseHTML(_ text: String, line marked: Int) {
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
