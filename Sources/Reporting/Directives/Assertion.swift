package import Diagnostics
package import Document

/// A sentence bound to a condition, and how it stands with the data.
package struct Assertion: Hashable, Sendable {
  package var sentence: String
  package var kind: Block.Aside
  package var place: Place
  /// The condition as written: what a re-run knows the sentence by.
  package var condition: String
  /// The least that would change it, in printed words: « 1 organisation de moins à « Surcoût » »; empty when that is much.
  package var turning: String

  package init(sentence: String, kind: Block.Aside, place: Place, condition: String = "", turning: String = "") {
    self.sentence = sentence
    self.kind = kind
    self.place = place
    self.condition = condition
    self.turning = turning
  }

  /// What `verifier` says of it; a sentence that holds says nothing.
  package var problem: Problem? {
    switch kind {
    case .toReview:
      Problem(
        .setAside, at: place,
        "la phrase « \(beginning) » n’est plus confirmée par les données\(turning.isEmpty ? "" : " (il y faudrait \(turning))")",
        remedy: "la réécrire, ou changer sa condition")
    case .fragile:
      Problem(
        .warning, at: place,
        "la phrase « \(beginning) » est fragile : \(turning.isEmpty ? "un cas de plus ou de moins" : turning) la changerait",
        remedy: "la nuancer si elle doit durer")
    case .holds, .margin: nil
    }
  }

  private var beginning: String {
    let words = sentence.drop { $0 == " " }
    return words.count > 70 ? words.prefix(70) + "…" : String(words)
  }
}
