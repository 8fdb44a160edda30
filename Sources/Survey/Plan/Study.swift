/// Everything a study folder holds, read and checked, nothing computed yet.
package struct Study: Hashable, Sendable {
  /// A survey under the name the plan gives it.
  package struct NamedSurvey: Hashable, Sendable {
    package var source: StudySources.SurveySource
    package var export: SurveyExport

    package init(source: StudySources.SurveySource, export: SurveyExport) {
      self.source = source
      self.export = export
    }
  }

  package var plan: StudyPlan
  package var codebook: Codebook
  package var surveys: [NamedSurvey]
  package var interviews: [Interview]
  package var organisations: [Organisation]
  package var initiatives: [Initiative]
  /// By people only; those that accept what a rule proposed bear its id.
  package var codings: [PassageCoding]
  /// What people decided of the rules' proposals.
  package var decisions: [RuleDecision]
  package var states: [CodingState]
  package var workshops: [Workshop]
  package var programme: [ProgrammeMoment]
  /// What the workshops wrote, typed back.
  package var returns: [WorkshopReturn]
  package var glossary: [GlossaryEntry]
  package var references: [Reference]
  /// The bibliography is a selection: uncited entries are no fault.
  package var referencesAreSelective: Bool
  package var texts: [StudyText]
  package var translations: Translations
  /// The language its labels and texts are said in.
  package var language = "fr"
  package var withdrawals: [Withdrawal] = []
  /// How many rows each coder’s file still gives to people who withdrew.
  package var withdrawnCodings: [String: Int] = [:]

  package init(
    plan: StudyPlan, codebook: Codebook = Codebook(), surveys: [NamedSurvey] = [], interviews: [Interview] = [],
    organisations: [Organisation] = [], initiatives: [Initiative] = [], codings: [PassageCoding] = [],
    decisions: [RuleDecision] = [],
    states: [CodingState] = [], workshops: [Workshop] = [], programme: [ProgrammeMoment] = [],
    returns: [WorkshopReturn] = [], glossary: [GlossaryEntry] = [], references: [Reference] = [],
    referencesAreSelective: Bool = false,
    texts: [StudyText] = [], translations: Translations = Translations()
  ) {
    self.plan = plan
    self.codebook = codebook
    self.surveys = surveys
    self.interviews = interviews
    self.organisations = organisations
    self.initiatives = initiatives
    self.codings = codings
    self.decisions = decisions
    self.states = states
    self.workshops = workshops
    self.programme = programme
    self.returns = returns
    self.glossary = glossary
    self.references = references
    self.referencesAreSelective = referencesAreSelective
    self.texts = texts
    self.translations = translations
  }

  /// A word of the data (a sector, a function) as it is printed beside a quote.
  package func word(_ french: String) -> String { translations.text(french, in: language) ?? french }
}
