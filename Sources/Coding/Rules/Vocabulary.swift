/// The words met so far in a run, each compared with the rules once.
struct Vocabulary: Sendable {
  private let index: TermIndex
  private var places: [String: Int] = [:]
  private var forms: [WordForm] = []
  /// For each word, the phrases that begin with it.
  private var starts: [[Int]] = []

  init(_ index: TermIndex) { self.index = index }

  /// Where phrases stand among these words, by where they begin.
  mutating func hits(in words: [Word]) -> [LeafHit] {
    let known = words.map { place(of: $0.text) }
    var hits: [LeafHit] = []
    for (start, word) in known.enumerated() {
      for phrase in starts[word] {
        let end = start + index.lengths[phrase]
        guard end <= known.count, end == start + 1 || goesOn(phrase, known, from: start) else { continue }
        hits.append(LeafHit(leaf: phrase, run: start..<end))
      }
    }
    return hits
  }

  /// Whether the words from this place on, whose first begins the phrase, are the phrase.
  private func goesOn(_ phrase: Int, _ words: [Int], from start: Int) -> Bool {
    for place in 1..<index.lengths[phrase]
    where !index.phrases[phrase].pieces[place].matches(forms[words[start + place]]) { return false }
    return true
  }

  private mutating func place(of word: String) -> Int {
    if let place = places[word] { return place }
    let form = WordForm(word, isStemmed: index.isStemmed)
    places[word] = forms.count
    forms.append(form)
    starts.append(index.phrases(startingWith: form))
    return forms.count - 1
  }
}
