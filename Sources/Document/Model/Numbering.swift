package import Diagnostics

/// What a piece's headings, tables and figures are called once they are numbered in reading order.
struct Numbering {
  struct Heading {
    var level: Int
    var id: String
    var title: [Inline]
  }

  private(set) var headings: [Heading] = []
  private(set) var tables: [String: Int] = [:]
  private(set) var figures: [String: Int] = [:]
  /// Taken ids; the page's own to begin with.
  private var ids: Set<String> = ["contenu", "notes-titre", "sommaire-titre"]
  let isNumbered: Bool

  /// The piece with numbers and unique ids everywhere.
  static func apply(to piece: Piece) -> (piece: Piece, numbering: Numbering) {
    var numbering = Numbering(isNumbered: piece.isNumbered)
    var numbered = piece
    numbered.blocks = numbering.blocks(piece.blocks)
    return (numbered, numbering)
  }

  private init(isNumbered: Bool) { self.isNumbered = isNumbered }

  private mutating func blocks(_ blocks: [Block]) -> [Block] {
    var numbered: [Block] = []
    for block in blocks { numbered.append(self.block(block)) }
    return numbered
  }

  private mutating func block(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let id, let title):
      let id = unique(HTMLText.identifier(id ?? title.lastingText), otherwise: "partie")
      headings.append(Heading(level: level, id: id, title: title))
      return .heading(level: level, id: id, title)
    case .table(var table):
      if tables[table.id] == nil { tables[table.id] = tables.count + 1 }
      table.number = isNumbered ? tables[table.id] : nil
      table.id = unique("tableau-" + HTMLText.identifier(table.id), otherwise: "tableau")
      return .table(table)
    case .figure(var figure):
      if figures[figure.id] == nil { figures[figure.id] = figures.count + 1 }
      figure.number = isNumbered ? figures[figure.id] : nil
      figure.id = unique("figure-" + HTMLText.identifier(figure.id), otherwise: "figure")
      figure.data.id = figure.id + "-donnees"
      return .figure(figure)
    case .box(let title, let inner): return .box(title: title, blocks(inner))
    case .aside(let kind, let inner): return .aside(kind, blocks(inner))
    case .section(var section):
      section.id = section.id.map { unique(HTMLText.identifier($0), otherwise: "partie") }
      section.blocks = blocks(section.blocks)
      return .section(section)
    case .bulletedList(let items): return .bulletedList(items.map { blocks($0) })
    case .numberedList(let start, let items): return .numberedList(start: start, items.map { blocks($0) })
    default: return block
    }
  }

  /// The id, or the same with a number when it is taken.
  private mutating func unique(_ id: String, otherwise: String) -> String {
    let id = id.isEmpty ? otherwise : id
    var candidate = id
    var count = 1
    while !ids.insert(candidate).inserted {
      count += 1
      candidate = "\(id)-\(count)"
    }
    return candidate
  }

  /// The number of what a cross-reference points to.
  func number(of reference: CrossReference) -> Int? {
    reference.target == .table ? tables[reference.id] : figures[reference.id]
  }
}

extension Piece {
  /// The cross-references that point to nothing in this piece.
  package func crossReferenceProblems() -> [Problem] {
    let (piece, numbering) = Numbering.apply(to: self)
    var problems: [Problem] = []
    let check = InlineMapping { inlines, _ in
      for reference in inlines.crossReferences where numbering.number(of: reference) == nil {
        let known = (reference.target == .table ? numbering.tables : numbering.figures).keys.sorted()
        problems.append(
          Problem(
            .blocking, at: reference.place ?? Place(title),
            "« \(reference.id) » n’est l’identifiant d’aucun élément « \(reference.target.rawValue) » de cette pièce",
            remedy: remedyForUnknown(reference.id, among: known)))
      }
      return inlines
    }
    for blocks in [piece.blocks] + piece.notes.map(\.blocks) { _ = check.blocks(blocks, language) }
    return problems.inReadingOrder()
  }
}

extension [Inline] {
  fileprivate var crossReferences: [CrossReference] {
    flatMap { inline -> [CrossReference] in
      switch inline {
      case .crossReference(let reference): [reference]
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .language(_, let inner),
        .link(_, let inner):
        inner.crossReferences
      default: []
      }
    }
  }
}
