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
  package let initiatives: CodedCases
  /// The coded interviews by the unit the study counts codes by.
  package let counted: CodedCases
  /// The surveys with the study's own variables, in the plan's order.
  package let surveys: [Study.NamedSurvey]
  /// The same with the answers that have no usable weight too.
  package let wholeSurveys: [Study.NamedSurvey]
  /// By the survey's name, where it is weighted or has a design.
  package let weightings: [String: SurveyWeighting]
  /// What the rules find, with the words they caught.
  package let matches: [RuleMatch]
  /// How far the rules can be trusted.
  package let rules: RuleReport
  /// How far the coders agree, turn by turn.
  package let agreement: AgreementReport
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
    let unit = study.plan.coding.unit
    if variables.cases(unit) == nil { problems.append(.uncountableUnit(unit, at: SourceLine(file: "etude.yaml"))) }
    let alone = study.plan.tables.compactMap { definition -> ReportTable? in
      let made = ReportTable.make(definition, variables, study.plan.thresholds)
      problems += made.problems
      return made.table
    }
    let ledger = ReportLedger(study: study, variables: variables).protecting(alone)
    problems += ledger.problems
    let tables = ledger.tables
    let matches = rules.matches(in: study.interviews)
    let agreement = AgreementReport(study, unit: .turn, bootstrap: nil)
    let report = RuleReport(study, matches)
    let counted = variables.cases(unit) ?? variables.organisations
    problems += codingProblems(study, matches, agreement, report, counted)
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
      initiatives: variables.initiatives,
      counted: counted,
      surveys: variables.surveys, wholeSurveys: variables.wholeSurveys, weightings: variables.weightings,
      matches: matches, rules: report, agreement: agreement, tables: tables, facts: facts,
      quotes: quotes,
      stages: stages + variables.stages(study))
    return (results, problems)
  }

  private static func codingProblems(
    _ study: Study, _ matches: [RuleMatch], _ agreement: AgreementReport, _ report: RuleReport,
    _ counted: CodedCases
  ) -> [Problem] {
    var problems = StaleDecision.all(study, matches).map(Problem.stale)
    if !report.seen.isEmpty { problems.append(.seenValidation(report.seen)) }
    problems += agreement.modalities.filter { one in
      counted.modalities(of: one.code, for: one.speaker)?.counted.isEmpty == true && !one.isSettled(in: study)
    }.map(Problem.uncountedModality)
    guard study.plan.coding.merging == .arbiter else { return problems }
    let open = agreement.openCount(in: study)
    return open == 0 ? problems : problems + [.openDisagreements(open)]
  }

  /// The rules whose proposals nobody has measured: « non validé ». A final version is refused while there are some.
  package var unvalidatedRules: [String] { rules.rules.filter { $0.quality == nil }.map(\.rule) }

  /// The proposals nobody has decided of.
  package var undecided: [PassageCoding] {
    proposals.filter { proposal in !study.decisions.contains { $0.answers(proposal) } }
  }

  /// What the rules propose; never counted.
  package var proposals: [PassageCoding] { matches.map(\.coding) }
}
