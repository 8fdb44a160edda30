import Document

/// The words a coder marked, between quotation marks, on one line.
enum ExtractWords {
  static func inlines(_ extract: String) -> [Inline] {
    [.text("« "), .verbatim(extract.split(separator: "\n").joined(separator: " ")), .text(" »")]
  }
}
