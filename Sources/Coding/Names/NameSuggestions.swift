/// The words of a study's texts that still look like names, once each, the most frequent first.
package struct NameSuggestions: Equatable, Sendable {
  package struct Suggestion: Equatable, Sendable {
    package var words: String
    /// In all texts.
    package var times: Int
    /// The first place: which text, and the 0-based offset in it (Unicode scalars).
    package var text: Int
    package var start: Int
    /// Only where sentences begin, and nowhere in lower case: a name, or a word said once.
    package var beginsOnly: Bool
  }

  package private(set) var suggestions: [Suggestion] = []

  /// - Parameter texts: what is left in each text. A word where a sentence begins counts as a name where it stands
  ///   capitalised inside a sentence somewhere, or is no word of the language nor written in lower case anywhere.
  package init(_ texts: [RemainingNames]) {
    var places: [String: Int] = [:]
    for (number, text) in texts.enumerated() {
      for capital in text.capitals { add(capital, number, beginsOnly: false, &places) }
    }
    let lower = texts.reduce(into: Set<String>()) { $0.formUnion($1.lowercase) }
    for (number, text) in texts.enumerated() {
      for opening in text.openings {
        let isName = places[opening.words].map { !suggestions[$0].beginsOnly } ?? false
        let isWord = lower.contains(opening.words.lowercased()) || !FunctionWords.isContent(opening.words.lowercased())
        if isName || !isWord { add(opening, number, beginsOnly: true, &places) }
      }
    }
    suggestions.sort { ($1.times, $0.beginsOnly ? 1 : 0, $0.words) < ($0.times, $1.beginsOnly ? 1 : 0, $1.words) }
  }

  private mutating func add(
    _ capital: RemainingNames.Capital, _ text: Int, beginsOnly: Bool, _ places: inout [String: Int]
  ) {
    guard let place = places[capital.words] else {
      places[capital.words] = suggestions.count
      return suggestions.append(
        Suggestion(words: capital.words, times: 1, text: text, start: capital.start, beginsOnly: beginsOnly))
    }
    suggestions[place].times += 1
    if (text, capital.start) < (suggestions[place].text, suggestions[place].start) {
      (suggestions[place].text, suggestions[place].start) = (text, capital.start)
    }
  }
}
