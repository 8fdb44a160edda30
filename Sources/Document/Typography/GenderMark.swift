/// A place where a French text marks gender, and how: « usager·ères », « usager.e.s », « usager(e)s », « usagères et usagers ».
package struct GenderMark: Hashable, Sendable {
  package enum Form: String, CaseIterable, Hashable, Sendable {
    case median
    case point
    case brackets
    case hyphen
    case slash
    case doublet
  }

  package var form: Form
  /// As written.
  package var text: String
  /// Characters before it in the text.
  package var offset: Int

  package init(_ form: Form, _ text: String, offset: Int) {
    self.form = form
    self.text = text
    self.offset = offset
  }

  /// Every mark of a text, in reading order. Directives, code and addresses are passed over.
  package static func all(in text: String) -> [GenderMark] {
    let words = GenderWords(text)
    return (words.marked + words.doublets).sorted { $0.offset < $1.offset }
  }
}
