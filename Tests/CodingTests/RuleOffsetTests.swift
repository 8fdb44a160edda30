import Coding
import Diagnostics
import Survey
import Testing

/// Whatever way a word is typed, a rule finds it, and what it hands back is the very text.
struct RuleOffsetTests {
  private static let rules = [
    "mutualis*", "œuvre", "\"qu'on partage\"", "aujourd'hui", "~accueillir", "surcoût*", "\"au même endroit\"",
    "il PROCHE/4 économie*",
  ]
  /// Spellings a rule of the list finds, each on its own.
  private static let found = [
    "mutualisé", "mutualise\u{301}", "MUTUALISE\u{301}E", "l’œuvre", "L'Oeuvre", "l\u{2019}\u{152}uvre",
    "qu’on partage",
    "qu'on\u{A0}partage", "aujourd\u{2019}hui", "accueille-t-on", "j’accueillais", "sur\u{AD}cou\u{302}ts",
    "au\u{202F}me\u{302}me\u{2009}endroit", "a-t-il des e\u{301}conomies", "a\u{2011}t\u{2011}il des économies",
  ]
  private static let between = [
    " euh ", ", ", " – ", "… ", "\u{A0}: ", " 😀 ", " (rire) ", ". ", "\n", " ça, c\u{327}a ", " n\u{303} ",
  ]

  @Test(arguments: 0..<150)
  func `every offset a rule gives maps back to the very text`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var turns: [(speaker: String, text: String)] = []
    for number in 0..<6 {
      var text = ""
      for _ in 0..<8 {
        text += Self.found[generator.next(below: Self.found.count)]
        text += Self.between[generator.next(below: Self.between.count)]
      }
      turns.append((number % 3 == 0 ? "E" : "R1", text))
    }
    let whole = Array(turns.map(\.text).joined(separator: "\n\n").unicodeScalars)
    let rule = CodingRule(id: "r", terms: Self.rules)
    let matches = RuleBook(Speech.codebook(rule), file: "grille.yaml").matches(in: [Speech.interview(turns)])
    #expect(matches.flatMap(\.hits).count >= 4 * 8, "seed \(seed)")
    for match in matches {
      #expect(Self.text(whole, match.coding.range).elementsEqual(match.coding.extract.unicodeScalars))
      for hit in match.hits {
        #expect(match.coding.range.clamped(to: hit.range) == hit.range, "a hit stands in its passage")
        let words = FoldedText(String(String.UnicodeScalarView(Self.text(whole, hit.range)))).words.map(\.text)
        let form = FoldedText(hit.form.replacing(" … ", with: " ")).words.map(\.text)
        #expect(words.first == form.first && words.last == form.last, "\(words) for \(form)")
      }
    }
  }

  private static func text(_ whole: [Unicode.Scalar], _ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    whole[range]
  }

  @Test(arguments: [
    (terms: ["mutualisation"], except: ["mutualis*"], isUseless: true),
    (["\"au même endroit\""], ["endroit"], true), (["\"accueil\""], ["~accueillir"], true),
    (["mutualis*"], ["mutualisation"], false), (["froid ET chaud"], ["froid"], true),
    (["froid OU chaud"], ["froid"], false), (["a PROCHE/3 b"], ["a PROCHE/5 b"], true),
    (["a PROCHE/5 b"], ["a PROCHE/3 b"], false), (["/fro+id/"], ["/fro+id/"], true),
    (["/fro+id/"], ["/cha+ud/"], false),
    (["a ET b"], ["b ET a"], true), (["a SAUF c"], ["a"], true), (["c SAUF a"], ["a"], false),
    (["éco*"], ["eco*"], true), (["eco*"], ["\"éco*\""], false), (["a PROCHE/3 b"], ["a PROCHE/3 b"], true),
  ])
  func `a rule whose exceptions strike all it could find is told`(
    terms: [String], except: [String], isUseless: Bool
  ) {
    let book = RuleBook(Speech.codebook(CodingRule(id: "r", terms: terms, except: except)), file: "grille.yaml")
    let expected =
      "grille.yaml: la règle « r » ne peut rien trouver : partout où un de ses termes se trouve, « sauf » l’écarte ; la corriger ou la retirer"
    #expect(book.problems.map(\.description) == (isUseless ? [expected] : []))
  }
}
