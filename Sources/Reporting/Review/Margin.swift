import Document
import Survey

/// The passages people marked in a turn, numbered in the order of the text.
struct Margin {
  private var passages: [(range: Range<Int>, codings: [PassageCoding])] = []
  private let wording: Wording

  init(_ codings: [PassageCoding], wording: Wording) {
    self.wording = wording
    for coding in codings.sorted(by: Self.isBefore) {
      if let place = passages.firstIndex(where: { $0.range == coding.range }) {
        passages[place].codings.append(coding)
      } else {
        passages.append((coding.range, [coding]))
      }
    }
  }

  private static func isBefore(_ left: PassageCoding, _ right: PassageCoding) -> Bool {
    (left.range.lowerBound, right.range.upperBound, left.code, left.coder)
      < (right.range.lowerBound, left.range.upperBound, right.code, right.coder)
  }

  /// A line for each code of each passage: its number, the code, who gave it.
  var lines: [[Inline]] {
    passages.enumerated().flatMap { index, passage in
      var codes: [String] = []
      for coding in passage.codings where !codes.contains(Self.key(coding)) { codes.append(Self.key(coding)) }
      return codes.map { key -> [Inline] in
        let given = passage.codings.filter { Self.key($0) == key }
        let code = given[0].code
        let marks =
          (given[0].modality == .observed ? [] : [wording.text("marque.\(given[0].modality.rawValue)")])
          + (given[0].status == .denied ? [wording.text("relecture.nie")] : [])
          + given.compactMap(\.rule).prefix(1)
        let who = ([wording.list(given.map(\.coder))] + marks).joined(separator: " ; ")
        return [
          .superscript(.text(String(index + 1))), .link(url: "../codes/\(code).html", .text(code)), .text(" "),
          .text(wording.text("relecture.par", ["qui": who])),
        ]
      }
    }
  }

  private static func key(_ coding: PassageCoding) -> String {
    "\(coding.code) \(coding.modality.rawValue) \(coding.status.rawValue)"
  }

  /// The words of the turn, each passage between brackets that bear its number.
  func marked(_ turn: Turn) -> [Inline] {
    let scalars = Array(turn.text.unicodeScalars)
    var events: [(offset: Int, isEnd: Bool, number: Int)] = []
    for (index, passage) in passages.enumerated() {
      let own = passage.range.clamped(to: turn.range)
      events.append((own.lowerBound - turn.range.lowerBound, false, index + 1))
      events.append((own.upperBound - turn.range.lowerBound, true, index + 1))
    }
    events.sort { ($0.offset, $0.isEnd ? 0 : 1, $0.number) < ($1.offset, $1.isEnd ? 0 : 1, $1.number) }
    var inlines: [Inline] = []
    var start = 0
    for event in events {
      let offset = min(max(event.offset, start), scalars.count)
      if offset > start { inlines += Self.words(scalars[start..<offset]) }
      let number = Inline.superscript(.text(String(event.number)))
      inlines += event.isEnd ? [.strong(.text("]")), number] : [number, .strong(.text("["))]
      start = offset
    }
    return inlines + Self.words(scalars[start...])
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [Inline] {
    String(String.UnicodeScalarView(scalars)).split(separator: "\n", omittingEmptySubsequences: false)
      .map { [Inline.verbatim(String($0))] }.joined(separator: [.lineBreak]).filter { $0 != .verbatim("") }
  }
}
