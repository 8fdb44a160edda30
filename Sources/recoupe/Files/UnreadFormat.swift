import Diagnostics
import Readers

/// A file of bytes no reader takes: told by its first bytes, so that it is not read as a table of gibberish.
enum UnreadFormat {
  case document
  case binary
  /// An archive that is no zip.
  case compressed
  /// JSON that is not Qualtrics's questionnaire.
  case json
  /// How a kind of XML is written, and nothing written so.
  case schema

  /// `nil` for what may be a text, and for bytes that readers open or refuse by name.
  init?(_ file: SourceFile) {
    let bytes = file.bytes
    if bytes.starts(with: Array("%PDF".utf8)) {
      self = .document
    } else if Self.archiveMarks.contains(where: { bytes.starts(with: $0) }) {
      self = .compressed
    } else if file.name.lowercased().hasSuffix(".json"), Self.isJSON(bytes) {
      self = .json
    } else if file.name.lowercased().hasSuffix(".xsd") {
      self = .schema
    } else if !SurveyReader.takesBytes(of: file), bytes.prefix(512).contains(0),
      DecodedText.decoding(file).value.encoding == .utf8
    {
      self = .binary
    } else {
      return nil
    }
  }

  /// How gzip, bzip2, xz, 7z and rar begin.
  private static let archiveMarks: [[UInt8]] = [
    [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8),
  ]

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let top = String(decoding: bytes.prefix(4096), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return (top.first == "{" || top.first == "[") && !top.contains("SurveyEntry")
  }

  func problem(at place: Place) -> Problem {
    switch self {
    case .document:
      Problem(
        .blocking, at: place, "c’est un PDF ; un fichier texte (.csv, .lss, .txt) est attendu",
        remedy: "demander l’export d’où il vient")
    case .compressed:
      Problem(
        .blocking, at: place, "c’est une archive compressée ; un export d’enquête est attendu",
        remedy: "la décompresser, et nommer le fichier qui s’y trouve")
    case .json:
      Problem(
        .blocking, at: place, "c’est du JSON ; une table de réponses (.csv, .xlsx) ou un questionnaire est attendu",
        remedy: "exporter en CSV depuis l’outil d’enquête")
    case .schema:
      Problem(
        .blocking, at: place,
        "c’est un schéma XML (.xsd), qui dit comment un fichier s’écrit et ne contient rien d’autre ; un export ou une transcription est attendu",
        remedy: "nommer le fichier écrit selon ce schéma")
    case .binary:
      Problem(
        .blocking, at: place, "ce fichier n’est pas un texte ; un fichier texte (.csv, .lss, .txt) est attendu",
        remedy: "l’exporter en CSV (UTF-8)")
    }
  }
}
