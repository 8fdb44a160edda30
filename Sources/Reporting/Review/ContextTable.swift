import Coding
import Document

/// Keywords in context as a concordance, the keywords under one another, each with its place and what is said of it in
/// words.
struct ContextTable {
  let wording: Wording
  /// The way from the page to the reading room’s folder.
  var root = ""

  func block(_ id: String, _ contexts: [KeywordContext]) -> Block {
    func word(_ key: String) -> [Inline] { .text(wording.text("relecture.\(key)")) }
    let rows = contexts.map { context in
      let status = context.isDenied ? "nie" : context.isEcho ? "echo" : "propose"
      return TableBlock.Row(
        header: [
          TurnLink.inline(context.interview, context.turn, saying: "\u{A0}\(context.speaker)", root: root)
        ],
        cells: [
          Cell([.verbatim(context.before)], alignment: .ending), Cell([.strong([.verbatim(context.keyword)])]),
          Cell([.verbatim(context.after)]),
          Cell(word(status)),
        ])
    }
    return .table(
      TableBlock(
        id: "contextes-\(id)", caption: .text(wording.text("relecture.contexte") + " : \(id)"), corner: word("ou"),
        columns: ["avant", "mots", "apres", "statut"].map { .init(title: word($0)) }, rows: rows))
  }
}
