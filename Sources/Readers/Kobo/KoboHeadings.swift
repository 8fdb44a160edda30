import Survey

/// Every heading the columns of a form’s questions may have: names or the labels of a language, with or without groups,
/// under each separator an export may use.
struct KoboHeadings {
  /// What each heading may stand for, in the order of the form.
  private(set) var targets: [String: [KoboHeader.Target]] = [:]

  /// Between a group and a question, a question and a choice.
  private static let separators = ["/", "-", "."]
  private static let coordinates = [
    ("latitude", "Latitude"), ("longitude", "Longitude"), ("altitude", "Altitude"), ("precision", "Accuracy"),
  ]

  init(_ form: KoboForm) {
    for (index, question) in form.questions.enumerated() where question.kind != .display {
      for language in [nil] + form.languages.map(Optional.some) {
        for separator in Self.separators {
          let groups = question.groups.map { Self.text($0.name, $0.label, language) + separator }.joined()
          for prefix in groups.isEmpty ? [""] : ["", groups] {
            add(question, index, prefix, language, separator)
          }
        }
      }
    }
  }

  private mutating func add(
    _ question: KoboQuestion, _ index: Int, _ prefix: String, _ language: String?, _ separator: String
  ) {
    let base = Self.text(question.name, question.label, language)
    add(prefix + base, .question(index))
    if question.kind == .multiple {
      for (place, category) in question.categories.enumerated() {
        let option = KoboHeader.Target.option(question: index, category: place)
        add(prefix + base + separator + Self.text(category.code, category.label, language), option)
        // « other » of `or_other` is never translated.
        if category.code == "other" { add(prefix + base + separator + "other", option) }
      }
    }
    if question.hasOther { add("\(prefix)\(question.name)_other", .otherWords(index)) }
    guard question.kind == .place else { return }
    for (part, odk) in Self.coordinates {
      add("\(prefix)_\(base)_\(part)", .coordinate(question: index, part))
      add("\(prefix)\(base)-\(odk)", .coordinate(question: index, part))
    }
  }

  private mutating func add(_ heading: String, _ target: KoboHeader.Target) {
    if targets[heading]?.contains(target) != true { targets[heading, default: []].append(target) }
  }

  /// The XML name where no language is asked for, or the label is not in it.
  private static func text(_ name: String, _ label: Label, _ language: String?) -> String {
    guard let language, let text = label[language], !text.isEmpty else { return name }
    return text
  }
}
