import Coding
import Survey

/// A project of qualitative analysis with the names replaced in its texts, codes, cases and coders, the passages kept on
/// their words.
struct ReplacedProject {
  private(set) var project: CodingProject
  private(set) var counts: [Int: Int] = [:]
  private let book: NameBook

  init(_ project: CodingProject, _ book: NameBook) {
    self.project = project
    self.book = book
    self.project.name = replaced(project.name)
    self.project.coders = project.coders.map { .init(id: $0.id, name: replaced($0.name)) }
    self.project.codes = project.codes.map { code($0) }
    self.project.sets = project.sets.map { set in
      .init(id: set.id, name: replaced(set.name), description: replaced(set.description), members: set.members)
    }
    self.project.attributes = project.attributes.map { .init(id: $0.id, name: replaced($0.name)) }
    self.project.cases = project.cases.map { one in
      .init(
        id: one.id, name: replaced(one.name),
        values: one.values.map { .init(attribute: $0.attribute, text: replaced($0.text)) }, sources: one.sources)
    }
    self.project.sources = project.sources.map { source($0) }
  }

  private mutating func replaced(_ text: String) -> String {
    let replaced = NameReplacement(text, book)
    counts.merge(replaced.counts) { $0 + $1 }
    return replaced.text
  }

  private mutating func code(_ code: ProjectCode) -> ProjectCode {
    var code = code
    code.name = replaced(code.name)
    code.description = replaced(code.description)
    code.children = code.children.map { self.code($0) }
    return code
  }

  private mutating func source(_ source: CodedSource) -> CodedSource {
    var source = source
    let text = NameReplacement(source.text, book)
    counts.merge(text.counts) { $0 + $1 }
    let (old, new) = (Array(source.text.unicodeScalars), Array(text.text.unicodeScalars))
    source.name = replaced(source.name)
    source.text = text.text
    source.passages = source.passages.map { passage in
      var passage = passage
      let range = text.moved(passage.range)
      // A name of a passage is often its first words, cut anywhere.
      let isCut = !passage.name.isEmpty && old[passage.range].starts(with: passage.name.unicodeScalars)
      passage.name =
        isCut
        ? String(String.UnicodeScalarView(new[range].prefix(passage.name.unicodeScalars.count)))
        : replaced(passage.name)
      passage.range = range
      passage.memo = replaced(passage.memo)
      passage.codings = passage.codings.map { coding in
        var coding = coding
        coding.notes = coding.notes.map { replaced($0) }
        return coding
      }
      return passage
    }
    return source
  }
}
