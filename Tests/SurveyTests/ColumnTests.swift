import Survey
import Testing

struct ColumnTests {
  @Test func `a column gives back its answers and keeps each distinct one once`() {
    let answers: [Answer] = [.choice(1), .none(.leftEmpty), .choice(1), .choices([0, 2]), .none(.notAsked)]
    let column = Column(Variable(name: "q", kind: .single), answers: answers)
    #expect(Array(column.answers) == answers)
    #expect(column.dictionary == [.choice(1), .none(.leftEmpty), .choices([0, 2]), .none(.notAsked)])
  }

  @Test func `a passage counts for its code, its parents and their families, once each`() {
    let codebook = Codebook(dimensions: [
      Dimension(
        id: "effet", label: Label("Effets"),
        codes: [
          Code(
            id: "effet.metier", label: Label("Métier"), family: "effet.professionnalisation", formerIDs: ["effet.pro"]),
          Code(id: "effet.metier.echange", label: Label("Échange"), family: "effet.professionnalisation"),
        ])
    ])
    #expect(
      codebook.counted(for: "effet.metier.echange")
        == ["effet.metier.echange", "effet.professionnalisation", "effet.metier"])
    #expect(codebook.counted(for: "effet.pro") == ["effet.metier", "effet.professionnalisation"])
    #expect(codebook.counted(for: "effet.inconnu") == [])
  }
}
