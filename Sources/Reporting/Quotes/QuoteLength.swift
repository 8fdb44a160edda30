/// Cuts a quote that is too long at the end of a word, and says so with […].
enum QuoteLength {
  static func cut(_ words: String, to longest: Int) -> String {
    guard words.count > longest else { return words }
    var kept = ""
    for word in words.split(separator: " ", omittingEmptySubsequences: true) {
      guard kept.count + word.count + 1 + 4 <= longest else { break }
      kept += kept.isEmpty ? String(word) : " " + word
    }
    return kept + " […]"
  }
}
