import Diagnostics
import Survey

extension StudyPieces {
  /// The quotes the pieces print, in their order, each with its places.
  package var printedQuotes: [RunSnapshot.Quotation] {
    var quotes: [RunSnapshot.Quotation] = []
    for placed in pieces {
      for quote in placed.quotes {
        if let index = quotes.firstIndex(where: { $0.id == quote.id }) {
          if quotes[index].printedIn.last != placed.name { quotes[index].printedIn.append(placed.name) }
        } else {
          let digest = SHA256(Array(quote.words.utf8)).hexadecimal
          quotes.append(RunSnapshot.Quotation(id: quote.id, digest: digest, printedIn: [placed.name]))
        }
      }
    }
    return quotes
  }

  /// The sentences bound to a condition, in the order they are first printed, each with its places.
  package var printedSentences: [RunSnapshot.Sentence] {
    var sentences: [RunSnapshot.Sentence] = []
    for placed in pieces {
      var turns: [String: Int] = [:]
      for assertion in placed.assertions {
        let written = "\(assertion.place.file) : \(assertion.condition)"
        turns[written, default: 0] += 1
        let turn = turns[written, default: 1]
        let key = turn == 1 ? written : "\(written) (\(turn))"
        if let index = sentences.firstIndex(where: { $0.key == key }) {
          sentences[index].printedIn.append(placed.name)
        } else {
          sentences.append(
            RunSnapshot.Sentence(
              key: key, text: assertion.sentence, verdict: assertion.kind, printedIn: [placed.name]))
        }
      }
    }
    return sentences
  }
}
