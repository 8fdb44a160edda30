/// A study said in another language: every label and text that has one in it, and the list of those that have none.
///
/// People's words are not touched, nor the names of codes, variables and initiatives.
package struct StudyTranslation: Sendable {
  package let language: String
  package private(set) var study: Study
  /// French texts without a translation, in the order they are met, each once.
  package private(set) var untranslated: [String] = []

  package init(_ study: Study, to language: String) {
    self.language = language
    self.study = study
    self.study.language = language
    identity()
    plan()
    codebook()
    surveys()
    day()
  }

  /// The text in the language; in French, and listed, where there is none.
  private mutating func said(_ french: String) -> String {
    guard !french.isEmpty else { return french }
    if let text = study.translations.text(french, in: language) { return text }
    if french.contains(where: \.isLetter), !untranslated.contains(french) { untranslated.append(french) }
    return french
  }

  /// The label with this language alone; as it is, and listed, where it has none.
  private mutating func said(_ label: Label) -> Label {
    guard let words = label.text() else { return label }
    if let text = label[language] ?? label.variant(of: language) { return Label(text, language: language) }
    return Label(said(words), language: language)
  }

  private mutating func identity() {
    study.plan.identity.title = said(study.plan.identity.title)
    study.plan.identity.subtitle = said(study.plan.identity.subtitle)
  }

  private mutating func plan() {
    for index in study.plan.tables.indices {
      study.plan.tables[index].title = said(study.plan.tables[index].title)
      for merge in study.plan.tables[index].merges.indices {
        let label = study.plan.tables[index].merges[merge].label
        study.plan.tables[index].merges[merge].label = label.map { said($0) }
      }
    }
    for index in study.plan.variables.indices where !study.plan.variables[index].isPersonal {
      study.plan.variables[index].label = said(study.plan.variables[index].label)
      for group in study.plan.variables[index].groups.indices {
        let label = study.plan.variables[index].groups[group].label
        study.plan.variables[index].groups[group].label = label.map { said($0) }
      }
    }
    for index in study.plan.publishedFigures.indices {
      study.plan.publishedFigures[index].label = said(study.plan.publishedFigures[index].label)
      study.plan.publishedFigures[index].base = said(study.plan.publishedFigures[index].base)
      study.plan.publishedFigures[index].condition = said(study.plan.publishedFigures[index].condition)
      study.plan.publishedFigures[index].source = said(study.plan.publishedFigures[index].source)
    }
    for index in study.plan.colophon.indices {
      study.plan.colophon[index].title = said(study.plan.colophon[index].title)
      study.plan.colophon[index].text = said(study.plan.colophon[index].text)
    }
    study.plan.keyReason = said(study.plan.keyReason)
  }

  private mutating func codebook() {
    for dimension in study.codebook.dimensions.indices {
      study.codebook.dimensions[dimension].label = said(study.codebook.dimensions[dimension].label)
      for family in study.codebook.dimensions[dimension].families.indices {
        let label = study.codebook.dimensions[dimension].families[family].label
        study.codebook.dimensions[dimension].families[family].label = said(label)
      }
      for code in study.codebook.dimensions[dimension].codes.indices {
        var changed = study.codebook.dimensions[dimension].codes[code]
        changed.label = said(changed.label)
        changed.definition = said(changed.definition)
        changed.group = said(changed.group)
        changed.addressee = said(changed.addressee)
        study.codebook.dimensions[dimension].codes[code] = changed
      }
    }
  }

  /// Questionnaires bring their own languages: what lacks one there is not listed.
  private mutating func surveys() {
    for survey in study.surveys.indices {
      for column in study.surveys[survey].export.dataset.columns {
        var changed = column
        changed.variable.label = column.variable.label.leading(language)
        for index in changed.variable.categories.indices {
          changed.variable.categories[index].label = changed.variable.categories[index].label.leading(language)
        }
        study.surveys[survey].export.dataset.set(changed)
      }
    }
  }

  private mutating func day() {
    for index in study.workshops.indices {
      var workshop = study.workshops[index]
      workshop.theme = said(workshop.theme)
      workshop.question = said(workshop.question)
      workshop.findings = workshop.findings.map { said($0) }
      workshop.prompts = workshop.prompts.map { said($0) }
      workshop.floor = study.translations.text(workshop.floor, in: language) ?? workshop.floor
      study.workshops[index] = workshop
    }
    for index in study.programme.indices {
      study.programme[index].title = said(study.programme[index].title)
      study.programme[index].place = said(study.programme[index].place)
      study.programme[index].speakers = said(study.programme[index].speakers)
    }
    for index in study.glossary.indices {
      study.glossary[index].term = said(study.glossary[index].term)
      study.glossary[index].definition = said(study.glossary[index].definition)
    }
  }
}

extension Label {
  /// The text in a variant of a language (`nl-informal` for `nl`).
  fileprivate func variant(of language: String) -> String? {
    texts.first { $0.language.hasPrefix(language + "-") && !$0.text.isEmpty }?.text
  }

  /// The label in one language where it exists in it, else as it is.
  fileprivate func leading(_ language: String) -> Label {
    (self[language] ?? variant(of: language)).map { Label($0, language: language) } ?? self
  }
}
