import Exports
import ReferenceSupport
import Survey
import Tabulation
import Testing

/// Numbers by group, key by key against `reference/tabs/N01…` (R 4.2.2, Hmisc, survey, car).
@Suite(.enabled(if: RReference.isThere, Comment(rawValue: RReference.whySkipped)))
struct NumberConformanceTests {
  @Test func `a number by group has R’s numbers`() throws {
    let reference = try RReference.read("N01_heurestv_by_qualif")
    let levels = [
      "Ouvrier specialise", "Ouvrier qualifie", "Technicien", "Profession intermediaire", "Cadre", "Employe", "Autre",
    ]
    let dataset = RReference.dataset(
      try RReference.lines("hdv2003.csv"), [("qualif", levels, false)], numbers: ["heures.tv", "poids"])
    let table = try WeightedNumberTable(
      of: dataset, number: "heures.tv", by: "qualif", design: SampleDesign(weight: "poids"))
    let plain = try NumberTable(of: dataset, number: "heures.tv", by: "qualif", weight: "poids")
    let ours = table.json(plain.protected(threshold: 0))
    var comparison = Comparison(skipped: [
      "svyranktest_KW.statistic": "R échange les noms : c’est « df »",
      "svyranktest_KW.parameter": "R échange les noms : c’est « chi2 »",
      "shahvaish": "R y met des poids bruts là où la formule les veut ramenés à leur moyenne : (2, 3, 5)",
    ])
    try comparison.compare(reference, ours)
    if let parameter = reference["svyranktest_KW"]?["parameter"] {
      try comparison.compare(parameter, ours["svyranktest_KW"]?["chi2"], at: "svyranktest_KW.chi2")
    }
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.compared > 600)
  }
}
