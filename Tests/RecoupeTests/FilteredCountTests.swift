import Testing

@testable import recoupe

/// A filtered count is read beside the unfiltered one, which anyone may ask for: neither may give away the rest.
@Suite struct FilteredCountTests {
  private static let hidden = "non publié (protection des répondants)"

  /// A survey of one question, and whether each answer is in the filter `g=oui`.
  private static func survey(_ counts: [(level: String, inside: Int, outside: Int)]) -> String {
    "q;g\n"
      + counts.map { level, inside, outside in
        String(repeating: "\(level);oui\n", count: inside) + String(repeating: "\(level);non\n", count: outside)
      }.joined()
  }

  private static func run(_ survey: String, _ arguments: [String]) throws -> Run {
    try TemporaryFolder.with(["a.csv": survey]) { folder in
      Run(["croiser", "q", "--donnees", folder.path("a.csv"), "--filtre", "g=oui"] + arguments)
    }
  }

  @Test(arguments: ["csv", "json", "md", "html", "texte"])
  func `a large count that leaves few out of the filter is hidden in every format`(format: String) throws {
    let survey = Self.survey([("x", 937, 3), ("y", 4, 943)])
    let run = try Self.run(survey, ["--format", format])
    #expect(run.code == .done)
    for count in ["937", "943"] { #expect(!run.output.contains(count), "\(run)") }
    let shown = try Self.run(survey, ["--seuil", "1", "--format", format])
    #expect(shown.output.contains("937"), "\(shown)")
  }

  @Test func `few in the filter are hidden with a level that keeps them hidden, the others stand`() throws {
    let run = try Self.run(
      Self.survey([("a", 2, 18), ("b", 6, 6), ("c", 10, 10), ("d", 10, 10), ("e", 10, 10), ("f", 12, 10)]),
      ["--format", "csv"])
    let dots = Array(repeating: Self.hidden, count: 4).joined(separator: ";")
    #expect(
      run.output.contains(
        "a;a;\(dots)\r\nb;b;\(dots)\r\nc;c;10;10;20;20\r\nd;d;10;10;20;20\r\ne;e;10;10;20;20\r\nf;f;12;12;24;24\r\n"
          + "Base (réponses);;50;50;;\r\n"), "\(run)")
  }

  /// The reader knows every unfiltered count and, at most, how many are in the filter: what is left of each hidden level
  /// is worked out here by hand, from what is printed.
  @Test func `the unfiltered counts less the filtered ones give no count of one to four`() throws {
    var state: UInt64 = 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var hiddenCount = 0
    for _ in 0..<25 {
      let counts = (0..<8).map { (level: "m\($0)", inside: next(9) + next(9), outside: next(9) + next(9)) }
        .filter { $0.inside > 0 }
      let run = try Self.run(Self.survey(counts + [("z", 30, 30)]), ["--format", "csv"])
      let lines = run.output.split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
      var (rest, open) = (counts.reduce(30) { $0 + $1.inside }, [(inside: Int, all: Int)]())
      for (level, inside, outside) in counts + [("z", 30, 30)] {
        let line = try #require(lines.first { $0[0] == level })
        if let printed = Int(line[2]) {
          #expect(printed == inside && !(1..<5).contains(inside) && !(1..<5).contains(outside), "\(run)")
          rest -= printed
        } else {
          open.append((inside, inside + outside))
        }
      }
      for (index, level) in open.enumerated() where (1..<5).contains(level.inside) {
        let others = open.indices.filter { $0 != index }.reduce(0) { $0 + open[$1].all }
        let (low, high) = (max(0, rest - others), min(level.all, rest))
        #expect(high - low >= min(5, level.all), "\(level) is between \(low) and \(high) in \(run)")
        hiddenCount += 1
      }
    }
    #expect(hiddenCount > 15)
  }
}
