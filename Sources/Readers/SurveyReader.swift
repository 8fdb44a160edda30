import Diagnostics
package import Survey

/// The front door of survey exports: recognises what a file is and reads it, with its structure where it has one.
package enum SurveyReader {
  /// Reads an export. `structure` is the file the person named; without it one is looked for among `neighbours`. `sheet` is
  /// the one sheet of a workbook, or the one repeated group, that is meant.
  ///
  /// The value is `nil` only when nothing at all can be read; the reason is then a blocking problem.
  package static func read(
    data: SourceFile, structure: SourceFile? = nil, neighbours: [NeighbourFile] = [], sheet: String? = nil
  ) -> Reading<SurveyExport?> {
    if let sheet { return NamedSheet.read(sheet, of: data, structure: structure, neighbours: neighbours) }
    return read(data, structure, neighbours, exchanges: true)
  }

  /// - Parameter exchanges: whether the two files may still be taken for one another; once they were, they are not again.
  private static func read(
    _ data: SourceFile, _ structure: SourceFile?, _ neighbours: [NeighbourFile], exchanges: Bool
  ) -> Reading<SurveyExport?> {
    let other = exchanges ? structure : nil
    if let reading = marked(data, other) { return reading }
    if let reading = KoboReader.archive(data, structure, neighbours) { return reading }
    if let reading = described(data, structure, other, neighbours) { return reading }
    if isXML(data) { return xml(data, structure, other, neighbours) }
    // Who tells the row of titles says that there is one.
    if data.declared.headerRow == nil,
      let reading = FormReader.read(data, structure: structure, neighbours: neighbours)
    {
      return reading
    }
    let reading = CSVTable.reading(data)
    guard let table = reading.value else { return Reading(nil, problems: reading.problems) }
    return self.table(reading.map { _ in table }, of: data, structure, neighbours)
  }

  /// A file whose first bytes say what it is, and that needs no other; `nil` where they do not.
  private static func marked(_ data: SourceFile, _ other: SourceFile?) -> Reading<SurveyExport?>? {
    if isWebPage(data) { return Reading(nil, problems: [XMLFault.webPage.problem(at: Place(data.name, line: 1))]) }
    if let reading = SPSSExport.read(data) { return reading }
    if let archive = LimeSurveyArchive.reading(data) { return LimeSurveyArchive.export(archive) }
    if let questionnaire = QualtricsQuestionnaire.export(data) {
      guard let other, QualtricsQuestionnaire.export(other) == nil else { return Reading(questionnaire) }
      return read(other, data, [], exchanges: false)
    }
    guard LimeSurveySyntax(data) != nil else { return nil }
    guard let other, LimeSurveySyntax(other) == nil else {
      return Reading(nil, problems: [LimeSurveyFault.syntaxAlone.problem(at: Place(data.name))])
    }
    return read(other, data, [], exchanges: false)
  }

  /// A pair of Triple-S, the records of LimeSurvey, a form of KoboToolbox; `nil` for anything else.
  private static func described(
    _ data: SourceFile, _ structure: SourceFile?, _ other: SourceFile?, _ neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?>? {
    if let reading = TripleSReader.read(data: data, structure: structure, neighbours: neighbours) { return reading }
    if let records = LimeSurveyRecords.reading(data) {
      guard let value = records.value else { return Reading(nil, problems: records.problems) }
      return responses(value.table, structure, neighbours, value.unshown).map(value.described).adding(records.problems)
    }
    return KoboReader.form(data).map { form in
      other.map { KoboReader.form($0) == nil ? read($0, data, [], exchanges: false) : form } ?? form
    }
  }

  private static func xml(
    _ data: SourceFile, _ structure: SourceFile?, _ other: SourceFile?, _ neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?> {
    if let sent = KoboReader.submissions(data, structure, neighbours) { return sent }
    // A form is no data to turn to: it would turn back here.
    if let other, KoboReader.form(other) == nil, !isXML(other) || LimeSurveyRecords.isResponses(other) {
      return read(other, data, [], exchanges: false)
    }
    return LimeSurveyStructureReader.read(data).map { $0?.export }
  }

  /// One table with one row of headings, of whatever tool its columns say. What was wrong with it is not told where a tool
  /// has more rows of headings than were taken.
  static func table(
    _ reading: Reading<CSVTable>, of data: SourceFile, _ structure: SourceFile?, _ neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?> {
    let table = reading.value
    if data.declared.headerRow == nil, let form = FormReader.read(data, cut: table) { return form }
    if LimeSurveyStructureTable.isHeader(table.names) {
      return LimeSurveyStructureTable.read(table).map { $0?.export }.adding(reading.problems)
    }
    let problems = reading.problems + (table.records.isEmpty ? [noRecords(table)] : [])
    if let kobo = KoboReader.read(data, table, structure, neighbours) { return kobo.adding(problems) }
    return responses(table, structure, neighbours).map { export in
      var export = export
      export?.unreadCount = table.unreadCount
      return export
    }.adding(problems)
  }

  /// Whether a file that is no text is one that readers open, or refuse by its name.
  package static func takesBytes(of file: SourceFile) -> Bool {
    Workbook.isWorkbook(file) || SPSSHeader.recognises(file.bytes)
      || ["sav", "zsav"].contains(FileName(file.name).pathExtension)
  }

  private static func noRecords(_ table: CSVTable) -> Problem {
    Problem(
      .warning, at: Place(table.file, line: 1), "le fichier n’a que sa ligne d’en-têtes ; aucune réponse à lire",
      remedy: "exporter aussi les réponses")
  }

  private static func responses(
    _ table: CSVTable, _ structure: SourceFile?, _ neighbours: [NeighbourFile], _ unshown: UnshownCells = .untold
  ) -> Reading<SurveyExport?> {
    let syntax = LimeSurveySyntax.found(for: table, structure: structure, neighbours: neighbours)
    let table = syntax?.named(table) ?? table
    if let structure, structure.name != syntax?.file {
      let questionnaire = questionnaire(structure)
      guard let value = questionnaire.value else {
        return Reading(plain(table, unshown).value, problems: questionnaire.problems)
      }
      return LimeSurveyResponses.read(table, value, unshown: unshown).adding(questionnaire.problems)
    }
    let found = StructureSearch.search(table, neighbours)
    if let value = found.value {
      return LimeSurveyResponses.read(table, value, unshown: unshown).adding(found.problems)
    }
    return (syntax.map { LimeSurveySyntaxColumns.read(table, $0) } ?? plain(table, unshown)).adding(found.problems)
  }

  private static func plain(_ table: CSVTable, _ unshown: UnshownCells) -> Reading<SurveyExport?> {
    LimeSurveyHeader(table, structure: nil).isLimeSurvey
      ? LimeSurveyGuess.read(table, unshown: unshown) : Reading(PlainTable.export(table, unshown: unshown))
  }

  /// A questionnaire from .lss, .lsg, .lsq or LimeSurvey's structure table.
  static func questionnaire(_ file: SourceFile) -> Reading<LimeSurveyStructure?> {
    if isXML(file) { return LimeSurveyStructureReader.read(file) }
    let reading = CSVTable.reading(file)
    guard let table = reading.value else { return Reading(nil, problems: reading.problems) }
    guard LimeSurveyStructureTable.isHeader(table.names) else {
      let fault = LimeSurveyFault.notAStructure(root: table.names.first ?? "", kind: "")
      return Reading(nil, problems: [fault.problem(at: Place(file.name, line: 1))])
    }
    return LimeSurveyStructureTable.read(table).adding(reading.problems)
  }

  /// HTML: what a site answers in place of a file, or a table of one that calls itself a spreadsheet.
  private static func isWebPage(_ file: SourceFile) -> Bool {
    let start = String(decoding: file.bytes.prefix(512), as: UTF8.self).lowercased()
    let top = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return top.hasPrefix("<!doctype html") || top.hasPrefix("<html")
  }

  /// By its extension, or because it starts with « < ».
  private static func isXML(_ file: SourceFile) -> Bool {
    if ["lss", "lsg", "lsq"].contains(FileName(file.name).pathExtension) { return true }
    let text = file.bytes.prefix(64).drop { $0 <= 0x20 || $0 >= 0x80 }
    return text.first == UInt8(ascii: "<")
  }
}
