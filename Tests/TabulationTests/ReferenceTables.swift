import Survey
import Tabulation

/// Tables of real surveys whose tests R has computed: `reference/tabs/T01…T12.json`, over hdv2003 (INSEE, questionr).
enum ReferenceTables {
  /// T01: sport × sexe.
  static let sport = crosstab([[530, 747], [369, 354]])
  /// T02: relig × occup.
  static let religion = crosstab([
    [85, 14, 16, 78, 20, 38, 15], [229, 16, 12, 97, 18, 51, 19], [418, 56, 29, 148, 31, 52, 26],
    [248, 34, 30, 47, 5, 21, 14], [52, 9, 7, 14, 2, 4, 5], [17, 5, 0, 8, 1, 5, 4],
  ])
  /// T07: qualif × occup where nivetud is « N'a jamais fait d'etudes »; one row and three columns are empty.
  static let filtered = crosstab([
    [4, 1, 0, 7, 0, 0, 3], [1, 0, 0, 3, 0, 0, 0], [0, 0, 0, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0],
    [1, 1, 0, 2, 0, 0, 1], [1, 0, 0, 0, 0, 0, 0],
  ])

  /// T03: hard rock × religion.
  static let sparse = crosstab([[266, 442, 754, 392, 92, 40], [0, 0, 6, 7, 1, 0]])
  /// T09: happiness × relative income, GSS 2006.
  static let happiness = crosstab([[65, 143, 131, 44, 5], [82, 445, 835, 273, 21], [39, 146, 454, 245, 27]])
  /// T11: income × satisfaction at work (A. Agresti).
  static let satisfaction = crosstab([[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]])
  /// T14: C. Mehta and N. Patel, 1986.
  static let network = crosstab([
    [1, 2, 2, 1, 1, 0, 1], [2, 0, 0, 2, 3, 0, 0], [0, 1, 1, 1, 2, 7, 3], [1, 1, 2, 0, 0, 0, 1],
    [0, 1, 1, 1, 1, 0, 0],
  ])

  static func crosstab(_ counts: [[Int]]) -> Crosstab {
    Crosstab(
      unit: .answer, rows: variable("r", counts.count), columns: variable("c", counts.first?.count ?? 0),
      counts: counts)
  }

  static func variable(_ name: String, _ levels: Int, isMultiple: Bool = false) -> TableVariable {
    TableVariable(name: name, levels: (0..<levels).map { TableLevel(code: "\(name)\($0)") }, isMultiple: isMultiple)
  }
}
