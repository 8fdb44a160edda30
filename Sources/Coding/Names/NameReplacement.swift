import Survey

/// A text with the names of a key replaced, and where each of its places went.
package struct NameReplacement: Equatable, Sendable {
  package private(set) var text = ""
  /// How often each entry of the key was replaced.
  package private(set) var counts: [Int: Int] = [:]
  /// Replacements beside an article that may no longer agree (« l’ », « le », « la »), by 0-based offset in the new text.
  package private(set) var doubts: [Int] = []
  private var pieces: [Piece] = []

  /// A piece of the old text, and the one that stands in its place: a name, or the end of what stood before it.
  private struct Piece: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  package init(_ text: String, _ book: NameBook) {
    let scalars = Array(text.unicodeScalars)
    var view = String.UnicodeScalarView()
    var written = 0
    var next = 0
    for occurrence in book.occurrences(in: text) {
      guard let entry = occurrence.entry else { continue }
      let pseudonym = Array(book.key.entries[entry].pseudonym.unicodeScalars)
      let gap = scalars[next..<occurrence.range.lowerBound]
      let before = Elision(gap, book.key.entries[entry].pseudonym)
      if before.isDoubtful { doubts.append(written + before.scalars.count) }
      let kept = zip(gap, before.scalars).prefix { $0 == $1 }.count
      let name = written + before.scalars.count
      if kept < gap.count || kept < before.scalars.count {
        pieces.append(Piece(old: next + kept..<occurrence.range.lowerBound, new: written + kept..<name))
      }
      pieces.append(Piece(old: occurrence.range, new: name..<name + pseudonym.count))
      view.append(contentsOf: before.scalars + pseudonym)
      written = name + pseudonym.count
      counts[entry, default: 0] += 1
      next = occurrence.range.upperBound
    }
    view.append(contentsOf: scalars[next...])
    self.text = String(view)
  }

  package var count: Int { counts.values.reduce(0, +) }

  /// The range of the new text in the place of one of the old (0-based Unicode scalars): a pseudonym goes in whole where
  /// a part of its name was.
  package func moved(_ range: Range<Int>) -> Range<Int> {
    let start = moved(range.lowerBound, inside: \.lowerBound)
    return start..<max(start, moved(range.upperBound, inside: \.upperBound))
  }

  private func moved(_ offset: Int, inside bound: KeyPath<Range<Int>, Int>) -> Int {
    var shift = 0
    for piece in pieces where piece.old.lowerBound < offset {
      if offset < piece.old.upperBound { return piece.new[keyPath: bound] }
      shift = piece.new.upperBound - piece.old.upperBound
    }
    return offset + shift
  }
}
