import Survey
import Tabulation

/// The figures of one survey: how it was answered, and the simple counts of its questions.
struct SurveyFacts {
  private let survey: Study.NamedSurvey
  private let thresholds: Thresholds
  /// The names the study gives to variables: what it names, it means to print.
  private let declared: Set<String>
  /// Variables that are percentages of another: no single case can make their sum.
  private let percentages: Set<String>
  private let weighting: SurveyWeighting?
  /// Of every answer that was read.
  private let completions: [Completion]

  /// - Parameter completions: of every answer; those of the survey where no answer was left out for its weight.
  init(
    _ survey: Study.NamedSurvey, _ plan: StudyPlan, _ weighting: SurveyWeighting? = nil,
    completions: [Completion]? = nil
  ) {
    self.weighting = weighting
    self.completions = completions ?? survey.export.dataset.knownCompletions
    self.survey = survey
    thresholds = plan.thresholds
    declared = Set(plan.variables.map(\.name))
    percentages = Set(plan.variables.filter { $0.whole != nil }.map(\.name))
  }

  func facts() throws(TabulationError) -> [Fact] {
    var facts = fieldFacts
    for column in survey.export.dataset.columns { facts += try self.facts(of: column) }
    return facts
  }

  private var id: String { survey.source.id }

  private var fieldFacts: [Fact] {
    func count(_ completion: Completion) -> Int { completions.filter { $0 == completion }.count }
    let complete = count(.complete)
    var facts = [
      Fact(id: "\(id).completes", label: "Réponses complètes", value: .count(complete, of: nil), noun: .completeAnswer),
      Fact(
        id: "\(id).partielles", label: "Réponses partielles", value: .count(count(.partial), of: nil),
        noun: .partialAnswer),
      Fact(
        id: "\(id).fantomes", label: "Questionnaires ouverts sans réponse", value: .count(count(.ghost), of: nil),
        noun: .ghost),
    ]
    if let invitations = survey.source.invitations {
      facts.append(
        Fact(id: "\(id).invitations", label: "Invitations", value: .count(invitations, of: nil), noun: .invitation))
      facts.append(
        Fact(
          id: "\(id).taux", label: "Réponses complètes pour les invitations", value: .count(complete, of: invitations),
          noun: .completeAnswer))
    }
    for (index, wave) in survey.source.waves.enumerated() {
      facts.append(
        Fact(
          id: "\(id).vague\(index + 1)", label: "Réponses complètes, \(wave.name)",
          value: .count(wave.complete, of: nil),
          noun: .completeAnswer))
    }
    if let weighting, weighting.design.weight != nil {
      facts.append(
        Fact(
          id: "\(id).sans-poids", label: "Réponses sans poids utilisable, hors de tous les comptes",
          value: .count(weighting.leftOut, of: nil), noun: .answer))
    }
    return facts
  }

  /// Counts of a closed question; a number's mean and median where enough informants gave one. Words and personal
  /// details give no figure, nor do values that no questionnaire labels and no study file names: in a plain CSV they may
  /// be anything, first names included.
  private func facts(of column: Column) throws(TabulationError) -> [Fact] {
    let variable = column.variable
    guard !variable.isPersonal, !variable.isHidden else { return [] }
    let name = "\(id).\(Slug.of(variable.name))"
    switch variable.kind {
    case .single, .multiple:
      let isLabelled = variable.categories.contains { $0.label.text() != nil }
      guard isLabelled || declared.contains(variable.name) else { return [] }
      let counted = try Frequency(of: survey.export.dataset, variable: variable.name, kept: survey.source.kept)
      let weighted = try weighting.map { weighting throws(TabulationError) in
        try WeightedFrequency(
          of: survey.export.dataset, variable: variable.name, design: weighting.design, kept: survey.source.kept,
          hasVariance: false)
      }
      return counted.variable.levels.enumerated().map { index, level in
        let label = "\(variable.label.text() ?? variable.name) – \(level.label.text() ?? level.code)"
        return Fact(
          id: "\(name).\(Slug.of(level.code))", label: label,
          value: .count(counted.counts[index], of: counted.base), noun: .answer,
          weighted: weighted.flatMap { Fact.Weighted(part: $0.sums[index].sum, whole: $0.base.sum) })
      }
    case .number: return try numberFacts(name, variable)
    case .text, .date, .ranking: return []
    }
  }

  private func weightedNumbers(_ name: String) throws(TabulationError) -> WeightedNumberTable? {
    guard let weighting else { return nil }
    return try WeightedNumberTable(
      of: survey.export.dataset, number: name, by: nil, design: weighting.design, kept: survey.source.kept,
      hasVariance: false)
  }

  private func numberFacts(_ name: String, _ variable: Variable) throws(TabulationError) -> [Fact] {
    let table = try NumberTable(of: survey.export.dataset, number: variable.name, kept: survey.source.kept)
    let label = variable.label.text() ?? variable.name
    let given = Fact(
      id: "\(name).n", label: "\(label) – nombre de réponses",
      value: .count(table.overall.n, of: table.selectedCount), noun: .answer)
    let isPercentage = percentages.contains(variable.name)
    let summary = NumberRow(
      table, try weightedNumbers(variable.name), threshold: thresholds.surveyCell, isBounded: isPercentage
    ).summary
    func fact(_ key: String, _ words: String, _ number: Double?) -> Fact {
      Fact(
        id: "\(name).\(key)", label: "\(label) – \(words)", value: number.map(Fact.Value.number) ?? .hidden,
        noun: isPercentage ? .percent : .number)
    }
    let quartiles = isPercentage ? [("q1", "premier quartile", 0), ("q3", "troisième quartile", 2)] : []
    return [given, fact("moyenne", "moyenne", summary?.mean), fact("mediane", "médiane", summary?.median)]
      + quartiles.map { fact($0.0, $0.1, summary?.quartiles?[$0.2]) }
  }
}
