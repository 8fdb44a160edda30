import Diagnostics
import Survey

/// Exports of form tools, told by their headings: one, two or three rows of them.
enum FormReader {
  /// Rows and bytes that are enough to know a tool.
  private static let rowsLookedAt = 4
  private static let bytesLookedAt = 1 << 19

  /// Reads a delimited file, or gives `nil` when it is of none of these tools.
  static func read(
    _ file: SourceFile, structure: SourceFile?, neighbours: [NeighbourFile]
  ) -> Reading<SurveyExport?>? {
    if Workbook.isWorkbook(file) { return nil }
    let start = DecodedText.decoding(file.top(bytesLookedAt)).value
    for separator in file.declared.separator.map({ [$0] }) ?? Dialect.candidates where start.bytes.contains(separator) {
      let peek = RecordGrid.reading(start, file: file.name, separator: separator, limit: rowsLookedAt).value
      guard let tool = FormTool.found(in: peek) else { continue }
      let decoded = DecodedText.decoding(file)
      let grid = RecordGrid.reading(decoded.value, file: file.name, separator: separator)
      let beside = structure.map { Reading($0) } ?? Self.structure(tool, beside: file, neighbours)
      let problems = decoded.problems + grid.problems + beside.problems
      return tool.read(grid.value, structure: beside.value).adding(problems)
    }
    return nil
  }

  /// The same for a workbook, of which `table` is a first reading; `nil` when it is of none of these tools.
  static func read(_ file: SourceFile, cut table: CSVTable) -> Reading<SurveyExport?>? {
    guard let origin = table.workbook else { return nil }
    let peek = RecordGrid(
      file: file.name, format: origin.format, encoding: table.encoding, hasByteOrderMark: false, separator: nil,
      rows: [CSVRecord(fields: table.header, line: 1)] + table.records.prefix(rowsLookedAt))
    guard FormTool.found(in: peek) != nil, let workbook = Workbook.read(file).value else { return nil }
    for sheet in workbook.sheets where workbook.path(of: sheet) == table.file {
      guard let grid = RecordGrid(sheet, in: workbook), let tool = FormTool.found(in: grid) else { continue }
      return tool.read(grid, structure: nil)
    }
    return nil
  }

  /// Only Qualtrics has a file of structure: the only .qsf of the folder, or the one of the same name.
  private static func structure(
    _ tool: FormTool, beside file: SourceFile, _ neighbours: [NeighbourFile]
  ) -> Reading<SourceFile?> {
    guard tool == .qualtrics else { return Reading(nil) }
    let files = neighbours.filter { FileName($0.name).pathExtension == "qsf" }
    let namesake = files.first { FileName($0.name).isNamed(FileName(file.name).stem) }
    return (namesake ?? (files.count == 1 ? files.first : nil))?.load() ?? Reading(nil)
  }
}
