/// A text in the languages it exists in, in the order they were declared. Language codes as the source writes them
/// (`fr`, `nl`, `nl-informal`).
package struct Label: Hashable, Sendable {
  package struct Text: Hashable, Sendable {
    package var language: String
    package var text: String

    package init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  package private(set) var texts: [Text]

  package init(_ texts: [Text] = []) { self.texts = texts }

  /// A label in one language, French unless told.
  package init(_ text: String, language: String = "fr") { texts = [Text(language: language, text: text)] }

  /// The text in `language`; setting replaces it or adds it at the end.
  package subscript(language: String) -> String? {
    get { texts.first { $0.language == language }?.text }
    set {
      texts.removeAll { $0.language == language && newValue == nil }
      guard let newValue else { return }
      if let index = texts.firstIndex(where: { $0.language == language }) {
        texts[index].text = newValue
      } else {
        texts.append(Text(language: language, text: newValue))
      }
    }
  }

  /// The text in `language` or a variant of it (`nl` finds `nl-informal`), else in French, else the first that has words.
  package func text(in language: String = "fr") -> String? {
    let kept = texts.filter { !$0.text.isEmpty }
    func found(_ wanted: String) -> String? {
      kept.first { $0.language == wanted || $0.language.hasPrefix(wanted + "-") }?.text
    }
    return found(language) ?? found("fr") ?? kept.first?.text
  }
}
