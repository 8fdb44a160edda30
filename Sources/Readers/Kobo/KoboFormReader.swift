import Diagnostics

/// The form of a KoboToolbox or ODK survey, from any of the files it is kept in.
enum KoboFormReader {
  /// The form, or `nil` where the file is none: an XLSForm (.xlsx, .ods) or an XForm (.xml).
  static func read(_ file: SourceFile) -> Reading<KoboForm?>? {
    if ZipArchive.isZip(file.bytes) {
      guard let names = Workbook.sheetNames(file), XLSFormReader.isForm(names) else { return nil }
      let workbook = Workbook.read(file)
      guard let value = workbook.value else { return Reading(nil, problems: workbook.problems) }
      return XLSFormReader.read(value).adding(workbook.problems)
    }
    guard looksLikeXForm(file.bytes) else { return nil }
    let reading = XMLReader.read(file)
    guard let tree = reading.value else { return Reading(nil, problems: reading.problems) }
    return XFormReader.isForm(tree) ? Reading(XFormReader.read(tree, file: file.name)) : nil
  }

  /// XML whose first kilobytes name the XForms namespace.
  private static func looksLikeXForm(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096)
    guard start.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return false }
    return String(decoding: start, as: UTF8.self).contains("http://www.w3.org/2002/xforms")
  }

  /// The form that lies beside an export: the one whose questions have all its columns, of the same stem where several
  /// do. Where none or several fit, the candidates are named.
  static func search(_ table: CSVTable, _ neighbours: [NeighbourFile]) -> Reading<KoboForm?> {
    let files = neighbours.filter { ["xlsx", "ods", "xml"].contains(FileName($0.name).pathExtension) }
    let stem = FileName(table.file).stem
    var fitting: [KoboForm] = []
    var problems: [Problem] = []
    for file in files.sorted(by: { $0.name < $1.name }) where !table.file.hasPrefix(file.name) {
      let loaded = file.load()
      problems += loaded.problems
      guard let form = loaded.value.flatMap({ read($0) })?.value else { continue }
      let header = KoboHeader(table, form: form)
      if header.unknown.isEmpty, header.knownCount > 0 { fitting.append(form) }
    }
    let namesakes = fitting.filter { FileName($0.file).stem == stem }
    let chosen = namesakes.count == 1 ? namesakes : fitting
    if chosen.count > 1 {
      problems.append(KoboFault.formCandidates(chosen.map(\.file)).problem(at: Place(table.file)))
    }
    return Reading(chosen.count == 1 ? chosen[0] : nil, problems: problems)
  }
}
