import Survey

/// The variables one question makes.
struct QuestionVariables {
  let question: LimeSurveyStructure.Question
  let index: Int
  let languages: [String]

  private var code: String { question.code }
  private var rows: [LimeSurveyStructure.Option] { question.subquestions.filter { $0.scale == 0 } }
  private var columns: [LimeSurveyStructure.Option] { question.subquestions.filter { $0.scale == 1 } }

  var all: [LimeSurveyVariable] {
    switch question.type {
    case .list, .dropDown: [single(answers() + otherCategory("-oth-"))] + otherText()
    case .listWithComment: [single(answers() + otherCategory("-oth-"))] + otherText() + [comment()]
    case .fivePoints: [single(FixedAnswers.numbers(to: 5, languages: languages))]
    case .yesNo: [single(FixedAnswers.categories(["Y", "N"], languages: languages))]
    case .gender: [single(FixedAnswers.categories(["F", "M"], languages: languages))]
    case .language: [single(languages.map { Category(code: $0, label: Label($0, language: languages[0])) })]
    case .date: [whole(.date)]
    case .number: [whole(.number)]
    case .shortText, .longText, .hugeText, .equation: [whole(.text)]
    case .upload: upload()
    case .display: []
    case .multiple: [multiple()] + otherText()
    case .multipleWithComments: [multiple()] + otherText() + rows.map(rowComment) + otherComment()
    case .numbers: rows.map { row(.number, $0) }
    case .texts: rows.map { row(.text, $0) }
    case .arrayOfFive: rows.map { row(.single, $0, FixedAnswers.numbers(to: 5, languages: languages)) }
    case .arrayOfTen: rows.map { row(.single, $0, FixedAnswers.numbers(to: 10, languages: languages)) }
    case .arrayYesNoUncertain: fixedRows(["Y", "U", "N"])
    case .arrayMoreSameLess: fixedRows(["I", "S", "D"])
    case .array, .arrayByColumn: rows.map { row(.single, $0, answers()) }
    case .dualScale: rows.flatMap { option in [0, 1].map { dual(option, scale: $0) } }
    case .arrayOfNumbers: cells(.number)
    case .arrayOfTexts: cells(.text)
    case .ranking: [ranking()]
    }
  }

  // MARK: - One column

  private func made(
    _ name: String, _ kind: Variable.Kind, _ label: Label, categories: [Category] = [], row: String? = nil,
    from source: LimeSurveyVariable.Source
  ) -> LimeSurveyVariable {
    let hidden = question.isHidden || question.type == .equation
    let variable = Variable(name: name, label: label, kind: kind, categories: categories, isHidden: hidden)
    return LimeSurveyVariable(variable: variable, question: index, row: row, source: source)
  }

  private func whole(_ kind: Variable.Kind, _ categories: [Category] = []) -> LimeSurveyVariable {
    made(code, kind, question.label, categories: categories, from: .field(LimeSurveyField(code)))
  }

  private func single(_ categories: [Category]) -> LimeSurveyVariable { whole(.single, categories) }

  private func answers(scale: Int = 0) -> [Category] {
    question.answers.filter { $0.scale == scale }.map { Category(code: $0.code, label: $0.label) }
  }

  /// Without the colon before the field to be filled in: « Autre soutien : » is a category like the others in a table.
  private var otherLabel: Label {
    guard question.otherLabel.text() != nil else { return FixedAnswers.label("other", languages: languages) }
    let texts = question.otherLabel.texts.map { label in
      let end = label.text.lastIndex { !$0.isWhitespace && $0 != ":" }
      return Label.Text(language: label.language, text: end.map { String(label.text[...$0]) } ?? label.text)
    }
    return Label(texts)
  }

  private func otherCategory(_ code: String) -> [Category] {
    question.hasOther ? [Category(code: code, label: otherLabel)] : []
  }

  private var otherField: LimeSurveyField {
    LimeSurveyField(code, ["other"], suffix: "other", modern: "_Cother", details: [fixed("other")])
  }

  private func fixed(_ word: String, _ number: Int? = nil) -> Label {
    let label = FixedAnswers.label(word, languages: languages)
    guard let number else { return label }
    return Label(label.texts.map { Label.Text(language: $0.language, text: "\($0.text) \(number)") })
  }

  private func otherText() -> [LimeSurveyVariable] {
    guard question.hasOther else { return [] }
    return [made("\(code)_other", .text, joined(question.label, otherLabel), from: .field(otherField))]
  }

  private func comment() -> LimeSurveyVariable {
    let field = LimeSurveyField(
      code, ["comment"], suffix: "comment", modern: "_Ccomment", details: [fixed("comment")])
    return made("\(code)_comment", .text, question.label, from: .field(field))
  }

  private func upload() -> [LimeSurveyVariable] {
    let count = LimeSurveyField(code, ["filecount"], suffix: "_filecount", modern: "_Cfilecount")
    return [whole(.text), made("\(code)_filecount", .number, question.label, from: .field(count))]
  }

  // MARK: - Several columns

  private func multiple() -> LimeSurveyVariable {
    let options = rows.map { option($0) }
    let categories = rows.map { Category(code: $0.code, label: $0.label) } + otherCategory("other")
    return made(
      code, .multiple, question.label, categories: categories,
      from: .options(options + (question.hasOther ? [otherField] : [])))
  }

  private func rowComment(_ option: LimeSurveyStructure.Option) -> LimeSurveyVariable {
    let part = "\(option.code)comment"
    let field = LimeSurveyField(
      code, [part], suffix: part, modern: "_S\(option.id)_Ccomment", details: [option.label, fixed("comment")])
    return made("\(code)_\(part)", .text, joined(question.label, option.label), row: option.code, from: .field(field))
  }

  private func otherComment() -> [LimeSurveyVariable] {
    guard question.hasOther else { return [] }
    let field = LimeSurveyField(
      code, ["othercomment"], suffix: "othercomment", modern: "_Cothercomment",
      details: [fixed("other"), fixed("comment")])
    return [made("\(code)_othercomment", .text, joined(question.label, otherLabel), from: .field(field))]
  }

  private func row(
    _ kind: Variable.Kind, _ option: LimeSurveyStructure.Option, _ categories: [Category] = []
  ) -> LimeSurveyVariable {
    let field = self.option(option)
    return made(
      field.name, kind, joined(question.label, option.label), categories: categories, row: option.code,
      from: .field(field))
  }

  private func option(_ option: LimeSurveyStructure.Option) -> LimeSurveyField {
    LimeSurveyField(
      code, [option.code], suffix: option.code, modern: "_S\(option.id)", details: [option.label])
  }

  private func fixedRows(_ codes: [String]) -> [LimeSurveyVariable] {
    rows.map { row(.single, $0, FixedAnswers.categories(codes, languages: languages)) }
  }

  private func dual(_ option: LimeSurveyStructure.Option, scale: Int) -> LimeSurveyVariable {
    let field = LimeSurveyField(
      code, [option.code, "\(scale + 1)"], name: "\(code)_\(option.code)_\(scale)",
      suffix: "\(option.code)#\(scale)", modern: "_S\(option.id)#\(scale)",
      details: [option.label, fixed("scale", scale + 1)])
    let label = joined(question.label, option.label)
    return made(field.name, .single, label, categories: answers(scale: scale), row: option.code, from: .field(field))
  }

  private func cells(_ kind: Variable.Kind) -> [LimeSurveyVariable] {
    rows.flatMap { option in
      columns.map { column in
        let part = "\(option.code)_\(column.code)"
        let field = LimeSurveyField(
          code, [option.code, column.code], suffix: part, modern: "_S\(option.id)_S\(column.id)",
          details: [option.label, column.label])
        let label = joined(joined(question.label, option.label), column.label)
        return made(field.name, kind, label, row: option.code, from: .field(field))
      }
    }
  }

  /// As many ranks as answers, or as the question allows. From LimeSurvey 7 the answers are subquestions, and each rank is
  /// stored under the number of the subquestion that stands in its place.
  private func ranking() -> LimeSurveyVariable {
    let fromRows = rows.map { Category(code: $0.code, label: $0.label) }
    let categories = question.answers.isEmpty ? fromRows : answers()
    let allowed = [question.attributes["max_subquestions"], question.attributes["max_answers"]]
      .compactMap { $0.flatMap { Int($0) } }.filter { $0 > 0 }
    let count = allowed.first.map { min($0, categories.count) } ?? categories.count
    let fields = (1...max(1, count)).map { rank in
      LimeSurveyField(
        code, ["\(rank)"], suffix: "\(rank)", modern: rank <= rows.count ? "_S\(rows[rank - 1].id)" : "_R\(rank)",
        details: [fixed("rank", rank)])
    }
    return made(code, .ranking, question.label, categories: categories, from: .ranks(fields))
  }

  /// « question — ligne », language by language.
  private func joined(_ question: Label, _ row: Label) -> Label {
    Label(
      row.texts.map { text in
        let first = question[text.language] ?? ""
        return Label.Text(language: text.language, text: first.isEmpty ? text.text : "\(first) — \(text.text)")
      })
  }
}
