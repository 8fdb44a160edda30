package import Coding

/// Keywords in context, one a line.
package struct ContextList {
  private let contexts: [KeywordContext]

  package init(_ contexts: [KeywordContext]) { self.contexts = contexts }

  package var csv: CSVTable {
    CSVTable(
      header: ["entretien", "tour", "locuteur", "avant", "mot", "apres", "nie", "echo"],
      rows: contexts.map { context in
        [
          .text(context.interview), .integer(context.turn), .text(context.speaker), .text(context.before),
          .text(context.keyword), .text(context.after), .text(context.isDenied ? "oui" : ""),
          .text(context.isEcho ? "oui" : ""),
        ]
      })
  }

  package var json: JSONValue {
    .array(
      contexts.map { context in
        .object([
          "entretien": .string(context.interview), "tour": .integer(context.turn),
          "locuteur": .string(context.speaker), "avant": .string(context.before), "mot": .string(context.keyword),
          "apres": .string(context.after), "nie": .bool(context.isDenied), "echo": .bool(context.isEcho),
        ])
      })
  }
}
