import Diagnostics
package import Survey

/// The front door of KoboToolbox and ODK: forms, and data with or without them.
package enum KoboReader {
  /// A form as an export without cases; `nil` where the file is none.
  static func form(_ file: SourceFile) -> Reading<SurveyExport?>? {
    KoboFormReader.read(file)?.map { $0?.export }
  }

  /// Submissions in XML, with their form where there is one; `nil` where the file holds none.
  static func submissions(
    _ file: SourceFile, _ structure: SourceFile?, _ neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?>? {
    guard let reading = KoboSubmissions.tables(file), reading.value != nil else { return nil }
    return export(reading, structure, neighbours)
  }

  /// The zip of CSV tables that ODK makes of a form with repeated groups; `nil` where the file is none.
  static func archive(
    _ file: SourceFile, _ structure: SourceFile?, _ neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?>? {
    ODKArchive.reading(file).map { export($0, structure, neighbours) }
  }

  private static func export(
    _ reading: Reading<KoboTables?>, _ structure: SourceFile?, _ neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?> {
    guard let sent = reading.value else { return Reading(nil, problems: reading.problems) }
    let form = form(structure, sent.main, neighbours)
    return export(sent.main, form.value, sent.repeats).adding(reading.problems + form.problems)
  }

  /// The form that was named, or that lies beside.
  private static func form(
    _ structure: SourceFile?, _ table: CSVTable, _ neighbours: [NeighbourFile]
  ) -> Reading<KoboForm?> {
    structure.flatMap { KoboFormReader.read($0) } ?? KoboFormReader.search(table, neighbours)
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
    let sheets = KoboTables.sheets(data)
    return export(table, form, sheets.value).adding(sheets.problems)
  }

  /// The answers, with how many rows each has in every repeated group.
  private static func export(
    _ table: CSVTable, _ form: KoboForm?, _ repeats: [(name: String, table: CSVTable)]
  ) -> Reading<SurveyExport?> {
    var reader = KoboExport(table, form: form)
    var export = reader.export()
    var problems = reader.problems
    for (name, sheet) in repeats {
      let counts = KoboRepeat.counts(sheet, named: name, of: table)
      var column = name
      while export.dataset.column(named: column) != nil { column += "_lignes" }
      let variable = Variable(
        name: column, label: Label("Nombre de lignes de « \(name) »"), kind: .number, isHidden: true)
      export.dataset.set(Column(variable, answers: counts.value.map { .number(Double($0)) }))
      let book = table.file.split(separator: "!").first.map { String($0) } ?? table.file
      let fault = KoboFault.repeated(name, rows: sheet.records.count, path: "\(book)#\(name)")
      problems += [fault.problem(at: Place(sheet.file))] + counts.problems
    }
    return Reading(export, problems: problems)
  }

  /// The repeated groups of an export, each a dataset of its own whose cases are named after their answer (`42/1`), whose
  /// first column, `_parent`, holds that answer’s name, and whose last ones are what the answer said outside the group.
  package static func repeats(
    _ data: SourceFile, structure: SourceFile? = nil, neighbours: [NeighbourFile] = []
  ) -> Reading<[(name: String, export: SurveyExport)]> {
    let tables = KoboTables.read(data)
    guard let value = tables.value, !value.repeats.isEmpty else { return Reading([], problems: tables.problems) }
    let form = form(structure, value.main, neighbours)
    var problems = tables.problems + form.problems
    var main = KoboExport(value.main, form: form.value)
    let answers = main.export()
    let exports = value.repeats.map { name, sheet in
      var reader = KoboExport(sheet, form: form.value)
      let export = KoboRepeat.joined(reader.export(), sheet, of: value.main, answers: answers.dataset)
      problems += reader.problems
      return (name: name, export: export)
    }
    return Reading(exports, problems: problems)
  }
}
