import Diagnostics
package import Survey

/// The front door of KoboToolbox and ODK: forms, and data with or without them.
package enum KoboReader {
  /// A form as an export without cases; `nil` where the file is none.
  static func form(_ file: SourceFile) -> Reading<SurveyExport?>? {
    KoboFormReader.read(file)?.map { $0?.export }
  }

  /// Data read as KoboToolbox’s or ODK’s; `nil` where neither the structure nor the data itself says it is.
  static func read(
    _ data: SourceFile, _ table: CSVTable, _ structure: SourceFile?, _ neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?>? {
    if let structure {
      guard let form = KoboFormReader.read(structure) else { return nil }
      return export(data, table, form.value).adding(form.problems)
    }
    let isOwn = isOwn(table)
    guard isOwn || neighbours.contains(where: { FileName($0.name).stem == FileName(table.file).stem }) else {
      return nil
    }
    let form = KoboFormReader.search(table, neighbours)
    guard isOwn || form.value != nil else { return nil }
    return export(data, table, form.value).adding(form.problems)
  }

  /// Its metadata columns, its choices as `Q/a`, or its clocks say so.
  private static func isOwn(_ table: CSVTable) -> Bool {
    let names = table.names
    if names.count(where: { KoboMetadata.kobo.contains($0) }) > 1 { return true }
    if names.count(where: { KoboMetadata.odk.contains($0) }) > 1 { return true }
    if LimeSurveyHeader(table, structure: nil).isLimeSurvey { return false }
    let times = ["start", "end"].compactMap { names.firstIndex(of: $0) }.map { Array(table.column($0)) }
    if times.count == 2, times.allSatisfy({ $0.contains { $0.count > 19 && KoboDate.isoDate($0) != nil } }) {
      return true
    }
    return KoboGuess(table).variables(of: Array(names.indices)).contains { variable in
      if case .options = variable.source { true } else { false }
    }
  }

  private static func export(_ data: SourceFile, _ table: CSVTable, _ form: KoboForm?) -> Reading<SurveyExport?> {
    var reader = KoboExport(table, form: form)
    var export = reader.export()
    let repeats = repeats(data, table)
    var problems = reader.problems + repeats.problems
    for (name, sheet) in repeats.value {
      let counts = KoboRepeat.counts(sheet, named: name, of: table)
      var name = name
      while export.dataset.column(named: name) != nil { name += "_lignes" }
      let variable = Variable(
        name: name, label: Label("Nombre de lignes de « \(name) »"), kind: .number, isHidden: true)
      export.dataset.set(Column(variable, answers: counts.value.map { .number(Double($0)) }))
      let fault = KoboFault.repeated(name, rows: sheet.records.count)
      problems += [fault.problem(at: Place(sheet.file))] + counts.problems
    }
    return Reading(export, problems: problems)
  }

  /// The repeated questions of a workbook, each sheet a dataset of its own whose cases are named after their answer
  /// (`42/1`) and whose first column, `_parent`, holds that answer’s name.
  package static func repeats(
    _ data: SourceFile, structure: SourceFile? = nil
  ) -> Reading<[(name: String, export: SurveyExport)]> {
    let main = CSVTable.reading(data)
    guard let table = main.value else { return Reading([], problems: main.problems) }
    let form = structure.flatMap { KoboFormReader.read($0) }
    let sheets = repeats(data, table)
    var problems = (form?.problems ?? []) + sheets.problems
    let names = KoboExport(table, form: form?.value).caseNames
    let exports = sheets.value.map { name, sheet in
      var reader = KoboExport(sheet, form: form?.value)
      let export = KoboRepeat.joined(reader.export(), sheet, of: table, names: names)
      problems += reader.problems
      return (name: name, export: export)
    }
    return Reading(exports, problems: problems)
  }

  /// The sheets of a workbook whose rows point to those of the main one.
  private static func repeats(_ data: SourceFile, _ table: CSVTable) -> Reading<[(name: String, table: CSVTable)]> {
    guard table.workbook != nil, let names = Workbook.sheetNames(data), names.count > 1 else { return Reading([]) }
    let workbook = Workbook.read(data)
    guard let value = workbook.value else { return Reading([]) }
    var problems: [Problem] = []
    let sheets = value.sheets.filter(KoboRepeat.isRepeat).compactMap { sheet -> (name: String, table: CSVTable)? in
      let reading = SheetTable.reading(value, sheet: sheet.name)
      problems += reading.problems
      return reading.value.map { (sheet.name, $0) }
    }
    return Reading(sheets, problems: problems)
  }
}
