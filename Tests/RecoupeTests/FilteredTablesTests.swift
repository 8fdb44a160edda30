import Testing

@testable import recoupe

/// Within a filter, a crossing, a banner, a number and the absences are read beside those of all: what is left out of the filter
/// is known by difference.
struct FilteredTablesTests {
  /// Of 80 answers by two columns, 60 in the filter `g=oui`: only two of `x` by `c` are left out of it.
  private static let survey: String = {
    let cells = [("x", "c", 20, 2), ("x", "d", 12, 6), ("y", "c", 14, 6), ("y", "d", 14, 6)]
    let lines = cells.enumerated().flatMap { place, cell in
      (0..<cell.2).map { "\(cell.0);\(cell.1);oui;\(500 + 40 * place + $0);2" }
        + (0..<cell.3).map { "\(cell.0);\(cell.1);non;\(700 + 10 * place + $0);2" }
    }
    return (["q;k;g;n;p"] + lines).joined(separator: "\n") + "\n"
  }()

  private func run(_ arguments: String..., survey: String = FilteredTablesTests.survey) throws -> String {
    try TemporaryFolder.with(["a.csv": survey]) { folder in
      Run(["croiser"] + arguments + ["--donnees", folder.path("a.csv"), "--filtre", "g=oui"]).output
        .replacingText("\u{00A0}", "").replacingText("\u{202F}", "").replacingText("&nbsp;", "")
    }
  }

  @Test func `a crossing hides a large cell of which few are left out`() throws {
    let csv = try run("q", "k", "--format", "csv", "--csv-brut")
    #expect(!csv.contains("x,x,20") && csv.contains("on publié"), "\(csv)")
    #expect(try run("q", "k", "--format", "csv", "--csv-brut", "--seuil", "1").contains("x,x,20,12,32"))
  }

  /// 37 of x in the filter and 2 out of it; 24 of y and 30.
  private static let twoOut =
    "q;k;g;p\n" + String(repeating: "x;c;oui;2\n", count: 37) + String(repeating: "y;d;oui;3\n", count: 24)
    + String(repeating: "x;d;non;1\n", count: 2) + String(repeating: "y;c;non;1\n", count: 30)

  @Test(arguments: ["csv", "json", "md", "html", "texte"])
  func `a banner and a weighted count hide what the count of all would give away`(format: String) throws {
    let whole = try run("q", "k+g", "--format", format, "--seuil", "1", survey: Self.twoOut)
    #expect(whole.contains("37"), "\(whole)")
    let banner = try run("q", "k+g", "--format", format, survey: Self.twoOut)
    // The bounds of a hidden cell, in the JSON, may be its count: what is hidden is `null` there.
    #expect(format == "json" ? banner.contains("total_weighted_why") : !banner.contains("37"), "\(banner)")
    let weighted = try run("q", "--poids", "p", "--format", format, survey: Self.twoOut)
    #expect(!weighted.contains("37") && !weighted.contains("74"), "\(weighted)")
    #expect(weighted.contains(format == "json" ? "null" : format == "csv" ? "on publié" : "·"), "\(weighted)")
  }

  @Test func `a mean is hidden where few are left out of the filter, and with it the total`() throws {
    let groups = try run("n", "q", "--format", "csv", "--csv-brut")
    #expect(groups.contains("x,x,32,") && groups.contains("Total,,60,"), "\(groups)")
    let few = (0..<6).reduce(Self.survey) { $0.replacingText("x;d;non;\(710 + $1);2\n", "") }
    let hidden = try run("n", "q", "--format", "csv", "--csv-brut", survey: few)
    #expect(!hidden.contains("x,x,32,") && hidden.contains("y,y,28,") && !hidden.contains("Total,,60,"), "\(hidden)")
  }

  @Test func `absences of the filter are not told where they are few, in it or out of it`() throws {
    let survey =
      "q;g\n" + String(repeating: "x;oui\n", count: 30) + String(repeating: "x;non\n", count: 30)
      + String(repeating: ";oui\n", count: 9) + String(repeating: ";non\n", count: 2)
    let text = try run("q", survey: survey)
    #expect(text.contains("non publié (protection des répondants).") && !text.contains("9 sans"), "\(text)")
    #expect(try !run("q", "--format", "json", survey: survey).contains("39"))
    #expect(try run("q", "--seuil", "1", survey: survey).contains("pour q : 9 sans réponse."))
  }

  @Test(arguments: ["csv", "json", "md", "html", "texte"])
  func `a minimum and a maximum are given from twenty cases on, and their absence is told`(format: String) throws {
    let survey =
      "n;k\n" + (1...25).map { "\(1000 + $0);a\n" }.joined() + (1...12).map { "\(3000 + $0);b\n" }.joined()
    func run(_ arguments: String...) throws -> String {
      try TemporaryFolder.with(["a.csv": survey]) { folder in
        Run(["croiser", "n", "k", "--donnees", folder.path("a.csv"), "--format", format] + arguments).output
          .replacingText("\u{00A0}", "").replacingText("\u{202F}", "").replacingText("&nbsp;", "")
      }
    }
    let output = try run()
    #expect(!output.contains("3001") && output.contains("1001"), "\(output)")
    let told = format == "json" ? "min_why" : "Minimum et maximum à partir de 20 cas seulement"
    #expect(format == "csv" || output.contains(told), "\(output)")
    #expect(try run("--seuil", "1").contains("3001"))
  }
}
