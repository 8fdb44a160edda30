import Coding
import Document
import Survey
import Testing

@testable import Reporting

struct RuleTableTests {
  /// Three organisations use the words of the service; two of them are coded so. As many as asked are coded « gestion »,
  /// which the rule never finds.
  private static func table(managing: Int) throws -> RuleTable {
    let interviews = (1...3 + managing).map { number in
      Interview(
        "E\(number)", organisation: "O\(number)",
        words: [number <= 3 ? "On vise le service." : "Compter au plus juste."])
    }
    let codings = interviews.enumerated().filter { $0.offset != 2 }.flatMap { index, interview in
      ["claire", "yassine"].map { interview.coded(index < 3 ? "logique.service" : "logique.gestion", by: $0) }
    }
    var study = Study.sample(interviews, codings: codings) { plan in
      plan.coding = CodingPlan(merging: .both, validation: interviews.map(\.id))
    }
    study.codebook.dimensions[0].codes[0].rules = [CodingRule(id: "service-1", terms: ["service"])]
    study.codebook.dimensions[0].codes[1].rules = [CodingRule(id: "gestion-1", terms: ["gérer"])]
    let matches = RuleBook(study.codebook, file: "grille.yaml").matches(in: study.interviews)
    return RuleTable(
      report: RuleReport(study, matches), codebook: study.codebook, wording: try .french(), organisations: 3)
  }

  @Test(arguments: [
    (managing: 0, shown: ["logique.service"], hidden: 0),
    // « gestion » alone would be had by subtraction from all codes together.
    (managing: 1, shown: [], hidden: 2),
    (managing: 2, shown: [], hidden: 2),
    (managing: 3, shown: ["logique.service", "logique.gestion"], hidden: 0),
  ])
  func `a code is printed where three organisations gave it, and what is left out is of three too`(
    managing: Int, shown: [String], hidden: Int
  ) throws {
    let table = try Self.table(managing: managing)
    #expect(table.shown.map(\.code) == shown)
    #expect(table.hiddenCount == hidden)
    #expect((table.block() == nil) == shown.isEmpty)
  }

  /// Two found, one wrong: Wilson's intervals of 2/3 and 2/2 as R's prop.test(correct = FALSE) gives them.
  @Test func `each code has its counts, precision, recall and F1 with their intervals`() throws {
    let block = try #require(try Self.table(managing: 0).block())
    #expect(block.columns.map(\.title.plainText) == ["trouvés", "à tort", "manqués", "précision", "rappel", "F1"])
    #expect(block.rows.map(\.header.plainText) == ["Logique de service"])
    #expect(
      block.rows[0].cells.map { $0.inlines.plainText.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
        == [
          "2", "1", "0", "0,67 [0,21 ; 0,94]", "1,00 [0,34 ; 1,00]", "0,80 [0,34 ; 0,97]",
        ])
  }
}
