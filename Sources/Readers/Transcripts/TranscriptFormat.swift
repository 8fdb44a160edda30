/// What a transcript is written in, told by its bytes and, where they do not say, by its ending.
package enum TranscriptFormat: Hashable, Sendable {
  /// Text whose turns begin with labels.
  case text
  /// A text of IRaMuTeQ or Alceste, under its line of stars.
  case iramuteq
  case word
  case openDocument
  case subRip
  case webVTT
  case transcriber
  /// A format that is known and not read.
  case unread(UnreadTranscript)

  /// The word of the machine output.
  package var name: String {
    switch self {
    case .text: "txt"
    case .iramuteq: "iramuteq"
    case .word: "docx"
    case .openDocument: "odt"
    case .subRip: "srt"
    case .webVTT: "vtt"
    case .transcriber: "trs"
    case .unread(let format): format.rawValue
    }
  }

  /// The endings a transcript may have, those of formats told and not read among them; in the order they are looked for.
  package static let endings =
    ["txt", "docx", "odt", "srt", "vtt", "trs"]
    + ["doc", "rtf", "pdf", "eaf", "cha", "textgrid", "otr", "xml", "html"]

  /// Whether the file is surely a transcript, whatever is in it.
  package var isSure: Bool { self != .text }

  /// The format of a file; `text` for whatever has no mark of another.
  package static func of(_ file: SourceFile) -> TranscriptFormat {
    let ending = FileName(file.name).pathExtension
    if let unread = UnreadTranscript(file, ending: ending) { return .unread(unread) }
    if ZipArchive.isZip(file.bytes) || ending == "docx" || ending == "odt" { return document(file, ending) }
    let opening = opening(of: file)
    if opening.hasPrefix("<") { return markup(opening, ending) }
    if opening.hasPrefix("WEBVTT") || ending == "vtt" { return .webVTT }
    if ending == "srt" || isSubRip(opening) { return .subRip }
    if opening.hasPrefix("****") { return .iramuteq }
    return ending == "trs" ? .transcriber : .text
  }

  private static func document(_ file: SourceFile, _ ending: String) -> TranscriptFormat {
    let archive = ZipArchive.read(file, wanted: { $0 == "mimetype" }).value
    if let archive, archive.paths.contains("word/document.xml") { return .word }
    let type = archive?["mimetype"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .openDocument }
    return ending == "docx" ? .word : ending == "odt" ? .openDocument : .text
  }

  private static func markup(_ opening: String, _ ending: String) -> TranscriptFormat {
    if opening.contains("<Trans ") || ending == "trs" { return .transcriber }
    if opening.contains("<ANNOTATION_DOCUMENT") { return .unread(.elan) }
    if opening.contains("<TEI") || opening.contains("<teiCorpus") { return .unread(.tei) }
    if ["xml", "html"].contains(ending) { return .unread(.markup) }
    return .text
  }

  /// A number alone on its line, then a line with a time and an arrow.
  private static func isSubRip(_ opening: String) -> Bool {
    let lines = opening.split(separator: "\n", maxSplits: 2)
    return lines.count > 1 && Int(lines[0]) != nil && lines[1].contains(" --> ")
  }

  /// The first words, mark and white space apart.
  private static func opening(of file: SourceFile) -> String {
    let head = SourceFile(name: file.name, bytes: Array(file.bytes.prefix(2048)))
    let text = String(decoding: StoredText.read(head).value, as: UTF8.self)
    return String(text.drop { $0.isWhitespace })
  }
}
