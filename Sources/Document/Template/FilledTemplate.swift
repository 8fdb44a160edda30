package import Diagnostics

/// A template once filled: the blocks, the notes they call, and every problem met.
package struct FilledTemplate: Hashable, Sendable {
  package var blocks: [Block]
  package var notes: [Note]
  package var problems: [Problem]

  /// The text of a template made by `Template.inlineText`.
  package var inlines: [Inline] {
    if case .paragraph(let inlines) = blocks.first { inlines } else { [] }
  }
}

extension Template {
  /// Fills every directive. What a directive that fails would have printed is printed as it is written, and reported.
  package func filled(with resolver: Resolver) -> FilledTemplate {
    var filler = TemplateFiller(template: self)
    let blocks = filler.blocks(self.blocks, resolver)
    return FilledTemplate(blocks: blocks, notes: filler.notes, problems: filler.problems.inReadingOrder())
  }
}
