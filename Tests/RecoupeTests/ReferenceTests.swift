import Foundation
import Testing

@testable import recoupe

/// `croiser --format json` against the outputs R made, key by key, where the folder `shared/reference` lies beside the
/// package (or where `RECOUPE_REFERENCE` says); skipped aloud where it is absent.
struct ReferenceTests {
  private static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["RECOUPE_REFERENCE"] { return URL(filePath: named) }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.deletingLastPathComponent().appending(path: "shared/reference")
  }()

  private static let hdv = "hdv2003.csv"

  /// Keys of the references that tables do not have yet, by table; whoever adds one takes it off here.
  private static let later: Set<String> = [
    "id", "title", "data", "nominal", "residual_adjusted_p_bonferroni", "residual_adjusted_p_bh",
    "column_proportion_tests", "odds_ratio_wald_ci", "risk_ratio_row1_over_row2_col1", "yule_q",
    "mcnemar_uncorrected", "monte_carlo", "ordinal", "anova", "welch", "kruskal_wallis", "levene_median",
    "pairwise_welch_p",
    "pairwise_welch_p_holm", "pairwise_rows", "pairwise_cols",
  ]

  /// Keys that mean something only with weights.
  private static let weighted: Set<String> = [
    "weight", "design", "svyby_mean", "svyquantile_total_25_50_75", "svyranktest_KW",
  ]

  /// What a table says of a statistic that a later version computes.
  private static let onlyTwoByTwo = "calculé seulement pour deux lignes et deux colonnes"

  struct Case: Sendable {
    var name: String
    var data = ReferenceTests.hdv
    var rows: String
    var columns: String
    var filter: String?
    var more: [String] = []
  }

  private static let cases: [Case] = [
    Case(name: "T01_2x2_sport_sexe", rows: "sport", columns: "sexe"),
    Case(name: "T02_rxc_relig_occup", rows: "relig", columns: "occup"),
    Case(name: "T03_sparse_hardrock_relig", rows: "hard.rock", columns: "relig"),
    Case(name: "T04_na_qualif_satisf", rows: "qualif", columns: "trav.satisf"),
    Case(name: "T04b_na_as_category", rows: "qualif", columns: "trav.satisf", more: ["--non-reponses"]),
    Case(
      name: "T07_filter_zero_margins", rows: "qualif", columns: "occup", filter: "nivetud=N'a jamais fait d'etudes"),
    Case(name: "T09_ordinal_gss2006", data: "happy_gss2006.csv", rows: "happy", columns: "finrela"),
  ]

  @Test(arguments: cases)
  func `a table says what R says`(of reference: Case) throws {
    guard let (wanted, found) = try pair(reference) else { return }
    for (key, value) in wanted.sorted(by: { $0.key < $1.key }) where !Self.later.contains(key) && key != "filter" {
      if found[key] is NSNull, found["\(key)_why"] as? String == Self.onlyTwoByTwo { continue }
      if let problem = Self.difference(value, found[key], at: key) { Issue.record("\(reference.name): \(problem)") }
    }
  }

  @Test func `numbers by group say what R says`() throws {
    let reference = Case(name: "N01_heurestv_by_qualif", rows: "heures.tv", columns: "qualif")
    guard let (wanted, found) = try pair(reference) else { return }
    for key in wanted.keys.sorted()
    where !Self.later.contains(key) && !Self.weighted.contains(key) && key != "groups" {
      if let problem = Self.difference(wanted[key], found[key], at: key) { Issue.record("\(problem)") }
    }
    let groups = try #require(wanted["groups"] as? [[String: Any]])
    let summaries = try #require(found["groups"] as? [[String: Any]])
    #expect(groups.count == summaries.count)
    for (group, summary) in zip(groups, summaries) {
      for key in ["group", "n", "mean", "sd", "se", "var", "min", "max"] {
        if let problem = Self.difference(group[key], summary[key], at: key) { Issue.record("\(problem)") }
      }
      let quartiles = (group["quantiles_25_50_75"] as? [String: Any])?["type7"]
      let own = (summary["quantiles_25_50_75"] as? [String: Any])?["type7"]
      if let problem = Self.difference(quartiles, own, at: "type7") { Issue.record("\(problem)") }
    }
  }

  /// What R says and what the command says; `nil`, aloud, where the references are absent.
  private func pair(_ reference: Case) throws -> (wanted: [String: Any], found: [String: Any])? {
    let tabs = Self.folder.appending(path: "tabs")
    guard FileManager.default.fileExists(atPath: tabs.path) else {
      print("ignoré : \(reference.name), \(tabs.path) n’est pas là")
      return nil
    }
    let wanted = try object(Data(contentsOf: tabs.appending(path: "\(reference.name).json")))
    var arguments = ["croiser", reference.rows, reference.columns, "--seuil", "0", "--format", "json"] + reference.more
    arguments += ["--donnees", tabs.appending(path: "data/\(reference.data)").path]
    if let filter = reference.filter { arguments += ["--filtre", filter] }
    for (variable, key) in [(reference.rows, "row_levels"), (reference.columns, "col_levels")] {
      guard let levels = wanted[key] as? [String] else { continue }
      arguments += ["--modalites", "\(variable)=\(levels.filter { $0 != "(missing)" }.joined(separator: "|"))"]
    }
    if let groups = wanted["groups"] as? [[String: Any]] {
      let levels = groups.compactMap { $0["group"] as? String }.filter { $0 != "(total)" }
      arguments += ["--modalites", "\(reference.columns)=\(levels.joined(separator: "|"))"]
    }
    let run = Run(arguments)
    #expect(run.code == .done, "\(run.remarks)")
    return (wanted, try object(Data(run.output.replacing("(sans réponse)", with: "(missing)").utf8)))
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Where two values part, numbers taken as equal to 1e-9 of the larger; further keys of ours are no
  /// difference.
  private static func difference(_ wanted: Any?, _ found: Any?, at key: String) -> String? {
    switch (wanted, found) {
    case (let wanted as [String: Any], let found as [String: Any]):
      return wanted.keys.sorted().lazy.filter { !notes.contains($0) }
        .compactMap { difference(wanted[$0], found[$0], at: "\(key).\($0)") }.first
    case (let wanted as [Any], let found as [Any]) where wanted.count == found.count:
      return wanted.indices.lazy.compactMap { difference(wanted[$0], found[$0], at: "\(key)[\($0)]") }.first
    case (let wanted as String, let found as String) where wanted == found: return nil
    case (let wanted as NSNumber, let found as NSNumber):
      let (left, right) = (wanted.doubleValue, found.doubleValue)
      let scale = max(abs(left), abs(right), 1e-300)
      return abs(left - right) <= 1e-9 * scale || abs(left - right) < 1e-12 ? nil : "\(key): \(left) ≠ \(right)"
    // R unboxes a list of one.
    case (let wanted as String, let found as [Any]) where found.count == 1:
      return difference(wanted, found[0], at: key)
    case (nil, _), (is NSNull, is NSNull): return nil
    default: return "\(key): \(wanted ?? "rien") ≠ \(found ?? "rien")"
    }
  }

  /// Parts of the references that tables do not have yet, inside the keys they have.
  private static let notes: Set<String> = [
    "clopper_pearson", "odds_ratio_conditional_mle", "ci95", "agresti_coull", "jeffreys", "logit", "wald",
  ]
}
