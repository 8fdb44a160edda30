/// A fixed run of words looked for in texts: compared without case, accents and plurals.
struct WrittenPhrase {
  let words: [WrittenWord]

  init(_ text: String) { words = WrittenWord.words(of: text) }

  var stems: [String] { words.map(\.stem) }

  /// Every place where the phrase stands, as the words written there.
  func occurrences(in paragraph: WrittenParagraph) -> [ArraySlice<WrittenWord>] {
    let stems = stems
    guard let first = stems.first, paragraph.words.count >= stems.count else { return [] }
    return (0...(paragraph.words.count - stems.count)).compactMap { start in
      guard paragraph.words[start].stem == first else { return nil }
      let window = paragraph.words[start..<(start + stems.count)]
      guard zip(window, stems).allSatisfy({ $0.stem == $1 }), window.dropFirst().allSatisfy(\.followsDirectly) else {
        return nil
      }
      return window
    }
  }

  func stands(in paragraph: WrittenParagraph) -> Bool { !occurrences(in: paragraph).isEmpty }
}
