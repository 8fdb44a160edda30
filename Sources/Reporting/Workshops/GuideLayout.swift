import Document

/// What follows `{{ensemble}}` in a guide is one section the stylesheet never parts: it goes on the page begun, or on the next.
enum GuideLayout {
  static func blocks(_ blocks: [Block]) -> [Block] {
    let parts = blocks.split(separator: .pageBreak, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return blocks }
    return Array(parts[0]) + [.section(Section(classes: ["ensemble"], Array(parts[1])))]
  }
}
