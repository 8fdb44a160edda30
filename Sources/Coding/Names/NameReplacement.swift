import Survey

/// A text with the names of a key replaced.
package struct NameReplacement: Equatable, Sendable {
  package private(set) var text = ""
  /// How often each entry of the key was replaced.
  package private(set) var counts: [Int: Int] = [:]
  /// Replacements beside an article that may no longer agree (« l’ », « le », « la »), by 0-based offset in the new text.
  package private(set) var doubts: [Int] = []

  package init(_ text: String, _ book: NameBook) {
    let named = NameText(text)
    var view = String.UnicodeScalarView()
    var written = 0
    var next = 0
    for occurrence in book.occurrences(in: named) {
      guard let entry = occurrence.entry else { continue }
      let pseudonym = book.key.entries[entry].pseudonym
      let before = Elision(named.scalars[next..<occurrence.range.lowerBound], pseudonym)
      if before.isDoubtful { doubts.append(written + before.scalars.count) }
      let put = before.scalars + Array(pseudonym.unicodeScalars)
      view.append(contentsOf: put)
      written += put.count
      counts[entry, default: 0] += 1
      next = occurrence.range.upperBound
    }
    view.append(contentsOf: named.scalars[next...])
    self.text = String(view)
  }

  package var count: Int { counts.values.reduce(0, +) }
}
