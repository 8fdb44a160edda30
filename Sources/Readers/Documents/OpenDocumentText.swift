import Diagnostics

/// An .odt as its words. Source: OpenDocument 1.3, part 3, sections 5 to 7 and 9.
struct OpenDocumentText {
  private var document = DocumentText()
  private var emphasis = Emphasis()
  /// Whether what is read now is in bold.
  private var isBold = false
  private let styles: BoldStyles

  private init(styles: BoldStyles) { self.styles = styles }

  static func read(_ file: SourceFile) -> Reading<DocumentText?> {
    DocumentPart.tree("content.xml", in: file).flatMapped { root in
      guard let text = root.child("body")?.child("text") else {
        return Reading(nil, problems: [TranscriptFault.notADocument.problem(at: Place(file.name))])
      }
      let styles = BoldStyles(openDocument: [DocumentPart.optional("styles.xml", in: file), root])
      var reader = OpenDocumentText(styles: styles)
      reader.document.blocks = reader.blocks(of: text)
      return Reading(reader.document)
    }
  }

  private mutating func blocks(of element: XMLElement) -> [DocumentText.Block] {
    var blocks: [DocumentText.Block] = []
    for child in element.children {
      switch child.name {
      case "p", "h":
        emphasis = Emphasis()
        isBold = styles[child.attribute("style-name")] ?? false
        let words = text(of: child).text.trimmingSpaces()
        blocks.append(.paragraph(words, emphasis))
      case "table": blocks.append(.table(rows(of: child)))
      case "section", "list", "list-item", "list-header", "index-body", "numbered-paragraph":
        blocks += self.blocks(of: child)
      case "tracked-changes":
        // What was deleted stands here alone; what was inserted stands in the text.
        for change in child.children("changed-region") {
          document.deletions += change.child("deletion") == nil ? 0 : 1
          document.insertions += change.child("insertion") == nil ? 0 : 1
        }
      default: break  // declarations, page breaks, forms
      }
    }
    return blocks
  }

  private mutating func rows(of table: XMLElement) -> [[String]] {
    table.children.flatMap { row -> [[String]] in
      switch row.name {
      case "table-row":
        let cells = row.children.filter { ["table-cell", "covered-table-cell"].contains($0.name) }
        return [cells.map { DocumentText.lines(of: blocks(of: $0)) }]
      case "table-rows", "table-header-rows", "table-row-group": return rows(of: row)
      default: return []
      }
    }
  }

  /// The words of a paragraph or of anything in it; runs of white space in the file are one space.
  private mutating func text(of element: XMLElement, after before: SpacedText = SpacedText()) -> SpacedText {
    var text = before
    for piece in element.content {
      switch piece {
      case .text(let words):
        text.append(words)
        emphasis.count(words, isBold: isBold)
      case .element(let child):
        switch child.name {
        case "s":
          let count = min(1000, max(1, child.attribute("c").flatMap { Int($0) } ?? 1))
          text.append(verbatim: String(repeating: " ", count: count))
        case "tab": text.append(verbatim: "\t")
        case "line-break": text.append(verbatim: "\n")
        case "note": document.notes += 1
        case "annotation", "ruby-text", "soft-page-break": break
        case "frame", "text-box", "custom-shape": if !child.fullText.trimmingSpaces().isEmpty { document.boxes += 1 }
        default:
          let around = isBold
          isBold = styles[child.attribute("style-name")] ?? around
          text = self.text(of: child, after: text)
          isBold = around
        }
      }
    }
    return text
  }
}
