import Coding
import Diagnostics
import Exports
import Reporting
import Survey

/// A study as files for another program, made in memory.
struct StudyExport {
  let results: StudyResults
  let unit: String?
  /// Which survey, where the study has several.
  let survey: String?
  let style: CSVStyle

  /// The files, named after `stem`, and what the format cannot carry.
  func files(_ target: ExportTarget, stem: String) throws -> (files: [OutputFile], problems: [Problem]) {
    let path = stem + target.ending
    switch target {
    case .project:
      return ([OutputFile(path: path, bytes: try REFIProject(project).package())], [])
    case .codebook: return ([OutputFile(path: path, text: REFIProject(project).codebookText)], [])
    case .corpus: return ([OutputFile(path: path, text: IRaMuTeQCorpus(study).text)], [])
    case .matrix:
      return ([table(path, CodeMatrix(try cases(), dimensions: study.codebook.dimensions.map(\.id)).csv)], [])
    case .extracts: return ([table(path, ExtractList(study, codings: study.codings + results.proposals).csv)], [])
    case .meetings: return ([table(path, MeetingList(CodeMeetings(study, place: try place())).csv)], [])
    case .answers: return ([table(path, AnswerTable(try answers().dataset).csv)], [])
    case .tripleS:
      let written = try answers().tripleS(stem: stem)
      let files = [
        OutputFile(path: path, text: written.definition), OutputFile(path: stem + ".asc", text: written.data),
      ]
      return (files, written.problems)
    }
  }

  private var study: Study { results.study }

  private var project: CodingProject { CodingProject(study, codings: study.codings) }

  private func table(_ path: String, _ table: Exports.CSVTable) -> OutputFile {
    OutputFile(path: path, text: table.text(style))
  }

  private func place() throws -> CodeMeetings.Place {
    guard let unit, unit != "tour" else { return .turn }
    return .cases(try caseUnit(unit))
  }

  private func caseUnit(_ name: String) throws -> CaseUnit {
    guard let unit = CaseUnit(rawValue: name) else {
      throw Self.unknownUnit(name, among: CaseUnit.allCases.map(\.rawValue))
    }
    return unit
  }

  static func unknownUnit(_ name: String, among known: [String]) -> UsageError {
    UsageError(message: "l’unité « \(name) » n’existe pas ici", remedy: remedyForUnknown(name, among: known))
  }

  private func cases() throws -> Dataset {
    guard let unit else { return results.counted.dataset }
    return CodedCases(study, unit: try caseUnit(unit)).dataset
  }

  /// The answers of the survey asked for, contact details marked so that no format writes them.
  private func answers() throws -> SurveyExport {
    let sources = results.surveys.map(\.source.id)
    let wanted = survey ?? sources.first ?? ""
    guard let named = study.surveys.first(where: { $0.source.id == wanted }) else {
      throw UsageError(
        message: sources.isEmpty ? "l’étude n’a pas d’enquête" : "l’enquête « \(wanted) » n’existe pas dans l’étude",
        remedy: remedyForUnknown(wanted, among: sources))
    }
    let personal = CrossedSource.sources(of: results, unit: nil).first { $0.name == wanted }?.personal ?? []
    var export = named.export
    for column in export.dataset.columns where personal.contains(column.variable.name) {
      var variable = column.variable
      variable.isPersonal = true
      export.dataset.set(column.mapped(to: variable) { $0 })
    }
    return export
  }
}
