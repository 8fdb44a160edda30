import Exports
import ReferenceSupport
import Survey
import Tabulation
import Testing

/// A multiple response by a group, key by key against `reference/tabs/M01…` (R 4.2.2).
@Suite(.enabled(if: RReference.isThere, Comment(rawValue: RReference.whySkipped)))
struct MultipleConformanceTests {
  @Test func `a multiple response has R’s numbers on its three bases, and its test as a whole`() throws {
    let reference = try RReference.read("M01_multiple_response_sexe")
    let items = reference["items"]?.strings ?? []
    let lines = try RReference.lines("hdv2003.csv")
    var dataset = RReference.dataset(lines, [("sexe", ["Homme", "Femme"], false)], numbers: ["poids"])
    dataset.set(
      Column(
        Variable(name: "loisirs", kind: .multiple, categories: items.map { Category(code: $0) }),
        answers: lines.map { line in .choices(items.indices.filter { line[items[$0]] == "Oui" }) }))
    let table = try WeightedCrosstab(
      of: dataset, rows: "loisirs", columns: "sexe", design: SampleDesign(weight: "poids"))
    let test = try MultipleResponseTest.of(dataset, rows: "loisirs", columns: "sexe", permutations: 199)
    let ours = table.json(threshold: 0, omnibus: test)
    var comparison = Comparison(skipped: [
      "counted_value": "une réponse multiple liste ce qui est coché",
      "permutation_B": "199 permutations suffisent au test", "permutation_p": "1 / 200 : le moins que l’on puisse voir",
    ])
    try comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.unaccounted(in: reference) == [])
    #expect(comparison.compared > 180)
    #expect(ours["omnibus"]?["permutation_p"] == .number(1.0 / 200))
  }
}
