import Exports
import ReferenceSupport
import Survey
import Tabulation
import Testing

/// A banner, key by key against `reference/tabs/B01…` (R 4.2.2).
@Suite(.enabled(if: RReference.isThere, Comment(rawValue: RReference.whySkipped)))
struct BannerConformanceTests {
  @Test func `a banner with nested columns and a net has R’s numbers`() throws {
    let reference = try RReference.read("B01_banner_clso")
    let lines = try RReference.lines("hdv2003.csv").map { line in
      let age = Int(line["age"] ?? "") ?? 0
      return line.merging(["agecl": age < 35 ? "18-34" : age < 55 ? "35-54" : "55+"]) { one, _ in one }
    }
    func levels(_ name: String) -> [String] { reference["banner"]?[name]?["levels"]?.strings ?? [] }
    let dataset = RReference.dataset(
      lines,
      [("clso", reference["row_levels"]?.strings ?? [], false)]
        + ["sexe", "agecl", "relig"].map { ($0, levels($0), false) }, numbers: ["poids"])
    let banner = try Banner(
      of: dataset, rows: "clso", columns: ["sexe", "agecl", "relig"],
      nested: [Banner.Nesting(outer: "sexe", inner: "agecl")],
      nets: [Net(name: "opinion_Oui_Non", codes: ["Oui", "Non"])], design: SampleDesign(weight: "poids"))
    let ours = banner.json(threshold: 0)
    var comparison = Comparison(skipped: ["bins": "les classes sont une variable recodée, décrite par l’étude"])
    try comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.compared > 150)
    let hidden = banner.json(threshold: 5)
    #expect(hidden["banner"]?["relig"]?["weighted"] == .null)
    #expect(hidden["banner"]?["sexe"]?["weighted"] == ours["banner"]?["sexe"]?["weighted"])
    #expect(hidden["nested_sexe_agecl"] == .null)
  }
}
