import Diagnostics
import Readers

/// A file of bytes no reader takes: told by its first bytes, so that it is not read as a table of gibberish.
enum UnreadFormat {
  case archive
  case document
  case binary

  /// `nil` for what may be a text.
  init?(_ file: SourceFile) {
    let bytes = file.bytes
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .archive
    } else if bytes.starts(with: Array("%PDF".utf8)) {
      self = .document
    } else if bytes.prefix(512).contains(0), DecodedText.decoding(file).value.encoding == .utf8 {
      self = .binary
    } else {
      return nil
    }
  }

  func problem(at place: Place) -> Problem {
    switch self {
    case .archive:
      Problem(
        .blocking, at: place,
        "c’est un classeur, un document ou une archive (.xlsx, .docx, .zip) ; un fichier texte (.csv, .lss, .txt) est attendu",
        remedy: "l’enregistrer en CSV (UTF-8), ou en texte brut")
    case .document:
      Problem(
        .blocking, at: place, "c’est un PDF ; un fichier texte (.csv, .lss, .txt) est attendu",
        remedy: "demander l’export d’où il vient")
    case .binary:
      Problem(
        .blocking, at: place, "ce fichier n’est pas un texte ; un fichier texte (.csv, .lss, .txt) est attendu",
        remedy: "l’exporter en CSV (UTF-8)")
    }
  }
}
