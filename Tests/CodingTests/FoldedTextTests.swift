import Coding
import Survey
import Testing

struct FoldedTextTests {
  @Test(arguments: [
    (text: "L’accueil, l'Accueil", words: ["l'", "accueil", "l'", "accueil"]),
    (
      text: "aujourd’hui, quelqu’un est d’accord d’avance",
      words: ["aujourd'hui", "quelqu'un", "est", "d'accord", "d'", "avance"]
    ),
    (
      text: "Partage-t-on ? A-t-il vu celui-là ? Donne-le-moi.",
      words: ["partage", "on", "a", "il", "vu", "celui", "là", "donne", "le", "moi"]
    ),
    (
      text: "un rendez-vous, peut-être là-bas, un savoir-faire",
      words: ["un", "rendez-vous", "peut-être", "là-bas", "un", "savoir-faire"]
    ),
    (text: "« ‘accueil’ » sur\u{AD}coût\u{202F}: cœur", words: ["accueil", "surcoût", "coeur"]),
    (text: "Des e\u{301}conomies d’E\u{301}CHELLE", words: ["des", "économies", "d'", "échelle"]),
    (text: "porte\u{2011}parole mutua- 3,5", words: ["porte-parole", "mutua", "3", "5"]),
  ])
  func `a text is cut into the words a term may name`(text: String, words: [String]) {
    #expect(FoldedText(text).words.map(\.text) == words)
  }

  /// Pieces of oral French, each with the words it is searched by.
  private static let pieces: [(written: String, words: [String])] = [
    ("mutualisé", ["mutualisé"]), ("mutualise\u{301}", ["mutualisé"]), ("MUTUALISÉ", ["mutualisé"]),
    ("MUTUALISE\u{301}", ["mutualisé"]), ("l’œuvre", ["l'", "oeuvre"]), ("l'Œuvre", ["l'", "oeuvre"]),
    ("ex-æquo", ["ex-aequo"]), ("sur\u{AD}coût", ["surcoût"]), ("qu\u{2019}on", ["qu'", "on"]),
    ("a-t-il", ["a", "il"]), ("ceux-ci", ["ceux", "ci"]), ("aujourd’hui", ["aujourd'hui"]), ("ça", ["ça"]),
    ("c\u{327}a", ["ça"]), ("straße", ["straße"]), ("naïf", ["naïf"]), ("nai\u{308}f", ["naïf"]), ("😀", []),
    ("\u{1E09}", ["\u{1E09}"]), ("E\u{323}\u{302}", ["\u{1EC7}"]), ("3", ["3"]),
  ]
  private static let between = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "\n", " – ", " : ", "… ", ", ", " « "]

  @Test(arguments: 0..<200)
  func `on random texts every word found maps back to the very text it stands for`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var text = String.UnicodeScalarView()
    var expected: [(words: [String], written: String)] = []
    for _ in 0..<20 {
      let piece = Self.pieces[generator.next(below: Self.pieces.count)]
      expected.append((piece.words, piece.written))
      text.append(contentsOf: piece.written.unicodeScalars)
      text.append(contentsOf: Self.between[generator.next(below: Self.between.count)].unicodeScalars)
    }
    let original = Array(text)
    let folded = FoldedText(String(text))
    var words = folded.words[...]
    for (piece, written) in expected where !piece.isEmpty {
      let own = words.prefix(piece.count)
      words = words.dropFirst(piece.count)
      #expect(own.map(\.text) == piece)
      guard let first = own.first, let last = own.last else { continue }
      let range = folded.original(first.range.lowerBound..<last.range.upperBound)
      #expect(String(String.UnicodeScalarView(original[range])).unicodeScalars.elementsEqual(written.unicodeScalars))
    }
    #expect(words.isEmpty)
    #expect(folded.origins == folded.origins.sorted())
  }
}
