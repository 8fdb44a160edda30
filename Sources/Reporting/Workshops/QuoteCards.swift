import Document
import Survey

/// Quote cards, eight to a page, and the page of their backs: columns change places, so that each back falls behind its
/// front when the sheet is turned over its long edge.
struct QuoteCards {
  let workshop: Workshop
  let scope: DirectiveScope

  static let perPage = 8

  private struct Card {
    var front: Block
    var back: String
  }

  private var results: StudyResults { scope.results }
  private var wording: Wording { scope.wording }

  /// Front and back of each leaf; cards no quote fills are left to be written by hand.
  func blocks(_ count: Int) -> [Block] {
    let leaves = max(1, (count + Self.perPage - 1) / Self.perPage)
    var cards = quoted(count)
    while cards.count < leaves * Self.perPage { cards.append(blank(cards.count + 1)) }
    return (0..<leaves).flatMap { leaf -> [Block] in
      let page = Array(cards[(leaf * Self.perPage)..<((leaf + 1) * Self.perPage)])
      return [
        sheet("recto", page.map { [$0.front] }),
        sheet("verso", mirrored(page.enumerated().map { back($0.element, leaf * Self.perPage + $0.offset + 1) })),
      ]
    }
  }

  private func sheet(_ side: String, _ cards: [[Block]]) -> Block {
    .section(Section(classes: ["planche", side], cards.map { .section(Section(classes: ["carte"], $0)) }))
  }

  /// Rows of two, each turned round.
  private func mirrored(_ cards: [[Block]]) -> [[Block]] {
    stride(from: 0, to: cards.count, by: 2).flatMap { start in cards[start..<min(start + 2, cards.count)].reversed() }
  }

  private func back(_ card: Card, _ number: Int) -> [Block] {
    [
      .section(Section(classes: ["libelle"], [.paragraph(card.back)])),
      .section(
        Section(
          classes: ["repere"],
          [.paragraph(wording.text("cartes.numero", ["code": workshop.id, "n": String(number)]))])),
    ]
  }

  private func blank(_ number: Int) -> Card {
    Card(
      front: .writingLines(
        WritingLines(count: 5, label: .text(wording.text("cartes.a-vous")), id: "\(workshop.id)-C\(number)")),
      back: wording.text("cartes.votre-parole"))
  }

  /// Each code of the workshop in its turn gives its best quote that no other piece prints: first of organisations that
  /// have not spoken, then of any.
  private func quoted(_ count: Int) -> [Card] {
    let candidates = workshop.codes.map { code in
      (code, results.quotes.quotes(codes: [code], count: count, excluding: scope.log.usedQuotes))
    }
    var chosen: [(quote: Quote, code: String)] = []
    for isAnyWelcome in [false, true] {
      var isFound = true
      while isFound && chosen.count < count {
        isFound = false
        for (code, quotes) in candidates where chosen.count < count {
          guard let next = quotes.first(where: { isNew($0, chosen.map(\.quote), isAnyWelcome) }) else { continue }
          chosen.append((next, code))
          isFound = true
        }
      }
    }
    scope.log.use(chosen.map(\.quote))
    let blocks = QuoteBlocks(results: results, wording: wording, log: scope.log)
    return chosen.map { quote, code in
      Card(
        front: blocks.quotation(quote, isCounter: false),
        back: results.study.codebook.code(code)?.label.text() ?? code)
    }
  }

  private func isNew(_ quote: Quote, _ chosen: [Quote], _ isAnyWelcome: Bool) -> Bool {
    let speaker = quote.organisation ?? quote.interview
    return chosen.allSatisfy { other in
      (isAnyWelcome || (other.organisation ?? other.interview) != speaker)
        && !(other.interview == quote.interview
          && (other.words.contains(quote.words) || quote.words.contains(other.words)))
    }
  }
}
