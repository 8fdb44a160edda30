import Exports
import ReferenceSupport
import Survey
import Tabulation
import Testing

/// Weighted two-way tables and sample designs, key by key against `reference/tabs/W*.json` (R 4.2.2, survey).
@Suite(.enabled(if: RReference.isThere, Comment(rawValue: RReference.whySkipped)))
struct WeightedConformanceTests {
  @Test(arguments: [
    ("W01_weighted_2x2_sport_sexe", SampleDesign(weight: "poids")),
    ("W02_weighted_satisf_qualif_na", SampleDesign(weight: "poids")),
    ("W05_strat_api", SampleDesign(weight: "pw", strata: "stype", population: "fpc")),
    ("W07_strat_cluster_nhanes", SampleDesign(weight: "WTMEC2YR", strata: "SDMVSTRA", clusters: "SDMVPSU")),
  ])
  func `a weighted table has R’s numbers`(name: String, design: SampleDesign) throws {
    let reference = try RReference.read(name)
    func text(_ key: String) -> String { if case .text(let text)? = reference[key] { text } else { "" } }
    let lines = try RReference.lines(text("data")).map { line in
      line.merging([
        "HI": ["0": "no", "1": "yes"][line["HI_CHOL"] ?? ""] ?? "", "racef": line["race"] ?? "",
      ]) { one, _ in one }
    }
    let names = [design.weight, design.clusters, design.population, design.strata == "stype" ? nil : design.strata]
    let dataset = RReference.dataset(
      lines,
      [
        (text("row"), reference["row_levels"]?.strings ?? [], false),
        (text("col"), reference["col_levels"]?.strings ?? [], false),
      ], numbers: names.compactMap { $0 })
    let ours = try WeightedCrosstab(of: dataset, rows: text("row"), columns: text("col"), design: design)
      .json(threshold: 0)
    var comparison = Comparison(skipped: [
      "saddlepoint": "R intègre l’approximation à 1e-4 près ; le second ordre (F) est le test rendu",
      "lincom": "R retombe sur saddlepoint, faute de CompQuadForm",
    ])
    try comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.compared > 150)
  }

  @Test func `a weighted one-way table has R’s numbers`() throws {
    let reference = try RReference.read("O01_oneway_relig_weighted")
    let levels = reference["levels"]?.strings ?? []
    let dataset = RReference.dataset(
      try RReference.lines("hdv2003.csv"), [("relig", levels, false)], numbers: ["poids"])
    let ours = try WeightedFrequency(of: dataset, variable: "relig", design: SampleDesign(weight: "poids")).json()
    var comparison = Comparison(skipped: [:])
    try comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.compared > 70)
  }
}
