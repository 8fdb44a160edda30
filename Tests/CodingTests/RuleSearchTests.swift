import Coding
import Diagnostics
import Survey
import Testing

/// The search leaves out at once what a passage cannot meet; it must find what trying everything finds.
struct RuleSearchTests {
  private static let words = ["bato", "coto", "dito", "fato", "gato", "luto"]

  /// Sentences of random words, a point after each.
  private static func sentences(_ chance: inout SplitMix64) -> [[String]] {
    (0..<12).map { _ in (0...chance.next(below: 9)).map { _ in words[chance.next(below: words.count)] } }
  }

  private static func interview(_ sentences: [[String]]) -> Interview {
    Speech.interview([("R1", sentences.map { $0.joined(separator: " ") + "." }.joined(separator: " "))])
  }

  /// A grid of these rules, a code for each.
  private static func book(_ rules: [CodingRule]) -> RuleBook {
    let codes = rules.map { Code(id: "effet.\($0.id)", label: Label($0.id), rules: [$0]) }
    return RuleBook(
      Codebook(dimensions: [Dimension(id: "effet", label: Label("Effets"), codes: codes)]), file: "grille.yaml")
  }

  @Test(arguments: 0..<400)
  func `a term finds what trying every pair of words finds, in the same order`(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let term = AskedTerm.random(over: Self.words, depth: 4, &chance)
    let sentences = Self.sentences(&chance)
    let book = Self.book([CodingRule(id: "r", terms: [term.written])])
    let found = book.matches(in: [Self.interview(sentences)]).map { $0.hits.map(\.form) }
    let expected = sentences.compactMap { words -> [String]? in
      var seen: Set<[Int]> = []
      let hits = term.hits(in: words).filter { seen.insert($0).inserted }.sorted { $0[0] < $1[0] }
      return hits.isEmpty ? nil : hits.map { hit in hit.sorted().map { words[$0] }.joined(separator: " … ") }
    }
    #expect(found == expected, "\(term.written)")
  }

  @Test(arguments: 0..<60)
  func `rules that run together find what each finds alone`(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let rules = (0..<12).map { number in
      CodingRule(
        id: "r\(number)", terms: (0..<3).map { _ in AskedTerm.random(over: Self.words, depth: 2, &chance).written },
        except: number % 3 == 0 ? [AskedTerm.random(over: Self.words, depth: 1, &chance).written] : [],
        extent: number % 4 == 0 ? .turn : .sentence)
    }
    let interviews = [Self.interview(Self.sentences(&chance)), Self.interview(Self.sentences(&chance))]
    let together = Self.book(rules).matches(in: interviews)
    let alone = rules.flatMap { Self.book([$0]).matches(in: interviews) }
    func order(_ matches: [RuleMatch]) -> [RuleMatch] {
      matches.sorted {
        ($0.coding.rule ?? "", $0.coding.range.lowerBound) < ($1.coding.rule ?? "", $1.coding.range.lowerBound)
      }
    }
    #expect(order(together) == order(alone))
    #expect(!together.isEmpty)
  }

  @Test func `many interviews, read in parts, give what each gives alone, in their order`() {
    var chance = SplitMix64(seed: 5)
    let book = Self.book(
      (0..<6).map { number in
        CodingRule(id: "r\(number)", terms: [AskedTerm.random(over: Self.words, depth: 2, &chance).written])
      })
    let interviews = (0..<100).map { number in
      let said = Self.sentences(&chance).map { $0.joined(separator: " ") + "." }.joined(separator: " ")
      return Speech.interview([("E", "bato ?"), ("R1", said)], id: "E\(number)")
    }
    let alone = interviews.flatMap { book.matches(in: [$0]) }
    #expect(book.matches(in: interviews) == alone)
    #expect(Set(alone.map(\.coding.interview)).count == 100)
  }
}
