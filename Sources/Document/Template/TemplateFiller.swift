import Diagnostics

/// Fills the directives of one template.
struct TemplateFiller {
  private let template: Template
  private(set) var notes: [Note] = []
  private(set) var problems: [Problem] = []
  /// The turns of the loops around, so that a note filled in two turns is two notes.
  private var turn = ""

  init(template: Template) { self.template = template }

  mutating func blocks(_ blocks: [TemplateBlock], _ resolver: Resolver) -> [Block] {
    var filled: [Block] = []
    for block in blocks {
      let more = self.blocks(block, resolver)
      switch block {
      case .loop, .choice: Self.append(more, to: &filled)
      default: filled += more
      }
    }
    return filled
  }

  private mutating func blocks(_ block: TemplateBlock, _ resolver: Resolver) -> [Block] {
    switch block {
    case .heading(let level, let id, let title): return [.heading(level: level, id: id, inlines(title, resolver))]
    case .paragraph(let text):
      let inlines = inlines(text, resolver)
      return inlines.isEmpty ? [] : [.paragraph(inlines)]
    case .bulletedList(let items): return [.bulletedList(items.map { blocks($0, resolver) })]
    case .numberedList(let start, let items): return [.numberedList(start: start, items.map { blocks($0, resolver) })]
    case .quotation(let inner): return [.quotation(quotation(inner, resolver))]
    case .table(let table): return [.table(self.table(table, resolver))]
    case .code(let text): return [.code(text)]
    case .thematicBreak: return [.thematicBreak]
    case .box(let title, let inner): return [.box(title: .text(title), blocks(inner, resolver))]
    case .margin(let inner): return [.aside(.margin, blocks(inner, resolver))]
    case .directive(let directive): return self.directive(directive, resolver)
    case .choice(let condition, let directive, let then, let otherwise):
      let holds = value(resolver.condition(condition), at: directive.conditionPlace)
      return holds.map { blocks($0 ? then : otherwise, resolver) } ?? []
    case .loop(let directive, let inner): return loop(directive, inner, resolver)
    case .assertion(let condition, let directive, let text): return assertion(condition, directive, text, resolver)
    }
  }

  private mutating func directive(_ directive: Directive, _ resolver: Resolver) -> [Block] {
    if directive.name == "sommaire" { return [.toc] }
    guard directive.name != "voir", let answer = resolver.block(directive) else {
      return [.paragraph(inlines([.directive(directive)], resolver))]
    }
    return value(answer, at: directive.place) ?? [.paragraph([.code("{{\(directive.source)}}")])]
  }

  private mutating func loop(_ directive: Directive, _ inner: [TemplateBlock], _ resolver: Resolver) -> [Block] {
    let outer = turn
    defer { turn = outer }
    var filled: [Block] = []
    for (index, scope) in (value(resolver.loop(directive), at: directive.place) ?? []).enumerated() {
      turn = "\(outer)/\(index + 1)"
      Self.append(blocks(inner, scope), to: &filled)
    }
    return filled
  }

  private mutating func assertion(
    _ condition: Condition, _ directive: Directive, _ text: [TemplateInline], _ resolver: Resolver
  ) -> [Block] {
    let sentence = inlines(text, resolver)
    let answer = resolver.assertion(condition, directive, sentence.plainText)
    guard let verdict = value(answer, at: directive.conditionPlace), !verdict.mark.isEmpty else {
      return [.paragraph(sentence)]
    }
    // One block, so that a page may set the mark beside the sentence.
    return [
      .section(
        Section(classes: ["affirmation"], [.paragraph(sentence), .aside(verdict.kind, [.paragraph(verdict.mark)])]))
    ]
  }

  private mutating func quotation(_ inner: [TemplateBlock], _ resolver: Resolver) -> Quotation {
    var lines: [[Inline]] = []
    for block in blocks(inner, resolver) {
      if case .paragraph(let text) = block { lines.append(text) }
      if case .quotation(let quotation) = block { lines += quotation.lines }
    }
    return Quotation(lines: lines)
  }

  private mutating func table(_ table: TemplateTable, _ resolver: Resolver) -> TableBlock {
    let columns = table.header.dropFirst().map { TableBlock.Column(title: inlines($0, resolver)) }
    let rows = table.rows.map { row in
      TableBlock.Row(
        header: inlines(row.first ?? [], resolver),
        cells: zip(row, table.rightAligned).dropFirst().map { cell, isRight in
          Cell(inlines(cell, resolver), alignment: isRight ? .decimal : .text)
        })
    }
    return TableBlock(
      id: table.id, caption: inlines(table.caption, resolver), corner: inlines(table.header.first ?? [], resolver),
      columns: Array(columns), rows: rows)
  }
}

// MARK: - Lines

extension TemplateFiller {
  private mutating func inlines(_ inlines: [TemplateInline], _ resolver: Resolver) -> [Inline] {
    inlines.flatMap { self.inlines($0, resolver) }
  }

  private mutating func inlines(_ inline: TemplateInline, _ resolver: Resolver) -> [Inline] {
    switch inline {
    case .text(let text): return [.text(text)]
    case .code(let text): return [.code(text)]
    case .lineBreak: return [.lineBreak]
    case .strong(let inner): return [.strong(inlines(inner, resolver))]
    case .emphasis(let inner): return [.emphasis(inlines(inner, resolver))]
    case .link(let url, let inner): return [.link(url: url, inlines(inner, resolver))]
    case .note(let index): return [.note(note(index, resolver))]
    case .citation(let citation):
      let written = citation.entries.map { "@\($0.id)" }.joined(separator: "; ")
      return value(resolver.citation(citation), at: citation.place) ?? [.code("[\(written)]")]
    case .directive(let directive):
      let answer = directive.name == "voir" ? directive.crossReference() : resolver.inline(directive)
      return value(answer, at: directive.place) ?? [.code("{{\(directive.source)}}")]
    }
  }

  /// The label of a note, filled at its first call.
  private mutating func note(_ index: Int, _ resolver: Resolver) -> String {
    let label = "\(template.file):\(index)\(turn)"
    guard template.notes.indices.contains(index - 1), !notes.contains(where: { $0.label == label }) else {
      return label
    }
    notes.append(Note(label: label, blocks: []))
    let blocks = blocks(template.notes[index - 1], resolver)
    if let place = notes.firstIndex(where: { $0.label == label }) { notes[place].blocks = blocks }
    return label
  }

  private mutating func value<Value>(_ answer: Result<Value, Refusal>, at place: Place) -> Value? {
    switch answer {
    case .success(let value): return value
    case .failure(let refusal):
      problems.append(refusal.problem(at: place))
      return nil
    }
  }

  /// Adds blocks; a list that goes on from the one before becomes one list with it.
  private static func append(_ more: [Block], to blocks: inout [Block]) {
    switch (blocks.last, more.first) {
    case (.bulletedList(let items), .bulletedList(let next)):
      blocks[blocks.count - 1] = .bulletedList(items + next)
    case (.numberedList(let start, let items), .numberedList(_, let next)):
      blocks[blocks.count - 1] = .numberedList(start: start, items + next)
    default:
      blocks += more
      return
    }
    blocks += more.dropFirst()
  }
}

extension Directive {
  /// « voir tableau ID », « voir figure ID ».
  fileprivate func crossReference() -> Result<[Inline], Refusal> {
    guard arguments.count == 2, let target = CrossReference.Target(rawValue: arguments[0]) else {
      return .failure(
        Refusal(
          "« {{\(source)}} » ne dit pas quoi voir ; « voir tableau ID » ou « voir figure ID » est attendu",
          remedy: "écrire le mot « tableau » ou « figure », puis l’identifiant"))
    }
    return .success([.crossReference(CrossReference(target, id: arguments[1], place: place))])
  }
}
