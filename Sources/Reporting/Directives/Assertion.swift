package import Diagnostics
package import Document

/// A sentence bound to a condition, and how it stands with the data.
package struct Assertion: Hashable, Sendable {
  package var sentence: String
  package var kind: Block.Aside
  package var place: Place
  /// The condition as written: what a re-run knows the sentence by.
  package var condition: String

  /// What `verifier` says of it; a sentence that holds says nothing.
  package var problem: Problem? {
    switch kind {
    case .toReview:
      Problem(
        .setAside, at: place, "la phrase « \(beginning) » n’est plus confirmée par les données",
        remedy: "la réécrire, ou changer sa condition")
    case .fragile:
      Problem(
        .warning, at: place, "la phrase « \(beginning) » est fragile : un cas de plus ou de moins la changerait",
        remedy: "la nuancer si elle doit durer")
    case .holds, .margin: nil
    }
  }

  private var beginning: String {
    let words = sentence.drop { $0 == " " }
    return words.count > 70 ? words.prefix(70) + "…" : String(words)
  }
}
