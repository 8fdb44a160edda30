package import Coding
package import Diagnostics
package import Survey

/// The datasets a study's tables are made from, with the variables the study declares.
package struct StudyVariables: Sendable {
  package private(set) var organisations: CodedCases
  package private(set) var interviews: CodedCases
  package private(set) var initiatives: CodedCases
  /// `nil` where no table counts passages.
  package private(set) var passages: CodedCases?
  /// The surveys as every figure takes them: where one is weighted, without the answers whose weight cannot be used.
  package private(set) var surveys: [Study.NamedSurvey]
  /// The same with every answer that was read.
  package private(set) var wholeSurveys: [Study.NamedSurvey] = []
  /// By the survey's name, where it is weighted or has a design.
  package private(set) var weightings: [String: SurveyWeighting] = [:]
  package private(set) var problems: [Problem] = []
  /// Variables that are percentages of another.
  let percentages: Set<String>

  private static let attributePrefix = "organisation."

  package init(_ study: Study) {
    percentages = Set(study.plan.variables.filter { $0.whole != nil }.map(\.name))
    organisations = CodedCases(study, unit: .organisation)
    interviews = CodedCases(study, unit: .interview)
    initiatives = CodedCases(study, unit: .initiative)
    surveys = study.surveys
    let attributes = study.plan.variables.filter { $0.origin.hasPrefix(Self.attributePrefix) }.map { definition in
      var plain = definition
      plain.origin = String(definition.origin.dropFirst(Self.attributePrefix.count))
      return plain
    }
    (organisations.dataset, problems) = organisations.dataset.adding(attributes)
    (interviews.dataset, _) = interviews.dataset.adding(attributes)
    (initiatives.dataset, _) = initiatives.dataset.adding(attributes)
    if study.plan.tables.contains(where: { $0.unit == .passage && $0.source == nil }) {
      var cases = CodedCases(study, unit: .passage)
      cases.dataset = cases.dataset.adding(attributes).dataset
      passages = cases
    }
    addSurveyVariables(study.plan.variables.filter { !$0.origin.hasPrefix(Self.attributePrefix) })
    wholeSurveys = surveys
    for index in surveys.indices {
      let applied = SurveyWeighting.applied(to: surveys[index])
      surveys[index] = applied.survey
      weightings[applied.survey.source.id] = applied.weighting
      problems += applied.problems
    }
  }

  /// Each definition goes to the first survey that has its origin; a study without surveys has no such problem.
  private mutating func addSurveyVariables(_ definitions: [VariableDefinition]) {
    guard !surveys.isEmpty else { return }
    for definition in definitions {
      let index =
        surveys.firstIndex { $0.export.dataset.column(named: definition.origin) != nil } ?? surveys.startIndex
      let (dataset, found) = surveys[index].export.dataset.adding([definition])
      surveys[index].export.dataset = dataset
      problems += found
    }
  }

  /// The coded cases of a unit; a unit the interviews are not counted by has none.
  package func cases(_ unit: CaseUnit) -> CodedCases? {
    switch unit {
    case .organisation: organisations
    case .interview: interviews
    case .initiative: initiatives
    case .answer, .speaker, .passage: nil
    }
  }

  /// What selecting the cases left out.
  func stages(_ study: Study) -> [StageCount] {
    let left = organisations.unfinished.count + organisations.notPooling.count
    var reasons: [String] = []
    if !organisations.unfinished.isEmpty {
      reasons.append("codage en cours : \(organisations.unfinished.joined(separator: ", "))")
    }
    if !organisations.notPooling.isEmpty {
      reasons.append("hors mutualisation : \(organisations.notPooling.joined(separator: ", "))")
    }
    let kept = organisations.interviews.count
    let interviews = StageCount(
      stage: "base des entretiens", read: kept + left, kept: kept, why: reasons.joined(separator: " ; "))
    return wholeSurveys.map(stage) + (study.interviews.isEmpty ? [] : [interviews]) + passageStage
  }

  /// The passages on which the coders have no code in common.
  private var passageStage: [StageCount] {
    guard let passages, passages.uncodedPassages > 0 else { return [] }
    let kept = passages.dataset.caseCount
    return [
      StageCount(
        stage: "passages", read: kept + passages.uncodedPassages, kept: kept,
        why: "\(passages.uncodedPassages) sans code commun aux codeurs")
    ]
  }

  private func stage(_ survey: Study.NamedSurvey) -> StageCount {
    let completions = survey.export.dataset.completions
    let partial = completions.filter { $0 == .partial }.count
    let ghosts = completions.filter { $0 == .ghost }.count
    let keepsPartial = survey.source.kept == .all
    let unread = survey.export.unreadCount
    let weightless = weightings[survey.source.id]?.leftOut ?? 0
    let reasons = [
      keepsPartial || partial == 0 ? nil : "\(partial) partielles",
      ghosts == 0 ? nil : "\(ghosts) ouvertes sans réponse", unread == 0 ? nil : "\(unread) à corriger",
      weightless == 0 ? nil : "\(weightless) sans poids utilisable",
    ].compactMap { $0 }
    let readable = survey.export.dataset.caseCount
    return StageCount(
      stage: "réponses (\(survey.source.id))", read: readable + unread,
      kept: readable - ghosts - (keepsPartial ? 0 : partial) - weightless,
      why: reasons.joined(separator: ", "))
  }
}
