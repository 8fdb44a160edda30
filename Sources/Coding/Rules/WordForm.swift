/// A word of the texts and what rules compare it by.
struct WordForm: Equatable, Sendable {
  let text: String
  /// Without accents.
  let bare: String
  /// Empty where no rule asks for stems.
  let stem: String

  init(_ text: String, isStemmed: Bool) {
    self.text = text
    bare = Diacritics.bare(text)
    stem = isStemmed ? FrenchStemmer.stem(text) : ""
  }
}
