import Survey

extension TripleSVariable {
  /// The variable as it is analysed. The codes a quantity has among its numbers are no categories of it.
  func variable(languages: [String]) -> Variable {
    Variable(
      name: name, label: label, kind: surveyKind, categories: categories(languages), isHidden: use != nil)
  }

  private var surveyKind: Variable.Kind {
    switch kind {
    case .single, .logical: .single
    case .multiple: .multiple
    case .quantity: .number
    case .character, .time: .text
    case .date: .date
    }
  }

  private func categories(_ languages: [String]) -> [Category] {
    switch kind {
    case .single, .multiple: values.map { Category(code: $0.code, label: $0.label) }
    case .logical: logicalCategories(languages)
    case .quantity, .character, .date, .time: []
    }
  }

  /// True then false, in the words of the list where there is one.
  private func logicalCategories(_ languages: [String]) -> [Category] {
    [("1", "Y"), ("0", "N")].map { code, word in
      let own = values.first { $0.code == code }?.label
      return Category(
        code: code, label: own ?? FixedAnswers.label(word, languages: languages.isEmpty ? ["fr"] : languages))
    }
  }
}
