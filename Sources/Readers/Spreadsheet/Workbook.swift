import Diagnostics

/// A workbook as a person sees it: its sheets, in order.
package struct Workbook: Equatable, Sendable {
  /// The name of the file.
  package var file: String
  /// `xlsx` or `ods`.
  package var format: String
  package var sheets: [Sheet]

  /// Whether a file is read as a workbook: a zip archive, or what Excel wrote before 2007 or locks with a password (it is
  /// then refused with the remedy).
  package static func isWorkbook(_ file: SourceFile) -> Bool {
    ZipArchive.isZip(file.bytes) || file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Reads an .xlsx or an .ods; `nil` and the reason when it cannot be.
  package static func read(_ file: SourceFile) -> Reading<Workbook?> {
    let archive = ZipArchive.read(file) { path in path.hasSuffix(".xml") || path.hasSuffix(".rels") }
    guard let parts = archive.value else { return Reading(nil, problems: archive.problems) }
    if parts["content.xml"] != nil { return OpenDocumentWorkbook.read(parts) }
    if parts["_rels/.rels"] != nil || parts["xl/workbook.xml"] != nil { return ExcelWorkbook.read(parts) }
    return Reading(nil, problems: [SpreadsheetFault.notAWorkbook.problem(at: Place(file.name))])
  }

  /// The names of the sheets, without reading them; `nil` for what is no workbook.
  static func sheetNames(_ file: SourceFile) -> [String]? {
    guard let parts = ZipArchive.read(file, wanted: { $0 == "xl/workbook.xml" }).value else { return nil }
    guard let list = parts["xl/workbook.xml"] else { return read(file).value?.sheets.map(\.name) }
    let tree = XMLReader.read(SourceFile(name: file.name, bytes: list)).value
    return tree?.child("sheets")?.children("sheet").map { $0.attribute("name") ?? "" }
  }

  /// What a sheet is called in a place: `classeur.xlsx!Feuille`.
  func path(of sheet: Sheet) -> String { "\(file)!\(sheet.name)" }
}
