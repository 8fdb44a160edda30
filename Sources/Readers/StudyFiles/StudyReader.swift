import Diagnostics
package import Survey

/// The front door: a study folder → everything it holds, read and checked, with all problems.
package enum StudyReader {
  /// The study, or `nil` when `etude.yaml` cannot be read. `readSurvey` reads the export of one survey of the plan; it is
  /// asked only for files that are there.
  package static func read(
    folder: StudyFolder,
    readSurvey: (StudySources.SurveySource) -> Reading<SurveyExport?> = { _ in Reading(nil) }
  ) -> Reading<ReadStudy?> {
    var reading = StudyReading(folder: folder)
    guard var study = reading.plan().map({ Study(plan: $0) }) else { return Reading(nil, problems: reading.problems) }
    reading.appendedTables(to: &study.plan)
    study.codebook = reading.codebook(neededBy: study.plan.sources)
    study.surveys = reading.surveys(of: study.plan.sources, readSurvey)
    reading.field(of: &study)
    reading.day(of: &study)
    reading.words(of: &study)
    return Reading(
      ReadStudy(study: study, stages: reading.stages), problems: reading.problems.inReadingOrder())
  }
}
