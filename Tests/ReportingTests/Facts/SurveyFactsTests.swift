import Survey
import Testing

@testable import Reporting

struct SurveyFactsTests {
  private static func ids(declaring names: [String]) throws -> [String] {
    let columns = [
      Column(
        Variable(name: "prenom", kind: .single, categories: [Category(code: "Marie"), Category(code: "Paul")]),
        answers: [.choice(0), .choice(1)]),
      Column(
        Variable(name: "sport", kind: .single, categories: [Category(code: "1", label: Label("oui"))]),
        answers: [.choice(0), .choice(0)]),
    ]
    let export = SurveyExport(
      description: ExportDescription(tool: "CSV", format: "csv", encoding: "UTF-8", hasByteOrderMark: false),
      dataset: Dataset(
        unit: .answer, caseNames: ["1", "2"], columns: columns, completions: [.complete, .complete]))
    let plan = StudyPlan(
      identity: StudyIdentity(title: "T"), variables: names.map { VariableDefinition(name: $0, origin: $0) })
    let survey = Study.NamedSurvey(source: .init(id: "enquete", file: "a.csv"), export: export)
    return try SurveyFacts(survey, plan).facts().map(\.id).filter { $0.split(separator: ".").count == 3 }
  }

  @Test func `values that no questionnaire labels and no study file names stay out of the figures`() throws {
    #expect(try Self.ids(declaring: []) == ["enquete.sport.1"])
    #expect(try Self.ids(declaring: ["prenom"]) == ["enquete.prenom.marie", "enquete.prenom.paul", "enquete.sport.1"])
  }
}
