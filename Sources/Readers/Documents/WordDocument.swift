import Diagnostics

/// A .docx as its words. Source: ECMA-376, part 1, section 17.
struct WordDocument {
  private var document = DocumentText()
  /// The words of a paragraph whose mark was deleted: they begin the next.
  private var joined = ""
  private var emphasis = Emphasis()
  /// Whether what is read now is in bold.
  private var isBold = false
  private let styles: BoldStyles

  private init(styles: BoldStyles) { self.styles = styles }

  static func read(_ file: SourceFile) -> Reading<DocumentText?> {
    DocumentPart.tree("word/document.xml", in: file).flatMapped { root in
      guard let body = root.child("body") else {
        return Reading(nil, problems: [TranscriptFault.notADocument.problem(at: Place(file.name))])
      }
      let styles = BoldStyles(word: DocumentPart.optional("word/styles.xml", in: file))
      var reader = WordDocument(styles: styles)
      reader.document.blocks = reader.blocks(of: body)
      return Reading(reader.document)
    }
  }

  private mutating func blocks(of element: XMLElement) -> [DocumentText.Block] {
    var blocks: [DocumentText.Block] = []
    for child in element.children {
      switch child.name {
      case "p":
        if joined.isEmpty { emphasis = Emphasis() }
        isBold = styles[child.child("pPr")?.child("pStyle")?.attribute("val")] ?? false
        let words = joined + text(of: child)
        joined = Self.isMarkDeleted(child) ? words : ""
        if joined.isEmpty { blocks.append(.paragraph(words, emphasis)) }
      case "tbl": blocks.append(.table(rows(of: child)))
      case "sdt", "sdtContent", "ins", "customXml": blocks += self.blocks(of: child)
      case "del", "moveFrom": document.deletions += 1
      default: break  // properties of the section, bookmarks
      }
    }
    return blocks
  }

  private static func isMarkDeleted(_ paragraph: XMLElement) -> Bool {
    paragraph.child("pPr")?.child("rPr")?.child("del") != nil
  }

  private mutating func rows(of table: XMLElement) -> [[String]] {
    table.children.flatMap { row -> [[String]] in
      if row.name != "tr" { return ["sdt", "sdtContent", "ins"].contains(row.name) ? rows(of: row) : [] }
      if row.child("trPr")?.child("del") != nil {
        document.deletions += 1
        return []
      }
      return [cells(of: row)]
    }
  }

  private mutating func cells(of row: XMLElement) -> [String] {
    row.children.flatMap { cell -> [String] in
      if cell.name == "tc" { return [DocumentText.lines(of: blocks(of: cell))] }
      return ["sdt", "sdtContent"].contains(cell.name) ? cells(of: cell) : []
    }
  }

  /// The words of a paragraph or of anything in it.
  private mutating func text(of element: XMLElement) -> String {
    var text = ""
    for child in element.children {
      switch child.name {
      case "t":
        text += child.text
        emphasis.count(child.text, isBold: isBold)
      case "r": text += run(child)
      case "tab", "ptab": text += "\t"
      case "br", "cr": text += "\n"
      case "noBreakHyphen": text += "\u{2011}"
      case "del", "moveFrom": document.deletions += 1
      case "ins", "moveTo":
        document.insertions += 1
        text += self.text(of: child)
      case "footnoteReference", "endnoteReference": document.notes += 1
      case "drawing", "pict", "AlternateContent": if Self.holdsText(child) { document.boxes += 1 }
      case "pPr", "rPr", "instrText", "delText", "softHyphen": break
      default: text += self.text(of: child)
      }
    }
    return text
  }

  private mutating func run(_ element: XMLElement) -> String {
    let around = isBold
    defer { isBold = around }
    let properties = element.child("rPr")
    isBold =
      properties.flatMap(BoldStyles.isBold) ?? styles[properties?.child("rStyle")?.attribute("val")] ?? around
    return text(of: element)
  }

  private static func holdsText(_ element: XMLElement) -> Bool {
    element.name == "txbxContent" || element.children.contains(where: holdsText)
  }
}
