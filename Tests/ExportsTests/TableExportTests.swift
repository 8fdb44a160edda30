import Exports
import Survey
import Tabulation
import Testing

struct TableExportTests {
  static func crosstab(_ counts: [[Int]]) -> Crosstab {
    func variable(_ name: String, _ codes: [String]) -> TableVariable {
      TableVariable(name: name, levels: codes.map { TableLevel(code: $0) })
    }
    return Crosstab(
      unit: .answer, rows: variable("sport", counts.indices.map { "r\($0)" }),
      columns: variable("sexe", counts[0].indices.map { "c\($0)" }), counts: counts)
  }

  /// Expected values: `reference/tabs/T01_2x2_sport_sexe.json` (R 4.2.2).
  @Test func `a table has the names, nesting and numbers of the reference`() throws {
    let json = Self.crosstab([[530, 747], [369, 354]]).protected(threshold: 5).json(draws: 99)
    #expect(json["counts"] == .array([.integers([530, 747]), .integers([369, 354])]))
    #expect(json["n"] == .integer(2000))
    #expect(json["row_totals"] == .integers([1277, 723]))
    #expect(json["total_pct"] == .array([.numbers([26.5, 37.35]), .numbers([18.45, 17.7])]))
    #expect(json["expected"] == .array([.numbers([574.0115, 702.9885]), .numbers([324.9885, 398.0115])]))
    #expect(json["cells_expected_lt5"] == .integer(0))
    #expect(json["pearson"]?["df"] == .integer(1))
    #expect(isNear(json["pearson"]?["p"], 3.82383535294288e-05))
    #expect(isNear(json["likelihood_ratio"]?["G2"], 16.9286509043239))
    #expect(isNear(json["yates"]?["chi2"], 16.5737923084836))
    #expect(isNear(json["fisher"]?["p"], 4.62880210003585e-05))
    #expect(isNear(json["phi_signed"], -0.092078463457552))
    #expect(isNear(json["risk_difference"]?["value"], -0.0953382051423688))
    #expect(json["suppressed"] == .array([]))
  }

  @Test func `a larger table says why it has no odds ratio`() {
    let json = Self.crosstab([[8, 9, 10], [7, 6, 5]]).protected(threshold: 5).json(draws: 99)
    #expect(json["odds_ratio_sample"] == .null)
    #expect(json["odds_ratio_sample_why"] == .string("défini seulement pour deux lignes et deux colonnes"))
    #expect(json["ordinal_why"] == .string("défini seulement quand les modalités des deux variables ont un ordre"))
    #expect(isNear(json["fisher"]?["p"], 0.926932508863669))
  }

  @Test func `hidden cells and all that gives them away are null`() {
    let table = Self.crosstab([[20, 3, 17, 8], [15, 12, 2, 9], [31, 14, 25, 6], [11, 7, 16, 13]])
    let json = table.protected(threshold: 5).json(draws: 99)
    #expect(json["suppressed"] == .array([[0, 1], [0, 2], [1, 1], [1, 2]].map { .integers($0) }))
    #expect(json["intervals"] == .array([[1, 15], [5, 19], [0, 14], [0, 14]].map { .integers($0) }))
    for key in ["counts", "row_pct", "col_pct", "total_pct"] {
      guard case .array(let rows)? = json[key], case .array(let first)? = rows.first else {
        Issue.record("\(key) is no table")
        continue
      }
      #expect(first.map { $0 == .null } == [false, true, true, false])
    }
    for key in ["pearson", "expected", "residual_adjusted", "cramers_v"] {
      #expect(json[key] == .null)
      #expect(json["\(key)_why"] == .string("non publié (protection des répondants)"))
    }
    #expect(json["col_pct_intervals"] == .null)
  }

  /// Expected values: `reference/tabs/M01_multiple_response_sexe.json` (R 4.2.2), rows hard.rock and peche.chasse.
  @Test func `a multiple response has its three bases and a test a level`() {
    var table = Self.crosstab([[7, 7], [172, 52]])
    table.rows.isMultiple = true
    (table.columnTotals, table.base, table.selectedCount) = ([899, 1101], 2000, 2000)
    (table.respondingByColumn, table.responding) = ([767, 900], 1667)
    let json = table.protected(threshold: 5).json(draws: 99)
    #expect(
      json["pearson_why"] == .string("réponses multiples : un même cas est dans plusieurs lignes, le test ne vaut pas"))
    #expect(json["unweighted"]?["responses_by_col"] == .integers([179, 59]))
    let shares: JSONValue = .array([
      .numbers([0.778642936596218, 0.635785649409628]), .numbers([19.1323692992214, 4.72297910990009]),
    ])
    #expect(isNear(json["unweighted"]?["pct_of_all_cases_by_col"], shares))
    guard case .array(let items)? = json["per_item"] else { return #expect(Bool(false)) }
    #expect(isNear(items[1]["chi2"], 103.318294842028))
    #expect(isNear(items[0]["fisher_p"], 0.79036388728933))
  }

  @Test func `the table’s CSV hides what the table hides, and leaves out shares of small bases`() {
    var table = Self.crosstab([[10, 3, 17, 9], [15, 12, 2, 9], [31, 14, 25, 0]])
    table.rows.label = Label("Sport ; loisir")
    #expect(
      table.protected(threshold: 4).csv(percentageBase: 20).text(.raw) == """
        Sport ; loisir,code,c0,c1,c2,c3,Total,c0 (%),c1 (%),c2 (%),c3 (%),Total (%)\r
        r0,r0,10,non publié (protection des répondants),non publié (protection des répondants),9,39,18,non publié (protection des répondants),non publié (protection des répondants),,27\r
        r1,r1,15,non publié (protection des répondants),non publié (protection des répondants),9,38,27,non publié (protection des répondants),non publié (protection des répondants),,26\r
        r2,r2,31,14,25,0,70,55,48,57,,48\r
        Base (réponses),,56,29,44,18,147,,,,,\r

        """)
  }

  private func isNear(_ value: JSONValue?, _ expected: Double) -> Bool {
    guard case .number(let number)? = value else { return false }
    return abs(number - expected) <= 1e-12 * abs(expected)
  }

  private func isNear(_ value: JSONValue?, _ expected: JSONValue) -> Bool {
    switch (value, expected) {
    case (.array(let left), .array(let right)): left.count == right.count && zip(left, right).allSatisfy(isNear)
    case (_, .number(let number)): isNear(value, number)
    default: false
    }
  }
}

struct WeightedExportTests {
  @Test func `where a cell is hidden, nothing that rests on weights is printed`() throws {
    let answers: [(Int, Int)] = [(0, 0), (0, 0), (0, 0), (1, 0), (0, 1), (1, 1), (1, 1), (1, 1)]
    func column(_ name: String, _ levels: [Int]) -> Column {
      Column(
        Variable(name: name, kind: .single, categories: ["x", "y"].map { Category(code: $0) }),
        answers: levels.map { .choice($0) })
    }
    let weight = Column(
      Variable(name: "poids", kind: .number), answers: answers.indices.map { .number(Double($0 + 1)) })
    let dataset = Dataset(
      unit: .answer, caseNames: answers.indices.map { "\($0)" },
      columns: [column("a", answers.map(\.0)), column("b", answers.map(\.1)), weight])
    let table = try WeightedCrosstab(of: dataset, rows: "a", columns: "b", design: SampleDesign(weight: "poids"))
    let open = table.json(threshold: 0)
    #expect(open["counts_weighted"] == .array([.numbers([6, 5]), .numbers([4, 21])]))
    #expect(open["svychisq"]?["rao_scott_F"] != nil)
    let hidden = table.json(threshold: 3)
    for key in ["sum_weights", "counts_weighted", "col_pct", "kish_n_eff_cols", "svychisq", "column_comparisons"] {
      #expect(hidden[key] == .null)
      #expect(hidden["\(key)_why"] == .string("non publié (protection des répondants)"))
    }
  }
}
