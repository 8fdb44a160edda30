import Coding
import Testing

struct CategoryCountsTests {
  /// Units as strings of digits, one a coder; a point where the coder did not decide.
  private static func ratings(_ units: String) -> CategoryCounts {
    let rows = units.split(whereSeparator: \.isWhitespace).map { $0.map(\.wholeNumberValue) }
    return CategoryCounts(categories: (rows.joined().compactMap { $0 }.max() ?? 0) + 1, ratings: rows)
  }

  /// Coders as strings of letters or digits, one a unit.
  private static func coders(_ lines: [String]) -> CategoryCounts {
    let symbols = Set(lines.joined().filter { $0 != "." }).sorted()
    let lines = lines.map(Array.init)
    return CategoryCounts(
      categories: symbols.count,
      ratings: lines[0].indices.map { unit in lines.map { symbols.firstIndex(of: $0[unit]) } })
  }

  /// Fleiss 1971, p. 379: 30 patients, 6 psychiatrists, 5 diagnoses.
  private static let fleiss = CategoryCounts(
    """
    00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000 02040
    10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
    """.split(whereSeparator: \.isWhitespace).map { $0.compactMap(\.wholeNumberValue) })

  @Test func `Fleiss's patients give his kappa, by category too`() {
    let table = Self.fleiss
    #expect(isClose(table.percent, 0.555556))
    #expect(isClose(table.fleiss, 0.430245))
    #expect(isClose(table.krippendorff, 0.43341))
    #expect(isClose(table.gwet, 0.447885))
    #expect(isClose(table.brennanPrediger, 0.444444))
    for (category, kappa) in [0.2448, 0.2448, 0.52, 0.4711, 0.5661].enumerated() {
      #expect(isClose(table.fleiss(of: category), kappa, digits: 4))
    }
  }

  @Test func `fourteen raters of ten units give Wikipedia's Fleiss kappa`() {
    let table = CategoryCounts([
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ])
    #expect(isClose(table.percent, 0.378022))
    #expect(isClose(table.fleiss, 0.209931))
  }

  @Test(arguments: [
    (source: "Krippendorff 2004, p. 224", coders: ["1100000000", "0110010100"], alpha: 0.095238),
    ("two observers, three values", ["aabbbbbccccc", "abbbbbcccccc"], 0.734104),
    ("Krippendorff 2011, B", ["aabbdcccedda", "babbbccceddd"], 0.691964),
    (
      "Krippendorff 2011, C, missing data", ["123321412...", "1233224125..", ".33323422513", "12332441251."],
      0.743421
    ),
    (
      "Wikipedia, three coders, missing data", [".....34121133.3", "1.213343.......", "..21344.21133.4"], 0.691358
    ),
  ])
  func `alpha is the published one, missing data or not`(source: String, coders: [String], alpha: Double) {
    #expect(isClose(Self.coders(coders).krippendorff, alpha), "\(source)")
  }

  @Test func `four observers who left some units undecided give the other coefficients too`() {
    let table = Self.coders(["123321412...", "1233224125..", ".33323422513", "12332441251."])
    #expect(isClose(table.gwet, 0.775444))
    #expect(isClose(table.brennanPrediger, 0.772727))
    #expect(isClose(table.fleiss, 0.76117, digits: 5))
  }

  /// Hayes & Krippendorff 2007, p. 84: 40 units, 5 observers, some undecided.
  private static let hayes = ratings(
    """
    112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
    0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
    """)

  @Test func `Hayes and Krippendorff's observers give their nominal alpha`() {
    #expect(isClose(Self.hayes.krippendorff, 0.47651))
  }

  @Test func `nine units of Krippendorff 1980 give the observed agreement and Fleiss's kappa`() {
    let table = Self.ratings("111 122 222 444 144 222 123 333 222")
    #expect(isClose(table.percent, 0.740741))
    #expect(isClose(table.krippendorff, 0.641732))
    #expect(isClose(table.fleiss, 0.627953))
  }
}
