import Diagnostics
import Document
import Survey
import Testing

@testable import Reporting

struct ConditionValuesTests {
  /// Six codes of one dimension over 16 organisations (some of them equal), one hidden, one measured, one published.
  static let facts: FactBook = {
    let counts = [("l.a", 10), ("l.b", 9), ("l.c", 9), ("l.d", 2), ("l.e", 0), ("l.f", 0)]
    let peers = counts.map(\.0)
    let ranked = zip(counts, [1, 2, 2, 4, 5, 5]).map { count, rank in
      Fact(
        id: count.0, label: count.0, value: .count(count.1, of: 16), noun: .organisation, rank: rank, peers: peers)
    }
    return FactBook(
      ranked + [
        Fact(id: "l.secret", label: "", value: .hidden, noun: .organisation, peers: ["l.secret"]),
        Fact(id: "enquete.moyenne", label: "", value: .number(3.5), noun: .number),
        Fact(id: "publie.x", label: "", value: .range(nil, 35), noun: .percent),
        Fact(id: "total", label: "", value: .count(12, of: nil), noun: .interview),
        Fact(id: "personne", label: "", value: .count(0, of: 0), noun: .organisation),
      ])
  }()

  let values = ConditionValues(facts: facts, thresholds: Thresholds())

  @Test(
    arguments: [
      ("rang(l.a) = 1", true), ("rang(l.b) = 2", true), ("rang(l.c) = 2", true), ("rang(l.d) = 4", true),
      ("rang(l.d) <= 3", false), ("n(l.a) = 10", true), ("base(l.a) = 16", true), ("part(l.a) = 10/16", true),
      ("part(l.d) < 1/2", true), ("part(l.a) >= 62,5 %", true), ("n(l.a) > n(l.b) et n(l.b) > n(l.c)", false),
      ("n(l.a) > n(l.b) ou n(l.b) > n(l.c)", true), ("publie(l.a)", true), ("publie(l.secret)", false),
      ("existe(l.a)", true), ("existe(l.secret)", true), ("existe(l.zzz)", false),
      ("non publie(l.secret)", true), ("publie(publie.x)", true), ("n(total) = 12", true),
      // Without a figure, nothing can be said.
      ("n(l.secret) > 1", nil), ("rang(l.secret) = 1", nil), ("part(l.secret) < 1", nil),
      ("n(enquete.moyenne) > 1", nil),
      ("n(publie.x) > 1", nil), ("rang(total) = 1", nil), ("base(total) = 12", nil), ("part(total) = 1", nil),
      ("part(personne) = 0", nil), ("n(personne) = 0", true),
      // One part that is known may decide.
      ("n(l.secret) > 1 et n(l.a) > 99", false), ("n(l.secret) > 1 ou n(l.a) = 10", true),
    ] as [(String, Bool?)])
  func `whether a condition holds`(text: String, holds: Bool?) throws {
    #expect(try values.holds(try ConditionParser.parse(text)) == holds)
  }

  @Test(
    arguments: [
      // The count itself, one case away.
      ("n(l.a) >= 10", true), ("n(l.a) >= 9", false), ("n(l.a) <= 10", true),
      ("part(l.b) > 1/2", true), ("part(l.b) >= 1/2", false), ("base(l.a) = 16", true),
      // A false sentence may be fragile too.
      ("n(l.a) >= 11", true), ("n(l.a) >= 12", false),
      // Through the ranks of the others: an equal that gains a case passes in front.
      ("rang(l.b) <= 2", true), ("rang(l.e) <= 5", true), ("rang(l.a) <= 1", false), ("rang(l.a) <= 2", false),
      ("rang(l.d) = 4", false),
      ("n(l.a) > n(l.b)", true), ("n(l.a) > n(l.d)", false),
      // What is hidden or only asked whether it is printed cannot waver.
      ("publie(l.a)", false), ("n(l.secret) > 1", false),
    ])
  func `whether one case more or less would change a condition`(text: String, isFragile: Bool) throws {
    #expect(try values.isFragile(try ConditionParser.parse(text)) == isFragile)
  }

  @Test(
    arguments: [
      ("n(l.a) >= 10", Turning(figure: "l.a", cases: -1)), ("n(l.a) >= 8", Turning(figure: "l.a", cases: -3)),
      ("n(l.a) >= 12", Turning(figure: "l.a", cases: 2)), ("base(l.a) = 16", Turning(figure: "l.a", cases: 1)),
      // Too far to be said, hidden, or only asked whether it is printed.
      ("n(l.a) >= 2", nil), ("n(l.secret) > 1", nil), ("publie(l.a)", nil),
    ] as [(String, Turning?)])
  func `how far a condition is from the contrary, and by which figure`(text: String, turning: Turning?) throws {
    #expect(try values.turning(try ConditionParser.parse(text)) == turning)
  }

  @Test(
    arguments: [
      (
        "rank(l.a) <= 2",
        Refusal(
          "la fonction « rank » n’existe pas ; rang, part, n, base, publie, existe sont connues",
          remedy: "écrire « rang » ?")
      ),
      (
        "n(l.a) > 1 et moyenne(l.a) > 2",
        Refusal(
          "la fonction « moyenne » n’existe pas ; rang, part, n, base, publie, existe sont connues",
          remedy: "choisir parmi « rang », « part », « n », « base », « publie », « existe »", offset: 14)
      ),
      (
        "rang(l.aa) <= 2",
        Refusal(
          "le chiffre « l.aa » n’existe pas ; un identifiant de chiffres.csv est attendu",
          remedy: "écrire « l.a » ?")
      ),
    ])
  func `an unknown name is refused at its place, with the nearest`(text: String, refusal: Refusal) throws {
    let condition = try ConditionParser.parse(text)
    #expect(throws: refusal) { try values.holds(condition) }
  }
}
