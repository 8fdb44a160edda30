/// The Snowball stemmer for French (Porter 2001–2006, https://snowballstem.org/algorithms/french/stemmer.html; the
/// algorithm of libstemmer 2.2): what is left of a word once its endings are gone.
///
/// A word is expected in lower case, composed, without elision. It over-stems: « gouvernance », « gouverner » and
/// « gouvernement » are one; a rule that stems must show the forms it caught.
package struct FrenchStemmer {
  var word: [Unicode.Scalar]
  /// The part after the first vowel or so, where verbs end.
  private(set) var verb = 0
  /// The part after the first non-vowel that follows a vowel.
  private(set) var first = 0
  /// The same within `first`.
  private(set) var second = 0

  /// The stem of a word.
  package static func stem(_ word: String) -> String {
    var stemmer = FrenchStemmer(word: prepared(word))
    stemmer.markRegions()
    stemmer.cut()
    return stemmer.restored
  }

  private init(word: [Unicode.Scalar]) { self.word = word }

  static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y", "â", "à", "ë", "é", "ê", "è", "ï", "î", "ô", "û", "ù": true
    default: false
    }
  }

  /// Vowels that act as consonants are written as capitals, a diaeresis as an H before the letter.
  private static func prepared(_ text: String) -> [Unicode.Scalar] {
    var word: [Unicode.Scalar] = []
    for letter in text.unicodeScalars {
      switch letter {
      case "ë": word += ["H", "e"]
      case "ï": word += ["H", "i"]
      default: word.append(letter)
      }
    }
    for place in word.indices where place + 1 < word.count {
      let next = word[place + 1]
      let isBetween = place + 2 < word.count && (isVowel(word[place + 2]) || word[place + 2] == "H")
      if word[place] == "q", next == "u" {
        word[place + 1] = "U"
      } else if isVowel(word[place]), isBetween, next == "u" || next == "i" {
        word[place + 1] = next == "u" ? "U" : "I"
      } else if isVowel(word[place]), next == "y" {
        word[place + 1] = "Y"
      } else if word[place] == "y", isVowel(next) || next == "H" {
        word[place] = "Y"
      }
    }
    return word
  }

  private mutating func markRegions() {
    verb = word.count
    first = word.count
    second = word.count
    if word.count > 2, Self.isVowel(word[0]), Self.isVowel(word[1]) {
      verb = 3
    } else if ["par", "col", "tap"].contains(String(String.UnicodeScalarView(word.prefix(3)))) {
      verb = 3
    } else if let vowel = word.dropFirst().firstIndex(where: Self.isVowel) {
      verb = vowel + 1
    }
    guard let start = afterSyllable(from: 0) else { return }
    first = start
    second = afterSyllable(from: start) ?? word.count
  }

  /// After the first non-vowel that follows a vowel.
  private func afterSyllable(from start: Int) -> Int? {
    guard let vowel = word[start...].firstIndex(where: Self.isVowel),
      let other = word[(vowel + 1)...].firstIndex(where: { !Self.isVowel($0) })
    else { return nil }
    return other + 1
  }

  private mutating func cut() {
    if cutStandardSuffix() || cutVerbInI() || cutVerb() {
      if word.last == "Y" { word[word.count - 1] = "i" } else if word.last == "ç" { word[word.count - 1] = "c" }
    } else {
      cutResidue()
    }
    if endsWith(oneOf: ["enn", "onn", "ett", "ell", "eill"]) != nil { word.removeLast() }
    guard let last = word.lastIndex(where: Self.isVowel), last < word.count - 1 else { return }
    if word[last] == "é" || word[last] == "è" { word[last] = "e" }
  }

  /// Capitals back to the letters they were.
  private var restored: String {
    var text = String.UnicodeScalarView()
    for (place, letter) in word.enumerated() {
      let follows = place > 0 && word[place - 1] == "H"
      switch letter {
      case "I": text.append("i")
      case "U": text.append("u")
      case "Y": text.append("y")
      case "H": continue
      case "e" where follows: text.append("ë")
      case "i" where follows: text.append("ï")
      default: text.append(letter)
      }
    }
    return String(text)
  }
}
