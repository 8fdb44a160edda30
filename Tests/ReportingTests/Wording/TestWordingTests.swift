import Reporting
import Survey
import Tabulation
import Testing

/// Every test, rule and reason has its words in the catalogue: a key that is missing prints itself between chevrons.
struct TestWordingTests {
  private static let whys: [TestedTable.Why] = [
    .multipleResponse, .tooFewLevels, .notTwoByTwo, .notOrdinal, .tooCostly, .infinite, .lonelyCluster, .tooManyCells,
    .emptyCell, .hiddenCells, .interviews,
  ]

  @Test func `every test, rule and reason has words`() throws {
    let wording = try Wording.french()
    let rules: [TestRule] = [
      .asked, .askedTooCostly, .design, .multipleResponse, .strata, .ordered, .orderedByGroups,
      .smallExpected(least: 1.5),
      .largeExpected(least: 6), .largeGroups, .smallGroups(least: 7),
    ]
    let silences: [ChosenTest.Silence] =
      [
        .smallExpected(least: 0.5), .weighted, .noDesign, .notOrdered, .otherTable, .noVariance,
        .tooFewCases(least: 20),
      ] + Self.whys.map { .undefined($0) }
    let texts =
      TableTest.allCases.map { wording.text("test.nom.\($0.rawValue)") } + rules.map(wording.rule)
      + silences.map(wording.reason)
    for text in texts { #expect(!text.contains("‹"), "\(text)") }
    #expect(Set(texts).count == texts.count - 2)
  }

  @Test func `a test is three sentences: its figures, its rule, what it allows to say`() throws {
    let variable = { (name: String) in
      TableVariable(name: name, levels: [TableLevel(code: "0"), TableLevel(code: "1")])
    }
    let crosstab = Crosstab(unit: .answer, rows: variable("q"), columns: variable("g"), counts: [[8, 2], [1, 5]])
    let chosen = TableTesting(crosstab.protected(threshold: 0)).chosen()
    #expect(
      try Wording.french().lines(chosen, rows: "Avis", columns: "Taille") == [
        "Test : test exact de Fisher, p = 0,035 ; force du lien : V de Cramér = 0,62 (0 à 1).",
        "Pourquoi celui-là : des effectifs attendus sont trop petits pour un χ² (le moindre : 2,63).",
        "Ce qu’on peut dire : « Avis » ne se répartit pas de la même façon selon « Taille » ; si rien ne les liait, un écart aussi grand se verrait moins de 5 fois sur 100, chez des répondants tirés au hasard.",
      ])
  }
}
