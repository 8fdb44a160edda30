/// Sets spaces, quotation marks, apostrophes and ordinals as they are printed in French or Dutch; other languages are left
/// as they are. Setting a set text changes nothing. Source: Lexique des règles typographiques en usage à l’Imprimerie
/// nationale; addresses, codes (`A1:`), hours (14:30) and ratios are left.
package struct Typographer: Sendable {
  /// How far a text may be changed.
  package enum Extent: Sendable {
    case everything
    /// Spaces and apostrophes only: somebody's words.
    case spacesAndApostrophes
  }

  package var language: String

  package init(language: String) { self.language = language }

  /// The text as printed, standing alone.
  package func typeset(_ text: String, extent: Extent = .everything) -> String {
    var context = Context()
    return typeset(text, extent: extent, context: &context, next: nil)
  }

  /// What stands before a run of text: the last scalar written and the straight quotation marks still open.
  struct Context {
    var previous: Unicode.Scalar?
    var openQuotes = 0
  }

  /// The text as printed between what stands before it and the scalar after it.
  func typeset(_ text: String, extent: Extent, context: inout Context, next: Unicode.Scalar?) -> String {
    guard isFrench || isDutch else {
      context.previous = text.unicodeScalars.last ?? context.previous
      return text
    }
    var setter = TextSetter(
      text: Array(text.unicodeScalars), isFrench: isFrench, extent: extent, context: context, next: next)
    let set = setter.set()
    context = setter.context
    return set
  }

  var isFrench: Bool { language == "fr" || language.hasPrefix("fr-") }
  var isDutch: Bool { language == "nl" || language.hasPrefix("nl-") }

  /// « : » as it follows a word in this language.
  package var colon: String { isFrench ? "\u{A0}: " : ": " }
}
