import Coding
import Reporting
import Survey
import Tabulation

extension CrossedSource {
  /// What a study lets cross: its interviews counted by `unit` (else by the study’s), then each survey, under the study's names and the
  /// export's own.
  static func sources(of results: StudyResults, unit: CaseUnit?) -> [CrossedSource] {
    let plan = results.study.plan
    let counted = counted(results, unit ?? plan.coding.unit)
    var cases = CrossedSource(
      name: "entretiens", dataset: counted.dataset, thresholds: plan.thresholds,
      declared: personalNames(plan.variables.filter { $0.origin.hasPrefix(attribute) }))
    cases.interviews = Interviews(cases: counted, results: results)
    cases.byOrganisation = counted.dataset.unit == .passage ? results.organisations.dataset : nil
    let surveys = results.wholeSurveys.map { survey in
      CrossedSource(
        name: survey.source.id, dataset: survey.export.dataset, kept: survey.source.kept, thresholds: plan.thresholds,
        design: SampleDesign(survey.source.design), declared: personalNames(plan.variables))
    }
    return (results.study.interviews.isEmpty ? [] : [cases]) + surveys
  }

  private static let attribute = "organisation."

  private static func counted(_ results: StudyResults, _ unit: CaseUnit) -> CodedCases {
    switch unit {
    case .organisation: return results.organisations
    case .interview: return results.interviews
    case .initiative: return results.initiatives
    case .speaker, .answer, .passage:
      let own = results.study.plan.variables.filter { $0.origin.hasPrefix(attribute) }.map { definition in
        var plain = definition
        plain.origin = String(definition.origin.dropFirst(attribute.count))
        return plain
      }
      var cases = CodedCases(results.study, unit: unit)
      cases.dataset = cases.dataset.adding(own).dataset
      return cases
    }
  }

  /// A personal variable's origin, and all that is made from it, is personal under any name.
  private static func personalNames(_ definitions: [VariableDefinition]) -> Set<String> {
    let origins = Set(definitions.filter(\.isPersonal).map(\.origin))
    let made = definitions.filter { origins.contains($0.origin) }.map(\.name)
    return Set(made).union(origins.map { $0.hasPrefix(attribute) ? String($0.dropFirst(attribute.count)) : $0 })
  }
}
