import Foundation
import ReferenceSupport
import Testing

@testable import recoupe

/// What `croiser --format json` writes, key by key against what R wrote (R 4.2.2); the keys of a reference that have no
/// counterpart are named with the reason.
@Suite(.enabled(if: RReference.isThere, Comment(rawValue: RReference.whySkipped)))
struct ReferenceTests {
  struct Case: Sendable {
    var name: String
    /// Nothing: the data stand in the reference.
    var data = "hdv2003.csv"
    var rows: String
    var columns: String?
    var options: [String] = []
    var skipped: [String: String] = [:]
    /// As many keys at least are compared.
    var least: Int
  }

  private static let illiterate = "N'a jamais fait d'etudes"
  private static let approximated = [
    "saddlepoint": "R intègre l’approximation à 1e-4 près ; le second ordre (F) est le test rendu",
    "lincom": "R retombe sur saddlepoint, faute de CompQuadForm",
  ]

  private static let cases: [Case] = [
    Case(name: "T01_2x2_sport_sexe", rows: "sport", columns: "sexe", least: 200),
    Case(name: "T02_rxc_relig_occup", rows: "relig", columns: "occup", least: 1000),
    Case(name: "T03_sparse_hardrock_relig", rows: "hard.rock", columns: "relig", least: 400),
    Case(name: "T04_na_qualif_satisf", rows: "qualif", columns: "trav.satisf", least: 500),
    Case(
      name: "T04b_na_as_category", rows: "qualif", columns: "trav.satisf", options: ["--non-reponses"], least: 1000),
    Case(
      name: "T07_filter_zero_margins", rows: "qualif", columns: "occup",
      options: ["--filtre", "nivetud=\(illiterate)"],
      skipped: ["filter": "écrit « variable=code »"], least: 500),
    Case(
      name: "T09_ordinal_gss2006", data: "happy_gss2006.csv", rows: "happy", columns: "finrela",
      options: ["--ordinales", "happy,finrela"], least: 500),
    Case(
      name: "T11_agresti_jobsat", data: "JobSatAgresti_freq.csv", rows: "income", columns: "satisfaction",
      options: ["--effectifs", "Freq", "--ordinales", "income,satisfaction"], least: 500),
    Case(
      name: "T12_hair_eye", data: "HairEyeColor_freq.csv", rows: "Hair", columns: "Eye",
      options: ["--effectifs", "Freq"], least: 500),
    Case(name: "T14_mehta_patel", data: "", rows: "r", columns: "c", options: ["--effectifs", "Freq"], least: 1000),
    Case(
      name: "W01_weighted_2x2_sport_sexe", rows: "sport", columns: "sexe", options: ["--poids", "poids"],
      skipped: approximated, least: 150),
    Case(
      name: "W02_weighted_satisf_qualif_na", rows: "trav.satisf", columns: "qualif", options: ["--poids", "poids"],
      skipped: approximated, least: 1000),
    Case(
      name: "W05_strat_api", data: "apistrat.csv", rows: "sch.wide", columns: "stype",
      options: ["--poids", "pw", "--strates", "stype", "--fpc", "fpc"], skipped: approximated, least: 200),
    Case(
      name: "O01_oneway_relig_weighted", rows: "relig", options: ["--poids", "poids"], least: 70),
  ]

  @Test(arguments: cases)
  func `a table says what R says`(of wanted: Case) throws {
    let reference = try RReference.read(wanted.name)
    let ours = try output(wanted, reference)
    var comparison = Comparison(skipped: wanted.skipped)
    comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [], "\(wanted.name)")
    #expect(comparison.unaccounted(in: reference) == [], "\(wanted.name)")
    #expect(Set(wanted.skipped.keys).subtracting(comparison.skippedSeen) == [], "\(wanted.name): excuses of no key")
    #expect(comparison.compared > wanted.least, "\(wanted.name)")
  }

  @Test func `numbers by group say what R says`() throws {
    let reference = try RReference.read("N01_heurestv_by_qualif")
    let levels = (reference["groups"]?.list ?? []).compactMap { $0["group"]?.text }.filter { $0 != "(total)" }
    let wanted = Case(
      name: "N01_heurestv_by_qualif", rows: "heures.tv", columns: "qualif",
      options: ["--poids", "poids", "--modalites", "qualif=\(levels.joined(separator: "|"))"], least: 600)
    let ours = try output(wanted, reference)
    var comparison = Comparison(skipped: [
      "svyranktest_KW.statistic": "R échange les noms : c’est « df »",
      "svyranktest_KW.parameter": "R échange les noms : c’est « chi2 »",
      "shahvaish": "R y met des poids bruts là où la formule les veut ramenés à leur moyenne : (2, 3, 5)",
    ])
    comparison.compare(reference, ours)
    if let parameter = reference["svyranktest_KW"]?["parameter"] {
      comparison.compare(parameter, ours["svyranktest_KW"]?["chi2"], at: "svyranktest_KW.chi2")
    }
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.unaccounted(in: reference) == [])
    #expect(comparison.compared > wanted.least)
  }

  @Test func `strata and clusters say what R says`() throws {
    let reference = try RReference.read("W07_strat_cluster_nhanes")
    let lines = try RReference.lines("nhanes.csv").map { line in
      let answer = ["0": "no", "1": "yes"][line["HI_CHOL"] ?? ""] ?? ""
      return [answer] + ["race", "WTMEC2YR", "SDMVSTRA", "SDMVPSU"].map { line[$0] ?? "" }
    }
    let header = [["HI", "racef", "poids", "strate", "grappe"]]
    let text = (header + lines).map { $0.joined(separator: ";") + "\n" }.joined()
    let ours = try TemporaryFolder.with(["n.csv": text]) { folder in
      try Self.json([
        "HI", "racef", "--donnees", folder.path("n.csv"), "--poids", "poids", "--strates", "strate", "--grappes",
        "grappe", "--modalites", "HI=no|yes", "--modalites", "racef=1|2|3|4",
      ])
    }
    var comparison = Comparison(skipped: Self.approximated.merging(["weight": "renommée"]) { one, _ in one })
    comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.unaccounted(in: reference) == [])
    #expect(comparison.compared > 200)
  }

  @Test func `a table in strata says what R says`() throws {
    let ucb = RReference.folder.appending(path: "data/UCBAdmissions_freq.csv").path
    let reference = try RReference.read("T19_3way_ucb")
    var comparison = Comparison()
    comparison.compare(
      reference,
      try Self.json(["Admit", "Gender", "--par", "Dept", "--donnees", ucb, "--effectifs", "Freq"]))
    #expect(comparison.differences == [])
    #expect(comparison.unaccounted(in: reference) == [])
    #expect(comparison.compared > 60)
  }

  @Test func `an ordered table in strata says what R says`() throws {
    let reference = try RReference.read("T21_3way_general_cmh")
    let finrela = ["far below average", "below average", "average", "above average", "far above average"]
    let ours = try Self.json([
      "happy", "finrela", "--par", "sex", "--donnees", RReference.folder.appending(path: "data/happy_gss2006.csv").path,
      "--modalites", "happy=not too happy|pretty happy|very happy", "--modalites",
      "finrela=\(finrela.joined(separator: "|"))", "--modalites", "sex=male|female",
    ])
    var comparison = Comparison(skipped: ["counts": "dans strata[].counts", "strata": "dans strata[].stratum"])
    comparison.compare(reference, ours)
    for (value, own) in zip(reference["counts"]?.list ?? [], ours["strata"]?.list ?? []) {
      comparison.compare(value, own["counts"], at: "stratum")
    }
    #expect(comparison.differences == [])
    #expect(comparison.unaccounted(in: reference) == [])
    #expect(comparison.compared == 36)
  }

  /// Where each file is held against ours, key by key; a file that is added without its test is told.
  private static let elsewhere = [
    "B01_banner_clso": "a banner with nested columns and a net says what R says",
    "M01_multiple_response_sexe": "ExportsTests, MultipleConformanceTests",
    "N01_heurestv_by_qualif": "numbers by group say what R says",
    "SDC_examples":
      "TabulationTests, DisclosureTests: tables and answers of the worked examples, no figures of a crossing",
    "T19_3way_ucb": "a table in strata says what R says",
    "T21_3way_general_cmh": "an ordered table in strata says what R says",
    "W07_strat_cluster_nhanes": "strata and clusters say what R says",
  ]

  @Test func `each file of the reference has its test`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: RReference.folder.path).filter {
      $0.hasSuffix(".json")
    }
    let named = Self.cases.map(\.name) + Self.elsewhere.keys
    #expect(files.map { String($0.dropLast(5)) }.sorted() == named.sorted())
  }

  @Test func `the keys of the worked disclosure examples are those their tests know`() throws {
    let reference = try RReference.read("SDC_examples")
    let comparison = Comparison(skipped: [
      "threshold": "le seuil des exemples, 5, est celui des tests de DisclosureTests",
      "example_table": "le tableau des exemples A à F, recopié dans DisclosureTests",
      "rows": "les modalités de hdv2003, recopiées dans DisclosureTests", "cols": "les mêmes, en colonnes",
      "counts": "les effectifs, recopiés dans DisclosureTests",
      "primary": "les cases sensibles, comparées dans DisclosureTests",
      "greedy_suppressed":
        "un choix glouton, attaqué dans DisclosureTests ; le nôtre, moins coûteux, ne masque pas les mêmes cases",
      "audit": "les bornes de cette attaque, recopiées dans DisclosureTests",
    ])
    #expect(comparison.unaccounted(in: reference) == [])
  }

  /// The study puts ages into classes and names them.
  @Test func `a banner with nested columns and a net says what R says`() throws {
    let reference = try RReference.read("B01_banner_clso")
    func levels(_ name: String) -> String {
      "\(name)=\(reference["banner"]?[name]?["levels"]?.strings.joined(separator: "|") ?? "")"
    }
    let data = try String(contentsOf: RReference.folder.appending(path: "data/hdv2003.csv"), encoding: .utf8)
    let study = """
      etude: {titre: "Référence", date: "2024-01-01"}
      sources:
        enquete: {fichier: hdv2003.csv}
      variables:
        agecl: {de: age, bornes: [35, 55], classes: ["18-34", "35-54", "55+"]}

      """
    let ours = try TemporaryFolder.with(["hdv2003.csv": data, "etude.yaml": study]) { folder in
      try Self.json([
        "clso", "sexe+agecl+relig+sexe>agecl", "--etude", folder.path(""), "--poids", "poids", "--sous-totaux",
        "clso=opinion_Oui_Non:Oui|Non", "--modalites", levels("sexe"), "--modalites", levels("relig"), "--modalites",
        "clso=\(reference["row_levels"]?.strings.joined(separator: "|") ?? "")",
      ])
    }
    var comparison = Comparison(skipped: ["bins": "les classes sont déclarées dans l’étude"])
    comparison.compare(reference, ours)
    #expect(comparison.differences.prefix(20) == [])
    #expect(comparison.unaccounted(in: reference) == [])
    #expect(comparison.compared > 150)
  }

  /// What the command writes, levels in the reference’s order.
  private func output(_ wanted: Case, _ reference: ReferenceValue) throws -> ReferenceValue {
    var arguments = [wanted.rows] + [wanted.columns].compactMap { $0 } + wanted.options
    for (variable, key) in [(wanted.rows, "row_levels"), (wanted.columns, "col_levels"), (wanted.rows, "levels")] {
      let levels = (reference[key]?.strings ?? []).filter { $0 != "(missing)" }
      guard let variable, !levels.isEmpty else { continue }
      arguments += ["--modalites", "\(variable)=\(levels.joined(separator: "|"))"]
    }
    guard wanted.data.isEmpty else {
      return try Self.json(arguments + ["--donnees", RReference.folder.appending(path: "data/\(wanted.data)").path])
    }
    return try TemporaryFolder.with(["t.csv": Self.counts(reference)]) { folder in
      try Self.json(arguments + ["--donnees", folder.path("t.csv")])
    }
  }

  private static func json(_ arguments: [String]) throws -> ReferenceValue {
    let run = Run(["croiser"] + arguments + ["--seuil", "0", "--format", "json"])
    #expect(run.code == .done, "\(run.remarks)")
    return try ReferenceValue(json: run.output.replacing("(sans réponse)", with: "(missing)"))
  }

  /// The counts of a reference as a file, a line a cell.
  private static func counts(_ reference: ReferenceValue) -> String {
    var text = "r;c;Freq\n"
    for (row, counts) in zip(reference["row_levels"]?.strings ?? [], reference["counts"]?.list ?? []) {
      for (column, count) in zip(reference["col_levels"]?.strings ?? [], counts.numbers) {
        text += "\(row);\(column);\(Int(count))\n"
      }
    }
    return text
  }
}
