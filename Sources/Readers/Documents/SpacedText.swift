/// A text in which runs of white space show as one space, but for what is put in as it is.
struct SpacedText: Equatable {
  private(set) var text = ""

  init() {}

  init(_ words: String) { append(words) }

  mutating func append(_ words: String) {
    for scalar in words.unicodeScalars {
      guard [" ", "\t", "\n", "\r"].contains(scalar) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      if let last = text.unicodeScalars.last, ![" ", "\t", "\n"].contains(last) { text.unicodeScalars.append(" ") }
    }
  }

  mutating func append(verbatim words: String) { text += words }
}
