import Diagnostics

/// A format of transcripts that is recognised and not read: a person is told how to get one that is.
package enum UnreadTranscript: String, CaseIterable, Sendable {
  case elan = "eaf"
  case tei
  case chat = "cha"
  case praat = "textgrid"
  case oTranscribe = "otr"
  case richText = "rtf"
  case oldWord = "doc"
  case pdf
  case markup = "xml"

  /// `nil` for what is none of those that bytes or ending tell; the markups are told apart by ``TranscriptFormat``.
  init?(_ file: SourceFile, ending: String) {
    let bytes = file.bytes
    let marks: [(String, UnreadTranscript)] = [
      ("@UTF8", .chat), ("@Begin", .chat), ("\u{FEFF}@UTF8", .chat), ("{\\rtf", .richText), ("%PDF", .pdf),
      ("File type = \"ooTextFile", .praat),
    ]
    if let marked = marks.first(where: { bytes.starts(with: Array($0.0.utf8)) }) {
      self = marked.1
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]), ["doc", "docx", "odt"].contains(ending) {
      self = .oldWord
    } else if let named = UnreadTranscript(rawValue: ending), ![.tei, .markup].contains(named) {
      self = named
    } else {
      return nil
    }
  }

  /// What a person is told.
  func problem(at place: Place) -> Problem {
    Problem(.blocking, at: place, "c’est \(what), qui n’est pas lu ; \(Self.expected) est attendu", remedy: remedy)
  }

  private static let expected = "un texte à étiquettes (.txt, .docx, .odt), .srt, .vtt ou .trs"

  private var what: String {
    switch self {
    case .elan: "un fichier ELAN (.eaf)"
    case .tei: "un fichier TEI"
    case .chat: "un fichier CHAT (.cha)"
    case .praat: "un fichier Praat (.TextGrid)"
    case .oTranscribe: "un fichier oTranscribe (.otr)"
    case .richText: "un document RTF"
    case .oldWord: "un document Word d’avant 2007 (.doc) ou protégé par un mot de passe"
    case .pdf: "un PDF"
    case .markup: "un fichier XML ou HTML"
    }
  }

  private var remedy: String {
    switch self {
    case .elan: "dans ELAN, l’exporter comme sous-titres (.srt), une étiquette devant chaque parole"
    case .tei, .chat: "le convertir en .trs avec TEICORPO, ou l’exporter en texte à étiquettes"
    case .praat: "l’ouvrir dans ELAN et l’exporter comme sous-titres (.srt), ou le convertir en .trs avec TEICORPO"
    case .oTranscribe: "dans oTranscribe, l’exporter en texte (.txt)"
    case .richText: "l’ouvrir et l’enregistrer en .docx ou en .odt"
    case .oldWord: "l’ouvrir, ôter le mot de passe et l’enregistrer en .docx"
    case .pdf: "demander le document d’où il vient ; un PDF ne dit pas sûrement qui parle"
    case .markup: "l’ouvrir et l’enregistrer en texte brut (.txt) ou en .docx"
    }
  }
}
