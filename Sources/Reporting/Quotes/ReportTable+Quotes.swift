import Coding
import Survey
import Tabulation

extension ReportTable {
  /// The words behind its cells; `nil` where it is no crossing of codes with an attribute.
  func quotes(in results: StudyResults) throws(TabulationError) -> CellQuotes? {
    guard definition.source == nil, case .twoWay(let table) = content, let cases = results.cases(unit) else {
      return nil
    }
    var dataset = cases.dataset
    for column in made?.columns ?? [] { dataset.set(column) }
    let merges = (made?.merges.values.flatMap(\.merges) ?? []).map { ($0.code, $0.codes) }
    return try CellQuotes(
      table, dataset, cases, results.study, results.quotes, merges: Dictionary(merges) { first, _ in first })
  }
}

extension StudyResults {
  /// The coded cases of a unit; a unit that the interviews are not counted by has none.
  func cases(_ unit: CaseUnit) -> CodedCases? {
    switch unit {
    case .organisation: organisations
    case .interview: interviews
    case .initiative: initiatives
    case .answer, .speaker, .passage: nil
    }
  }
}
