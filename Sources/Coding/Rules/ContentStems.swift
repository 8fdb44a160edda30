/// The stems of words that say something, each made once in a run.
struct ContentStems {
  private var known: [String: String?] = [:]

  /// The stem of a word, as folded; `nil` for one without content of its own.
  mutating func stem(_ word: String) -> String? {
    if let stem = known[word] { return stem }
    let stem = FunctionWords.isContent(word) ? FrenchStemmer.stem(word) : nil
    known[word] = .some(stem)
    return stem
  }
}
