extension Typographer {
  /// Every run of text of a line as printed; each is set knowing what stands before and after it.
  package func typeset(_ inlines: [Inline]) -> [Inline] {
    var context = Context()
    return typeset(inlines, context: &context, next: nil)
  }

  private func typeset(_ inlines: [Inline], context: inout Context, next: Unicode.Scalar?) -> [Inline] {
    inlines.indices.map { index in
      let next = inlines[(index + 1)...].lazy.compactMap(\.firstScalar).first ?? next
      return typeset(inlines[index], context: &context, next: next)
    }
  }

  private func typeset(_ inline: Inline, context: inout Context, next: Unicode.Scalar?) -> Inline {
    switch inline {
    case .text(let text):
      return .text(typeset(text, extent: .everything, context: &context, next: next))
    case .verbatim(let text):
      return .verbatim(typeset(text, extent: .spacesAndApostrophes, context: &context, next: next))
    case .strong(let inner): return .strong(typeset(inner, context: &context, next: next))
    case .emphasis(let inner): return .emphasis(typeset(inner, context: &context, next: next))
    case .superscript(let inner): return .superscript(typeset(inner, context: &context, next: next))
    case .link(let url, let inner): return .link(url: url, typeset(inner, context: &context, next: next))
    case .language(let language, let inner):
      return .language(
        language, Typographer(language: language).typeset(inner, context: &context, next: next))
    case .field(let label, let value) where !value.isEmpty:
      return .field(label, typeset(value, context: &context, next: next))
    case .fact, .code, .crossReference, .field, .toComplete, .lineBreak, .note:
      context.previous = inline.lastScalar ?? context.previous
      return inline
    }
  }
}

extension Inline {
  /// The first scalar printed, as far as rules need it.
  fileprivate var firstScalar: Unicode.Scalar? {
    switch self {
    case .text(let text), .verbatim(let text), .fact(let text), .code(let text), .toComplete(let text):
      text.unicodeScalars.first
    case .strong(let inner), .emphasis(let inner), .superscript(let inner), .link(_, let inner),
      .language(_, let inner):
      inner.lazy.compactMap(\.firstScalar).first
    case .field(let label, let value): value.lazy.compactMap(\.firstScalar).first ?? label.unicodeScalars.first
    case .crossReference: "x"
    case .lineBreak: " "
    case .note: nil
    }
  }

  fileprivate var lastScalar: Unicode.Scalar? {
    switch self {
    case .fact(let text), .code(let text): text.unicodeScalars.last
    case .crossReference: "1"
    case .lineBreak: " "
    case .field(_, let value): value.isEmpty ? "_" : value.last?.lastScalar
    case .toComplete: "_"
    default: nil
    }
  }
}
