import Diagnostics
import Survey

extension LimeSurveyArchive {
  /// The questionnaire of an archive with its responses, where it has any.
  static func export(_ reading: Reading<LimeSurveyArchive?>) -> Reading<SurveyExport?> {
    guard let archive = reading.value else { return Reading(nil, problems: reading.problems) }
    let questionnaire = LimeSurveyStructureReader.read(archive.structure)
    var problems = reading.problems + questionnaire.problems
    guard let structure = questionnaire.value else { return Reading(nil, problems: problems) }
    guard let file = archive.responses else { return Reading(structure.export, problems: problems) }
    guard let records = LimeSurveyRecords.reading(file) else {
      return Reading(structure.export, problems: problems + [LimeSurveyFault.noResponses.problem(at: Place(file.name))])
    }
    problems += records.problems
    guard var value = records.value else { return Reading(structure.export, problems: problems) }
    if let timings = archive.timings {
      let timed = LimeSurveyTimings.added(timings, to: value, structure)
      (value, problems) = (timed.value, problems + timed.problems)
    }
    return LimeSurveyResponses.read(value.table, structure, unshown: value.unshown).map { export in
      var export = export
      export?.description.format = "lsa"
      export?.description.headerRows = 0
      return export
    }.adding(problems)
  }
}
