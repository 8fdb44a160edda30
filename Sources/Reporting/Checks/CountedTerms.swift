import Diagnostics
import Survey

/// « Les trois principes de gouvernance » where the grid has four: numbers written in words that the data cannot correct.
enum CountedTerms {
  private static let numerals = [
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12,
  ]

  static func problems(in documents: [WrittenDocument], of study: Study) -> [Problem] {
    study.codebook.dimensions.flatMap { dimension -> [Problem] in
      let count = dimension.codes.filter { $0.parent == nil }.count
      guard count > 0, let label = dimension.label.text() else { return [] }
      let phrase = WrittenPhrase(label)
      return documents.flatMap(\.paragraphs).flatMap { paragraph in
        phrase.occurrences(in: paragraph).compactMap { written -> Problem? in
          guard written.first?.followsDirectly == true, written.startIndex > 0 else { return nil }
          let index = written.startIndex - 1
          let word = paragraph.words[index]
          guard let number = numerals[word.key] ?? Int(word.key), number != count,
            number > count || speaksOfAll(index, number, in: paragraph)
          else { return nil }
          return Problem(
            .warning, at: paragraph.place(of: word),
            "« \(word.text) \(written.source) » ; la grille en a \(count) (\(dimension.id))",
            remedy: "corriger le nombre, ou la grille")
        }
      }
    }
  }

  /// « les trois risques » and a heading speak of all; « ces deux risques » may be some of them.
  private static func speaksOfAll(_ index: Int, _ number: Int, in paragraph: WrittenParagraph) -> Bool {
    if index == 0, case .heading = paragraph.kind { return true }
    return number > 2 && index > 0 && ["les", "des", "nos"].contains(paragraph.words[index - 1].key)
  }
}
