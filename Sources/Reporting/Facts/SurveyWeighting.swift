import Diagnostics
import Survey
package import Tabulation

/// How a survey is weighted, and the answers that leave all its figures because their weight cannot be used.
package struct SurveyWeighting: Hashable, Sendable {
  package var design: SampleDesign
  package var missing = 0
  package var notPositive = 0

  package var leftOut: Int { missing + notPositive }

  /// The survey with the answers that can be weighted; a design that the data do not bear is a problem at its line.
  static func applied(
    to survey: Study.NamedSurvey
  ) -> (survey: Study.NamedSurvey, weighting: SurveyWeighting?, problems: [Problem]) {
    let declared = survey.source.design
    guard !declared.names.isEmpty else { return (survey, nil, []) }
    let dataset = survey.export.dataset
    let refused = declared.names.compactMap { Problem.unusableInDesign($0, in: dataset) }
    guard refused.isEmpty else { return (survey, nil, refused) }
    let design = SampleDesign(declared)
    do throws(TabulationError) {
      let cases = try WeightableCases(of: dataset, design, kept: survey.source.kept)
      if let weight = declared.weight, let problem = Problem.weightless(weight, cases, survey.source.kept) {
        return (survey, nil, [problem])
      }
      var weighted = survey
      weighted.export.dataset = cases.dataset
      return (weighted, SurveyWeighting(design: design, missing: cases.missing, notPositive: cases.notPositive), [])
    } catch {
      let named = declared.names.last { $0.name == error.variable } ?? declared.names[0]
      return (survey, nil, [error.problem(at: named.place.place)])
    }
  }
}

extension TabulationError {
  /// The variable it is about, where it is about one that is there.
  fileprivate var variable: String? {
    switch self {
    case .notNumbers(let name, _), .incompleteDesign(let name, _), .impossiblePopulation(let name),
      .notANumber(let name),
      .tooManyCases(let name, _), .unknownVariable(let name, _), .tooManyLevels(let name, _, _, _),
      .weightless(let name, _), .shares(let name, _), .passagesOfAttribute(let name):
      name
    case .unknownCode, .unreadableFilter: nil
    }
  }
}

extension Problem {
  /// A variable of the design that is not in the data, or says who somebody is.
  fileprivate static func unusableInDesign(_ named: PlacedName, in dataset: Dataset) -> Problem? {
    guard let column = dataset.column(named: named.name) else {
      return TabulationError.unknownVariable(named.name, known: dataset.columns.map(\.variable.name)).problem(
        at: named.place.place)
    }
    guard column.variable.isPersonal else { return nil }
    return Problem(
      .blocking, at: named.place.place,
      "« \(named.name) » est déclarée personnelle ; une variable du plan de sondage qui ne l’est pas est attendue",
      remedy: "nommer une autre variable, ou retirer cette clé")
  }

  /// No answer at all has a weight that can be used.
  fileprivate static func weightless(
    _ weight: PlacedName, _ cases: WeightableCases, _ kept: StudySources.SurveySource.Kept
  ) -> Problem? {
    let completions = cases.dataset.completions
    let left =
      completions.isEmpty
      ? cases.dataset.caseCount : completions.count { $0 == .complete || ($0 == .partial && kept == .all) }
    guard left == 0, cases.missing + cases.notPositive > 0 else { return nil }
    return Problem(
      .blocking, at: weight.place.place,
      "aucune réponse n’a de poids utilisable dans « \(weight.name) » ; un nombre positif par réponse est attendu",
      remedy: "vérifier cette colonne, ou nommer une autre variable")
  }
}
