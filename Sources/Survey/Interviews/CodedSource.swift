/// A text of a project of qualitative analysis and the passages coded in it.
package struct CodedSource: Hashable, Sendable {
  /// One code that one coder gave a passage.
  package struct Coding: Hashable, Sendable {
    package var id: String
    /// The identifier of the code.
    package var code: String
    /// The identifier of the coder, or `nil` where the project does not say who.
    package var coder: String?
    /// What else is said of it: the titles of its notes.
    package var notes: [String]

    package init(id: String, code: String, coder: String? = nil, notes: [String] = []) {
      self.id = id
      self.code = code
      self.coder = coder
      self.notes = notes
    }
  }

  package struct Passage: Hashable, Sendable {
    package var id: String
    /// The words the project gives it for a name, often cut short.
    package var name: String
    /// 0-based Unicode scalar offsets in `text`, half-open.
    package var range: Range<Int>
    /// A comment on the passage.
    package var memo: String
    package var codings: [Coding]

    package init(id: String, name: String, range: Range<Int>, memo: String = "", codings: [Coding] = []) {
      self.id = id
      self.name = name
      self.range = range
      self.memo = memo
      self.codings = codings
    }
  }

  package var id: String
  package var name: String
  /// The text as stored (LF, NFC, no byte order mark); empty where the project holds none.
  package var text: String
  package var passages: [Passage]

  package init(id: String, name: String, text: String = "", passages: [Passage] = []) {
    self.id = id
    self.name = name
    self.text = text
    self.passages = passages
  }
}
