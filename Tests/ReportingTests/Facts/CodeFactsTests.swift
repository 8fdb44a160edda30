import Survey
import Tabulation
import Testing

@testable import Reporting

struct CodeFactsTests {
  /// Five cases: service 3, gestion 3, autonomie 0 of the first dimension.
  private func facts(_ dimension: String, codes: [String], answers: [[Int]], suffix: String = "") -> [Fact] {
    let variable = Variable(
      name: dimension, kind: .multiple,
      categories: codes.map { Category(code: $0, label: Codebook.sample.code($0)?.label ?? Label($0)) })
    let column = Column(variable, answers: answers.map { .choices($0) })
    return CodeFacts(
      column, unit: suffix.isEmpty ? .organisation : .interview, suffix: suffix, study: .sample([], codings: [])
    )
    .facts
  }

  @Test func `equal counts share the better rank`() {
    let ids = ["logique.service", "logique.gestion", "logique.autonomie"]
    let facts = facts("logique.*", codes: ids, answers: [[0, 1], [0, 1], [0], [1], []])
    #expect(
      facts == [
        Fact(
          id: ids[0], label: "Logique de service", value: .count(3, of: 5), noun: .organisation, rank: 1, peers: ids,
          word: .mostMet),
        Fact(
          id: ids[1], label: "Logique gestionnaire", value: .count(3, of: 5), noun: .organisation, rank: 1, peers: ids,
          word: .mostMet),
        Fact(
          id: ids[2], label: "Logique autonomiste", value: .count(0, of: 5), noun: .organisation, rank: 3, peers: ids,
          word: .absent),
      ])
  }

  @Test func `sub-codes are ranked among themselves, families have no rank`() {
    let ids = ["effet.metier", "effet.metier.echange", "effet.support", "effet.pro"]
    let facts = facts("effet.*~craint", codes: ids, answers: [[0, 1, 3], [2, 3], [2, 3], []], suffix: "@entretien")
    #expect(
      facts.map(\.id) == [
        "effet.metier~craint@entretien", "effet.metier.echange~craint@entretien", "effet.support~craint@entretien",
        "effet.pro~craint@entretien",
      ])
    #expect(facts.map(\.rank) == [2, 1, 1, nil])
    #expect(facts.map(\.word) == [.lessOften, .lessOften, .mostMet, .mostMet])
    #expect(
      facts.map(\.peers) == [
        ["effet.metier~craint@entretien", "effet.support~craint@entretien"],
        ["effet.metier.echange~craint@entretien"],
        ["effet.metier~craint@entretien", "effet.support~craint@entretien"], [],
      ])
    #expect(facts.allSatisfy { $0.noun == .interview })
  }

  @Test func `over nobody there is a rank and no word`() {
    let facts = facts("logique.*", codes: ["logique.service"], answers: [])
    #expect(facts.map(\.value) == [.count(0, of: 0)])
    #expect(facts.map(\.word) == [nil])
  }
}
