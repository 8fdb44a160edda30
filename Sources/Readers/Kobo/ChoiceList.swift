import Survey

/// The choices of a multiple question as one cell lists them: codes, or labels of one language, a space between two.
struct ChoiceList {
  /// What a cell gives.
  enum Cut: Equatable {
    case choices([Int])
    /// Labels hold spaces, and the cell can be cut in several ways.
    case ambiguous
    case unreadable
  }

  /// The texts of the categories: codes first, then each language.
  private let vocabularies: [[[UInt8]]]

  init(_ categories: [Category], languages: [String]) {
    let labels = languages.map { language in
      categories.map { category -> [UInt8] in
        // « other » of `or_other` is never translated.
        let label = category.code == "other" ? nil : category.label[language]
        return Array((label.flatMap { $0.isEmpty ? nil : $0 } ?? category.code).utf8)
      }
    }
    vocabularies = [categories.map { Array($0.code.utf8) }] + labels
  }

  /// The categories a cell lists, in the order it lists them.
  func cut(_ text: String) -> Cut {
    let bytes = Array(text.trimmingSpaces().utf8)
    for vocabulary in vocabularies {
      let ways = ways(bytes, vocabulary)
      if ways.count == 1 { return .choices(ways[0]) }
      if ways.count > 1 { return .ambiguous }
    }
    return .unreadable
  }

  /// At most two ways, of different choices, to cut the whole text; each choice stands once.
  private func ways(_ bytes: [UInt8], _ vocabulary: [[UInt8]]) -> [[Int]] {
    var from = [[[Int]]](repeating: [], count: bytes.count + 1)
    for start in bytes.indices.reversed() where start == 0 || bytes[start - 1] == 0x20 {
      for (choice, words) in vocabulary.enumerated() where !words.isEmpty && bytes[start...].starts(with: words) {
        let end = start + words.count
        let rests: [[Int]]
        if end == bytes.count { rests = [[]] } else { rests = bytes[end] == 0x20 ? from[end + 1] : [] }
        for rest in rests where !rest.contains(choice) {
          let way = [choice] + rest
          let isNew = !from[start].contains { Set($0) == Set(way) }
          if isNew, from[start].count < 8 { from[start].append(way) }
        }
      }
    }
    return Array((from.first ?? []).prefix(2))
  }
}
