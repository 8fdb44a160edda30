import Coding
import Reporting
import Survey
import Tabulation

/// A set of cases whose variables can be crossed with one another: the coded interviews, a survey of the study, or one
/// export.
struct CrossedSource {
  /// What it is called in lists and messages.
  var name: String
  var dataset: Dataset
  /// Which answers a base takes.
  var kept: StudySources.SurveySource.Kept
  var thresholds: Thresholds
  /// How its cases were sampled, as the study declares it.
  var design: SampleDesign
  /// Who is behind each case, and the study that may quote them; `nil` for what is no interview.
  var interviews: Interviews?
  /// Where the cases are passages, the same variables by organisation.
  var byOrganisation: Dataset?
  /// The variables that say who a person is: listed, never crossed.
  private(set) var personal: Set<String>

  /// The coded interviews a source is made of.
  struct Interviews {
    var cases: CodedCases
    var results: StudyResults
  }

  /// - Parameter declared: names the study declares personal, beside what the variables say themselves and what open
  ///   columns look like.
  init(
    name: String, dataset: Dataset, kept: StudySources.SurveySource.Kept = .complete, thresholds: Thresholds,
    design: SampleDesign = SampleDesign(), declared: Set<String> = []
  ) {
    self.name = name
    self.dataset = dataset
    self.kept = kept
    self.thresholds = thresholds
    self.design = design
    personal = declared
    for column in dataset.columns where column.variable.isPersonal || Self.looksPersonal(column) {
      personal.insert(column.variable.name)
    }
  }

  /// The names that can be typed.
  var names: [String] { dataset.columns.map(\.variable.name) }

  /// The variable meant by what was typed: its name, or `source.name` where two sources have one; `nil` when it has none.
  func variable(_ typed: String) -> String? {
    if dataset.column(named: typed) != nil { return typed }
    guard typed.hasPrefix(name + ".") else { return nil }
    let own = String(typed.dropFirst(name.count + 1))
    return dataset.column(named: own) == nil ? nil : own
  }

  /// How many cases a base starts from.
  var caseCount: Int {
    guard !dataset.completions.isEmpty else { return dataset.caseCount }
    return dataset.completions.count { $0 == .complete || ($0 == .partial && kept == .all) }
  }

  private static func looksPersonal(_ column: Column) -> Bool {
    column.variable.kind == .text && PersonalDetail(in: column) != nil
  }
}
