/// The printed words of one language, by key (`mots.fr.yaml`). What may stand in braces is replaced: `{n}`.
package struct Catalogue: Hashable, Sendable {
  package var language: String
  package var texts: [String: String]

  package init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The text under `key` with its braces filled, or `nil` when the catalogue lacks it.
  package func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String? {
    guard var text = texts[key] else { return nil }
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }
}
