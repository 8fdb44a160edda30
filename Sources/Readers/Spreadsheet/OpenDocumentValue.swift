/// The typed values of an OpenDocument cell → as a CSV writes them.
enum OpenDocumentValue {
  /// `2024-02-29T10:30:00.000` as `2024-02-29 10:30:00`, midnight as the date alone.
  static func date(_ value: String) -> String {
    let parts = value.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return value }
    let time = parts[1].prefix { $0 != "." && $0 != "Z" && $0 != "," }
    return time == "00:00:00" || time == "00:00" ? String(parts[0]) : "\(parts[0]) \(time)"
  }

  /// `PT14H30M00S` as `14:30`; seconds only when there are some.
  static func time(_ value: String) -> String {
    guard value.hasPrefix("PT") else { return value }
    var seconds = 0.0
    var digits = ""
    for character in value.dropFirst(2) {
      let number = Double(digits.replacing(",", with: ".")) ?? 0
      switch character {
      case "H": seconds += number * 3600
      case "M": seconds += number * 60
      case "S": seconds += number
      default:
        digits.append(character)
        continue
      }
      digits = ""
    }
    guard (0..<1e9).contains(seconds) else { return value }
    let whole = Int(seconds.rounded())
    return SerialDate.clock(whole, withSeconds: whole % 60 != 0)
  }

  /// The paragraphs of a cell, one a line: runs of spaces, tabs and line breaks as they show; no comment.
  static func text(_ cell: XMLElement) -> String {
    cell.children("p").map(paragraph).joined(separator: "\n")
  }

  private static func paragraph(_ element: XMLElement) -> String {
    element.content.reduce(into: "") { text, piece in
      switch piece {
      case .text(let words): text += words
      case .element(let inner):
        switch inner.name {
        case "s":
          text += String(repeating: " ", count: min(1000, max(1, inner.attribute("c").flatMap { Int($0) } ?? 1)))
        case "tab": text += "\t"
        case "line-break": text += "\n"
        case "annotation", "note", "ruby-text": break
        default: text += paragraph(inner)
        }
      }
    }
  }
}
