/// The words met so far in a run, each compared with the rules once.
struct Vocabulary: Sendable {
  private let index: TermIndex
  private var places: [String: Int] = [:]
  private var forms: [WordForm] = []
  /// For each word, the phrases that begin with it.
  private var starts: [[Int]] = []

  init(_ index: TermIndex) { self.index = index }

  /// The runs of words where each phrase stands.
  mutating func runs(in words: [Word]) -> [Int: [Range<Int>]] {
    let known = words.map { place(of: $0.text) }
    var runs: [Int: [Range<Int>]] = [:]
    for (start, word) in known.enumerated() where !starts[word].isEmpty {
      for phrase in starts[word] {
        let pieces = index.phrases[phrase].pieces
        guard start + pieces.count <= known.count,
          pieces.indices.dropFirst().allSatisfy({ pieces[$0].matches(forms[known[start + $0]]) })
        else { continue }
        runs[phrase, default: []].append(start..<start + pieces.count)
      }
    }
    return runs
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
