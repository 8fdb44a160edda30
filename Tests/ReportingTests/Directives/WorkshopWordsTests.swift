import Diagnostics
import Document
import Survey
import Testing

@testable import Reporting

struct WorkshopWordsTests {
  @Test(
    arguments: [
      ("salle", true, "hall Dupréel"), ("etage", true, "Étage"), ("etage", false, "étage"), ("heure", true, "Heure"),
      ("heure", false, "heure"),
    ])
  func `a blank that begins a line is named with a capital, what is known stays as it is written`(
    field: String, beginsLine: Bool, words: String
  ) throws {
    let workshop = Workshop(id: "A1", theme: Label("Thème"), room: "hall Dupréel")
    let results = StudyResults.compute(.sample([], codings: []), stages: []).results
    let scope = DirectiveScope(results: results, wording: try .french(), log: PrintLog())
    let found = WorkshopWords(workshop: workshop, scope: scope).inlines(field, beginsLine: beginsLine)
    #expect(found == (field == "salle" ? .text(words) : [.toComplete(words)]))
  }
}
