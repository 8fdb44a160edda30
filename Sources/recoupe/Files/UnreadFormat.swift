import Diagnostics
import Readers

/// A file of bytes no reader takes: told by its first bytes, so that it is not read as a table of gibberish.
enum UnreadFormat {
  case document
  case binary

  /// `nil` for what may be a text, and for bytes that readers open or refuse by name.
  init?(_ file: SourceFile) {
    let bytes = file.bytes
    if bytes.starts(with: Array("%PDF".utf8)) {
      self = .document
    } else if !SurveyReader.takesBytes(of: file), bytes.prefix(512).contains(0),
      DecodedText.decoding(file).value.encoding == .utf8
    {
      self = .binary
    } else {
      return nil
    }
  }

  func problem(at place: Place) -> Problem {
    switch self {
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
