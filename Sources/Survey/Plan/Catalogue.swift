/// The printed words of one language, by key (`mots.fr.yaml`). What may stand in braces is replaced: `{n}`.
package struct Catalogue: Hashable, Sendable {
  package var language: String
  package var texts: [String: String]

  package init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The text under `key` with its braces filled, or `nil` when the catalogue lacks it. A value is put in as it is, whatever
  /// braces it holds; braces without a value stay.
  package func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String? {
    guard let text = texts[key] else { return nil }
    guard !values.isEmpty else { return text }
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      let name = rest.dropFirst().prefix { $0 != "}" }
      if name.endIndex < rest.endIndex, let value = values.first(where: { $0.key == name })?.value {
        filled += value
        rest = rest[rest.index(after: name.endIndex)...]
      } else {
        filled += "{"
        rest = rest.dropFirst()
      }
    }
    return filled + rest
  }
}
