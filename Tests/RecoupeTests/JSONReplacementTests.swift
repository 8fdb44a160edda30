import Coding
import Survey
import Testing

@testable import recoupe

struct JSONReplacementTests {
  private static let book = NameBook(
    PseudonymKey(entries: [
      .init(names: ["Zoé Ménard"], pseudonym: "Paule", line: 2),
      .init(names: ["Rose"], pseudonym: "Luce « L »", line: 3),
    ]), publicNames: [])

  @Test(arguments: [
    (#"{"a": "Zoé Ménard"}"#, #"{"a": "Paule"}"#, 1),
    (#"{"a": "Zo\u00e9 M\u00C9nard, 3 \/ 4"}"#, #"{"a": "Paule, 3 / 4"}"#, 1),
    (#"{"Zo\u00e9 M\u00e9nard": [1.5e3, null, "x\\y"]}"#, #"{"Paule": [1.5e3, null, "x\\y"]}"#, 1),
    (#"["chez Rose \"bien\"\n\tet \u0001", "Rose"]"#, #"["chez Luce « L » \"bien\"\n\tet \u0001", "Luce « L »"]"#, 2),
    (#"["\ud83d\ude42 Rose"]"#, #"["🙂 Luce « L »"]"#, 1),
    // What needs no change keeps its bytes.
    (#"{"a": "caf\u00e9 \/ \u000a"}"#, #"{"a": "caf\u00e9 \/ \u000a"}"#, 0),
    // Half a character, an escape that is none, a string that never ends: kept, for a person to look at.
    (#"["\ud83d Rose"]"#, #"["\ud83d Rose"]"#, 0), (#"["\q Rose"]"#, #"["\q Rose"]"#, 0),
    (#"{"a": 1, "b": "Rose"#, #"{"a": 1, "b": "Rose"#, 0),
  ])
  func `names are replaced in strings, however they are escaped`(text: String, expected: String, count: Int) {
    let replaced = ReplacedText(text, .json, Self.book)
    #expect(String(decoding: replaced.bytes, as: UTF8.self) == expected)
    #expect(replaced.counts.values.reduce(0, +) == count)
  }
}
