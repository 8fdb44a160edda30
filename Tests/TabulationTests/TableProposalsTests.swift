import Survey
import Tabulation
import Testing

struct TableProposalsTests {
  private func column(
    _ name: String, _ categories: Int, kind: Variable.Kind = .single, personal: Bool = false, _ answers: [Answer]
  ) -> Column {
    Column(
      Variable(
        name: name, kind: kind, categories: (0..<categories).map { Category(code: "\($0)") }, isPersonal: personal),
      answers: answers)
  }

  @Test func `questions alone, and by what describes who answered, where cells hold enough`() {
    let rows = 0..<40
    let dataset = Dataset(
      unit: .answer, caseNames: rows.map { "\($0)" },
      columns: [
        // Nine tenths in one category: describes nobody.
        column("pays", 2, rows.map { .choice($0 < 38 ? 0 : 1) }),
        column("taille", 3, rows.map { .choice($0 % 3) }),
        column("besoins", 2, kind: .multiple, rows.map { .choices($0 % 2 == 0 ? [0, 1] : [1]) }),
        column("accord", 5, rows.map { .choice($0 % 5) }),
        column("contact", 2, personal: true, rows.map { .choice($0 % 2) }),
        column("vide", 3, rows.map { _ in .none(.leftEmpty) }),
        column("mots", 0, kind: .text, rows.map { _ in .words("x") }),
      ])
    let proposals = TableProposals(dataset, cases: Array(rows), smallest: 5)
    #expect(proposals.alone == ["pays", "taille", "besoins", "accord"])
    #expect(proposals.describing == ["taille", "accord"])
    #expect(
      proposals.crossings == [.init(rows: "pays", columns: "taille"), .init(rows: "besoins", columns: "taille")])
    #expect(
      proposals.sparse == [.init(rows: "pays", columns: "accord"), .init(rows: "besoins", columns: "accord")])
  }
}
