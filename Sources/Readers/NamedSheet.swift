import Diagnostics
import Survey

/// One sheet of a workbook, or one repeated group of an export, read as a survey of its own.
enum NamedSheet {
  /// The sheet called `name`: a repeated group with what its answers said elsewhere, else any table.
  static func read(
    _ name: String, of data: SourceFile, structure: SourceFile?, neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?> {
    let repeats = KoboReader.repeats(data, structure: structure, neighbours: neighbours)
    if let found = repeats.value.first(where: { $0.name == name }) {
      return Reading(found.export, problems: repeats.problems)
    }
    guard Workbook.isWorkbook(data) else {
      let fault = SpreadsheetFault.noSheets(known: repeats.value.map(\.name))
      return Reading(nil, problems: [fault.problem(at: Place(data.name))])
    }
    let reading = SheetTable.reading(data, sheet: name, headerRow: data.declared.headerRow)
    guard let table = reading.value else { return Reading(nil, problems: reading.problems) }
    return SurveyReader.table(reading.map { _ in table }, of: data, structure, neighbours)
  }
}
