/// A run inside a line of text. No case holds markup: the writers escape.
package indirect enum Inline: Hashable, Sendable {
  /// The author's words; typographed.
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  case link(url: String, [Inline])
  case superscript([Inline])
  /// A call to the piece's note of this label; numbered by the writer, by first call.
  case note(String)
  case crossReference(CrossReference)
  case lineBreak
  /// Words in another language (`nl`).
  case language(String, [Inline])
  /// A figure already formatted: printed as it is.
  case fact(String)
  /// A blank to be filled by pen, with what is missing (« salle ») before it.
  case toComplete(String)
  /// A value that can be corrected in the browser before printing, named by what it is (« salle »); empty, it is a blank to
  /// be filled by pen.
  case field(String, [Inline])
  /// Somebody's words: spaces and apostrophes only are typographed.
  case verbatim(String)
}

extension [Inline] {
  /// One run of text.
  package static func text(_ text: String) -> [Inline] { text.isEmpty ? [] : [.text(text)] }

  /// The words alone, without notes, blanks shown as « ____ »; for titles, alternative texts and comparisons.
  package var plainText: String { words(withFacts: true) }

  /// The words alone, facts left out: what a permanent id is made of, so that new data do not move it.
  var lastingText: String { words(withFacts: false) }

  private func words(withFacts: Bool) -> String {
    var words = ""
    for inline in self {
      switch inline {
      case .text(let text), .code(let text), .verbatim(let text): words += text
      case .fact(let text): words += withFacts ? text : ""
      case .strong(let inner), .emphasis(let inner), .superscript(let inner), .language(_, let inner),
        .link(_, let inner):
        words += inner.words(withFacts: withFacts)
      case .lineBreak: words += " "
      case .toComplete(let label): words += label + " ____"
      case .field(let label, let value): words += value.isEmpty ? label + " ____" : value.words(withFacts: withFacts)
      case .crossReference(let reference): words += reference.id
      case .note: break
      }
    }
    return words
  }
}
