import Survey
import Testing

@testable import Reporting

struct QuoteBookTests {
  private static let long = "Voilà une réponse assez longue pour être lue d’une traite, sans être coupée du tout."

  private func book(_ interviews: [Interview], _ codings: [PassageCoding]) -> QuoteBook {
    QuoteBook(.sample(interviews, codings: codings), interviews: interviews.map(\.id))
  }

  @Test(
    arguments: [
      (.yes, true), (.pseudonym, true), (.agreedAfterReading("2024-02-12"), true), (.waitingForReading, false),
      (.refused, false), (.withdrawn, false),
    ] as [(Consent, Bool)])
  func `words are quoted only with consent, and counted where they are not`(consent: Consent, isQuoted: Bool) {
    let interview = Interview("E01", organisation: "O01", consent: consent, words: [Self.long])
    let book = book([interview], .both { interview.coded("logique.service", by: $0) })
    let quotes = book.quotes(codes: ["logique.service"], count: 3)
    #expect(quotes.map(\.words) == (isQuoted ? [Self.long] : []))
    #expect(book.unquotable(codes: ["logique.service"]) == (isQuoted ? 0 : 1))
  }

  @Test func `an interview outside the base, a passage to read again or one denied is not quoted`() {
    let interviews = ["E01", "E02", "E03"].map { Interview($0, organisation: "O" + $0, words: [Self.long + $0]) }
    var denied = interviews[2].coded("logique.service", by: "claire")
    denied.status = .denied
    let codings =
      [interviews[0].coded("logique.service", by: "claire")]
      + [interviews[1].coded("logique.service", by: "claire", needsReview: true), denied]
    let book = QuoteBook(.sample(interviews, codings: codings), interviews: ["E02", "E03"])
    #expect(book.quotes(codes: ["logique.service"], count: 9) == [])
  }

  @Test func `each organisation speaks once before one speaks twice`() {
    let first = Interview("E01", organisation: "O01", words: [Self.long + " Un.", Self.long + " Deux."])
    let second = Interview("E02", organisation: "O02", words: [Self.long + " Trois."])
    let codings: [PassageCoding] =
      .both { first.coded("logique.service", by: $0) } + .both { first.coded(turn: 4, "logique.service", by: $0) }
      + .both { second.coded("logique.service", by: $0) }
    let book = book([first, second], codings)
    #expect(book.quotes(codes: ["logique.service"], count: 2).map(\.interview) == ["E01", "E02"])
    #expect(book.quotes(codes: ["logique.service"], count: 3).map(\.interview) == ["E01", "E02", "E01"])
  }

  @Test func `what both coders saw comes first`() {
    let one = Interview("E01", organisation: "O01", words: [Self.long])
    let both = Interview("E02", organisation: "O02", words: [Self.long])
    let book = book(
      [one, both], [one.coded("logique.service", by: "claire")] + .both { both.coded("logique.service", by: $0) })
    #expect(book.quotes(codes: ["logique.service"], count: 2).map(\.interview) == ["E02", "E01"])
  }

  @Test func `a quote printed elsewhere is not printed again`() {
    let interviews = ["E01", "E02"].map { Interview($0, organisation: "O" + $0, words: [Self.long]) }
    let book = book(interviews, interviews.map { $0.coded("logique.service", by: "claire") })
    let first = book.quotes(codes: ["logique.service"], count: 1)
    let next = book.quotes(codes: ["logique.service"], count: 1, excluding: Set(first.map(\.id)))
    #expect((first + next).map(\.interview) == ["E01", "E02"])
  }

  @Test func `counter-quotes come from the codes that say the contrary`() {
    let pro = Interview("E01", organisation: "O01", words: [Self.long])
    let contra = Interview("E02", organisation: "O02", words: [Self.long])
    let book = book(
      [pro, contra],
      [pro.coded("logique.service", by: "claire"), contra.coded("logique.gestion", by: "claire")])
    #expect(book.counterQuotes(codes: ["logique.service"], count: 2).map(\.interview) == ["E02"])
    #expect(book.counterQuotes(codes: ["logique.autonomie"], count: 2) == [])
  }

  @Test func `a sub-code is quoted for its code and its family`() {
    let interview = Interview("E01", organisation: "O01", words: [Self.long])
    let book = book([interview], [interview.coded("effet.metier.echange", by: "claire", .feared)])
    for code in ["effet.metier.echange", "effet.metier", "effet.pro"] {
      #expect(book.quotes(codes: [code], count: 1).map(\.modality) == [.feared], "\(code)")
    }
    #expect(book.quotes(codes: ["effet.pro"], count: 1, modality: .observed) == [])
  }

  @Test func `Dutch words stay Dutch`() {
    let interview = Interview("E01", organisation: "O01", language: "nl", words: [Self.long])
    let book = book([interview], [interview.coded("logique.service", by: "claire")])
    #expect(book.quotes(codes: ["logique.service"], count: 1).map(\.language) == ["nl"])
  }
}
