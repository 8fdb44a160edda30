/// The study's own words in other languages, by the French text as it is written (`traductions.csv`).
package struct Translations: Hashable, Sendable {
  /// Language code → French text → text.
  package var texts: [String: [String: String]]

  package init(_ texts: [String: [String: String]] = [:]) { self.texts = texts }

  package func text(_ french: String, in language: String) -> String? { texts[language]?[french] }
}
