import Survey

/// The answers LimeSurvey itself gives to yes/no, gender and the fixed arrays, and its word for « other ».
enum FixedAnswers {
  private static let words: [String: [String: String]] = [
    "fr": [
      "Y": "Oui", "N": "Non", "U": "Incertain", "I": "Augmenter", "S": "Sans changement", "D": "Diminuer",
      "F": "Féminin", "M": "Masculin", "other": "Autre", "comment": "Commentaire", "rank": "Rang", "scale": "Échelle",
    ],
    "nl": [
      "Y": "Ja", "N": "Nee", "U": "Onzeker", "I": "Verhogen", "S": "Hetzelfde", "D": "Verlagen", "F": "Vrouw",
      "M": "Man", "other": "Andere", "comment": "Opmerking", "rank": "Rang", "scale": "Schaal",
    ],
    "en": [
      "Y": "Yes", "N": "No", "U": "Uncertain", "I": "Increase", "S": "Same", "D": "Decrease", "F": "Female",
      "M": "Male", "other": "Other", "comment": "Comment", "rank": "Rank", "scale": "Scale",
    ],
    "de": [
      "Y": "Ja", "N": "Nein", "U": "Unsicher", "I": "Zunahme", "S": "Gleich", "D": "Abnahme", "F": "Weiblich",
      "M": "Männlich", "other": "Sonstiges", "comment": "Kommentar", "rank": "Rang", "scale": "Skala",
    ],
  ]

  /// The label of a code in the survey's languages; English where we have no words.
  static func label(_ code: String, languages: [String]) -> Label {
    Label(
      languages.compactMap { language in
        let table = words[String(language.prefix { $0 != "-" })] ?? words["en"]
        return table?[code].map { Label.Text(language: language, text: $0) }
      })
  }

  static func categories(_ codes: [String], languages: [String]) -> [Category] {
    codes.map { Category(code: $0, label: label($0, languages: languages)) }
  }

  /// 1…last, which say themselves.
  static func numbers(to last: Int, languages: [String]) -> [Category] {
    (1...last).map { number in
      Category(code: "\(number)", label: Label(languages.map { Label.Text(language: $0, text: "\(number)") }))
    }
  }
}
