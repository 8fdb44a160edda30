import Document
import Survey

/// Terms and what they mean.
struct GlossaryBlocks {
  private let entries: [GlossaryEntry]

  init(_ entries: [GlossaryEntry]) { self.entries = entries }

  func block() -> Block {
    .section(
      Section(
        classes: ["glossaire"],
        [.definitions(entries.map { Definition(term: .text($0.term), meaning: [.paragraph($0.definition)]) })]))
  }
}
