import Document
import Exports
import Reporting
import Survey

/// What `comparer` needs of a run beside its figures and its journal: who the study is, the ranks and words of the figures,
/// the sentences bound to a condition, and the quotes by their ids.
struct RunMarks {
  static let path = "interne/reperes.json"

  let results: StudyResults
  let pieces: StudyPieces
  let wording: Wording

  var json: JSONValue {
    let identity = results.study.plan.identity
    return .object([
      "etude": .object([
        "titre": .string(identity.title), "version": .string(identity.version), "fiction": .bool(identity.isFiction),
      ]),
      "rangs": .array(results.facts.facts.filter { $0.rank != nil || $0.word != nil }.map(rank)),
      "affirmations": .array(
        pieces.printedSentences.map { sentence in
          .object([
            "cle": .string(sentence.key), "phrase": .string(sentence.text), "etat": .string(sentence.verdict.rawValue),
            "imprime_dans": .strings(sentence.printedIn),
          ])
        }),
      "citations": .array(
        pieces.printedQuotes.map { quote in
          .object([
            "id": .string(quote.id), "sha256": .string(quote.digest), "imprime_dans": .strings(quote.printedIn),
          ])
        }),
    ])
  }

  private func rank(_ fact: Fact) -> JSONValue {
    .object([
      "id": .string(fact.id), "rang": JSONValue(fact.rank), "mot": JSONValue(fact.word.map { wording.key(of: $0) }),
    ])
  }
}
