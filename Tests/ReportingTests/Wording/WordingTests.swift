import Survey
import Tabulation
import Testing

@testable import Reporting

struct WordingTests {
  /// The printed forms of one value, in the forms' declared order.
  struct Case: CustomTestStringConvertible, Sendable {
    var value: Fact.Value
    var noun = Fact.Noun.organisation
    var rank: Int?
    var word: RankingWord?
    var printed: [FactForm: String]

    var testDescription: String { "\(value) \(noun)" }
  }

  static let cases = [
    Case(
      value: .count(14, of: 16), rank: 1, word: .mostMet,
      printed: [
        .full: "14 organisations sur 16", .count: "14", .outOf: "14 sur 16", .percent: "14 sur 16", .rank: "1er",
        .word: "parmi les plus rencontrées",
      ]),
    Case(
      value: .count(1, of: 16), rank: 3, word: .lessOften,
      printed: [
        .full: "1 organisation sur 16", .count: "1", .outOf: "1 sur 16", .percent: "1 sur 16", .rank: "3e",
        .word: "moins fréquente",
      ]),
    Case(
      value: .count(0, of: 16), rank: 12, word: .absent,
      printed: [
        .full: "0 organisation sur 16", .count: "0", .outOf: "0 sur 16", .percent: "0 sur 16", .rank: "12e",
        .word: "absente",
      ]),
    Case(
      value: .count(12_500, of: nil), noun: .answer,
      printed: [
        .full: "12\u{202F}500 réponses", .count: "12\u{202F}500", .outOf: "12\u{202F}500", .percent: "12\u{202F}500",
        .rank: "sans rang", .word: "non classée",
      ]),
    Case(
      value: .count(12, of: 39), noun: .answer,
      printed: [
        .full: "12 réponses sur 39", .count: "12", .outOf: "12 sur 39", .percent: "31\u{202F}%", .rank: "sans rang",
        .word: "non classée",
      ]),
    Case(
      value: .count(25, of: 200), noun: .answer,
      printed: [
        .full: "25 réponses sur 200", .count: "25", .outOf: "25 sur 200", .percent: "12,5\u{202F}%",
        .rank: "sans rang", .word: "non classée",
      ]),
    Case(
      value: .count(0, of: 0),
      printed: [
        .full: "0 organisation sur 0", .count: "0", .outOf: "0 sur 0", .percent: "0 sur 0", .rank: "sans rang",
        .word: "non classée",
      ]),
    Case(value: .number(13.5), noun: .percent, printed: same("13,5\u{202F}%")),
    Case(value: .number(10.0 / 3), noun: .number, printed: same("3,33")),
    Case(value: .range(13.5, 21), noun: .percent, printed: same("13,5\u{202F}% à 21\u{202F}%")),
    Case(value: .range(nil, 35), noun: .percent, printed: same("jusqu’à 35\u{202F}%")),
    Case(value: .hidden, rank: 1, word: .mostMet, printed: same("non publié")),
  ]

  private static func same(_ text: String) -> [FactForm: String] {
    Dictionary(uniqueKeysWithValues: FactForm.allCases.map { ($0, text) })
  }

  /// The words with plain spaces: which ones do not break is the catalogue's own affair.
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test(arguments: cases) func `every form of every value`(_ given: Case) throws {
    let fact = Fact(id: "x", label: "X", value: given.value, noun: given.noun, rank: given.rank, word: given.word)
    let wording = try Wording.french()
    let printed = Dictionary(uniqueKeysWithValues: FactForm.allCases.map { ($0, plain(wording.fact(fact, $0))) })
    #expect(printed == given.printed)
  }

  @Test(arguments: [(19, "5 sur 19"), (20, "25\u{202F}%"), (199, "3\u{202F}%"), (200, "2,5\u{202F}%")])
  func `a percentage is withheld under the base of 20, and has a decimal from 200 on`(base: Int, text: String) throws {
    let fact = Fact(id: "x", label: "X", value: .count(5, of: base), noun: .answer)
    #expect(plain(try Wording.french().fact(fact, .percent)) == text)
  }

  @Test func `the smallest base is the study's`() throws {
    var thresholds = Thresholds()
    thresholds.percentageBase = 4
    let fact = Fact(id: "x", label: "X", value: .count(1, of: 4), noun: .answer)
    #expect(try Wording.french(thresholds).fact(fact, .percent) == "25\u{202F}%")
  }

  @Test(arguments: Fact.Noun.allCases) func `every noun is counted`(_ noun: Fact.Noun) throws {
    let wording = try Wording.french()
    let counted = [0, 1, 2].map { wording.counted($0, noun) }
    #expect(counted.enumerated().allSatisfy { $1.hasPrefix("\($0)") && !$1.contains("‹") })
  }

  @Test(
    arguments: [
      ([], "aucune"), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c"),
    ] as [([String], String)])
  func `a list in words`(items: [String], text: String) throws {
    #expect(try Wording.french().list(items) == text)
  }

  @Test func `a key the catalogue lacks prints itself between chevrons`() throws {
    #expect(try Wording.french().text("nulle.part") == "‹nulle.part›")
  }

  @Test func `a value is printed as it is, braces too`() throws {
    let text = try Wording.french().text("fait.sur", ["n": "{base}", "base": "16"])
    #expect(plain(text) == "{base} sur 16")
  }

  @Test(
    arguments: [
      ("Logique de service", "logique de service"), ("ASBL faîtière", "ASBL faîtière"), ("Économies", "économies"),
      ("", ""), ("A", "a"),
    ])
  func `a label inside a sentence loses its capital, not an acronym's`(label: String, text: String) {
    #expect(Wording.inSentence(label) == text)
  }
}
