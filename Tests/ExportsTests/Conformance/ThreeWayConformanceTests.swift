import Exports
import ReferenceSupport
import Survey
import Tabulation
import Testing

/// Three-way tables, key by key against `reference/tabs/T19…` and `T21…` (R 4.2.2, vcd, DescTools, coin).
@Suite(.enabled(if: RReference.isThere, Comment(rawValue: RReference.whySkipped)))
struct ThreeWayConformanceTests {
  @Test func `a 2×2 table in six strata has R’s numbers`() throws {
    let lines = try RReference.lines("UCBAdmissions_freq.csv").flatMap { line in
      Array(repeating: line, count: Int(line["Freq"] ?? "") ?? 0)
    }
    let dataset = RReference.dataset(
      lines,
      [
        ("Admit", ["Admitted", "Rejected"], false), ("Gender", ["Male", "Female"], false),
        ("Dept", ["A", "B", "C", "D", "E", "F"], false),
      ])
    let ours = try ThreeWayTable(of: dataset, rows: "Admit", columns: "Gender", strata: "Dept").json(threshold: 0)
    var comparison = Comparison(skipped: [:])
    try comparison.compare(try RReference.read("T19_3way_ucb"), ours)
    #expect(comparison.differences == [])
    #expect(comparison.compared > 60)
  }

  @Test func `an ordered table in two strata has R’s numbers`() throws {
    let finrela = ["far below average", "below average", "average", "above average", "far above average"]
    let dataset = RReference.dataset(
      try RReference.lines("happy_gss2006.csv"),
      [
        ("happy", ["not too happy", "pretty happy", "very happy"], true), ("finrela", finrela, true),
        ("sex", ["male", "female"], false),
      ])
    let ours = try ThreeWayTable(of: dataset, rows: "happy", columns: "finrela", strata: "sex").json(threshold: 0)
    let reference = try RReference.read("T21_3way_general_cmh")
    var comparison = Comparison(skipped: ["counts": "dans strata[].counts", "strata": "dans strata[].stratum"])
    try comparison.compare(reference, ours)
    guard case .array(let strata)? = ours["strata"], case .list(let counts)? = reference["counts"] else {
      Issue.record("no strata")
      return
    }
    for (own, value) in zip(strata, counts) { try comparison.compare(value, own["counts"], at: "stratum") }
    #expect(comparison.differences == [])
    #expect(comparison.compared == 36)
  }
}
