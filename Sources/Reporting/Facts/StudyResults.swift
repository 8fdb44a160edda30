package import Coding
package import Diagnostics
package import Survey
import Tabulation

/// Everything a study's files give once computed: cases, tables, facts, quotes. What is printed is taken from here.
package struct StudyResults: Sendable {
  package let study: Study
  /// The coded interviews, by unit.
  package let organisations: CodedCases
  package let interviews: CodedCases
  /// The coded interviews by the unit the study counts codes by.
  package let counted: CodedCases
  /// The surveys with the study's own variables, in the plan's order.
  package let surveys: [Study.NamedSurvey]
  /// What the rules find, with the words they caught.
  package let matches: [RuleMatch]
  /// How far the rules can be trusted.
  package let rules: RuleReport
  package let tables: [ReportTable]
  package let facts: FactBook
  package let quotes: QuoteBook
  package let stages: [StageCount]

  /// - Parameter stages: what reading counted.
  package static func compute(_ study: Study, stages: [StageCount]) -> (results: StudyResults, problems: [Problem]) {
    var problems: [Problem] = []
    let rules = RuleBook(study.codebook, file: "grille.yaml")
    problems += rules.problems
    let variables = StudyVariables(study)
    problems += variables.problems
    if study.plan.coding.merging == .arbiter { problems.append(.noArbiter()) }
    let unit = study.plan.coding.unit
    if variables.cases(unit) == nil { problems.append(.uncountableUnit(unit, at: SourceLine(file: "etude.yaml"))) }
    let tables = study.plan.tables.compactMap { definition -> ReportTable? in
      let made = ReportTable.make(definition, variables, study.plan.thresholds)
      problems += made.problems
      return made.table
    }
    let matches = rules.matches(in: study.interviews)
    let quotes = QuoteBook(study, interviews: variables.organisations.interviews)
    let builder = FactBuilder(
      study: study, variables: variables, tables: tables, proposals: matches.map(\.coding), quotes: quotes)
    var facts = FactBook()
    do throws(TabulationError) {
      facts = try builder.facts()
    } catch {
      problems.append(error.problem(at: Place("etude.yaml")))
    }
    let results = StudyResults(
      study: study, organisations: variables.organisations, interviews: variables.interviews,
      counted: variables.cases(unit) ?? variables.organisations,
      surveys: variables.surveys, matches: matches, rules: RuleReport(study, matches), tables: tables, facts: facts,
      quotes: quotes,
      stages: stages + variables.stages(study))
    return (results, problems)
  }

  /// What the rules propose; never counted.
  package var proposals: [PassageCoding] { matches.map(\.coding) }
}
