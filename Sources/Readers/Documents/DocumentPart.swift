import Diagnostics

/// One part of a text document, which is a zip archive, as a tree.
enum DocumentPart {
  static func tree(_ path: String, in file: SourceFile) -> Reading<XMLElement?> {
    let archive = ZipArchive.read(file, wanted: { $0 == path })
    guard let parts = archive.value else { return Reading(nil, problems: archive.problems) }
    guard let bytes = parts[path] else {
      return Reading(nil, problems: [TranscriptFault.notADocument.problem(at: Place(file.name))])
    }
    guard bytes.count <= Workbook.treeLimit else {
      let fault = ZipFault.tooLarge(limit: Workbook.treeLimit)
      return Reading(nil, problems: [fault.problem(in: file.name)])
    }
    return XMLReader.read(SourceFile(name: "\(file.name)!\(path)", bytes: bytes))
  }

  /// A part the document can do without, such as its styles; `nil` where it is not there or cannot be read.
  static func optional(_ path: String, in file: SourceFile) -> XMLElement? {
    guard let bytes = ZipArchive.read(file, wanted: { $0 == path }).value?[path], bytes.count <= Workbook.treeLimit
    else { return nil }
    return XMLReader.read(SourceFile(name: "\(file.name)!\(path)", bytes: bytes)).value
  }
}
