/// What a template is filled with: the names known where it stands. A refusal is reported at the directive's place.
package struct Resolver {
  package typealias Answer<Value> = Result<Value, Refusal>

  /// What a directive in a line prints.
  package var inline: (Directive) -> Answer<[Inline]>
  /// What a directive alone on its line prints; `nil` when the name is not one of a block: then it is read as in a line.
  package var block: (Directive) -> Answer<[Block]>?
  /// Whether a condition holds. A refusal's offset counts from the condition, as its calls' do.
  package var condition: (Condition) -> Answer<Bool>
  /// The names known in each turn of `{{pour NOM}}`.
  package var loop: (Directive) -> Answer<[Resolver]>
  /// How a sentence stands to its condition; the words of the sentence are given for the record.
  package var assertion: (Condition, Directive, String) -> Answer<Verdict>
  package var citation: (Citation) -> Answer<[Inline]>

  /// How an asserted sentence is shown.
  package struct Verdict: Hashable, Sendable {
    package var kind: Block.Aside
    /// The mark set beside the sentence; empty shows the sentence alone.
    package var mark: [Inline]

    package init(_ kind: Block.Aside, mark: [Inline] = []) {
      self.kind = kind
      self.mark = mark
    }
  }

  package init(
    inline: @escaping (Directive) -> Answer<[Inline]>,
    block: @escaping (Directive) -> Answer<[Block]>?,
    condition: @escaping (Condition) -> Answer<Bool>,
    loop: @escaping (Directive) -> Answer<[Resolver]>,
    assertion: @escaping (Condition, Directive, String) -> Answer<Verdict>,
    citation: @escaping (Citation) -> Answer<[Inline]>
  ) {
    self.inline = inline
    self.block = block
    self.condition = condition
    self.loop = loop
    self.assertion = assertion
    self.citation = citation
  }
}
