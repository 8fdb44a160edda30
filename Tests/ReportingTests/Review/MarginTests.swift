import Document
import Survey
import Testing

@testable import Reporting

struct MarginTests {
  private static let turn = Turn(number: 2, speaker: "R1", range: 10..<31, text: "On a pas gagné un sou")

  private static func coding(_ range: Range<Int>, _ code: String, _ coder: String) -> PassageCoding {
    PassageCoding(interview: "E1", turn: 2, range: range, code: code, coder: coder, extract: "")
  }

  private static func words(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .superscript(let number): "^\(number.plainText)"
      default: [inline].plainText
      }
    }.joined()
  }

  @Test(arguments: [
    (ranges: [10..<31], text: "^1[On a pas gagné un sou]^1"),
    ([15..<24], "On a ^1[pas gagné]^1 un sou"),
    ([10..<31, 15..<24], "^1[On a ^2[pas gagné]^2 un sou]^1"),
    ([10..<18, 15..<24], "^1[On a ^2[pas]^1 gagné]^2 un sou"),
    ([15..<24, 15..<24], "On a ^1[pas gagné]^1 un sou"),
    ([], "On a pas gagné un sou"),
  ])
  func `passages stand between numbered brackets, overlapping ones as well`(ranges: [Range<Int>], text: String) throws {
    let codings = ranges.enumerated().map { Self.coding($1, "effet.surcout", "codeur \($0)") }
    #expect(Self.words(Margin(codings, wording: try .french()).marked(Self.turn)) == text)
  }

  @Test func `the margin says each code once a passage, with who gave it`() throws {
    var feared = Self.coding(15..<24, "effet.economies", "claire")
    feared.modality = .feared
    let codings = [
      Self.coding(15..<24, "effet.surcout", "yassine"), Self.coding(15..<24, "effet.surcout", "claire"), feared,
      Self.coding(10..<31, "risque.argent", "claire"),
    ]
    let lines = Margin(codings, wording: try .french()).lines.map(Self.words)
    #expect(
      lines == [
        "^1risque.argent (claire)", "^2effet.economies (claire ; craint)", "^2effet.surcout (claire et yassine)",
      ])
  }
}
