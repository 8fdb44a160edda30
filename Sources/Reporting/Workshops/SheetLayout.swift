import Document

/// Cuts a sheet at its page break into the two sides the stylesheet prints.
enum SheetLayout {
  static func blocks(_ blocks: [Block]) -> [Block] {
    let parts = blocks.split(separator: .pageBreak, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return blocks }
    return [
      .section(Section(classes: ["recto"], Array(parts[0]))), .pageBreak,
      .section(Section(classes: ["verso"], Array(parts[1]))),
    ]
  }
}
