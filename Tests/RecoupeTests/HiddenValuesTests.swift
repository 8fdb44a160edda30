import Foundation
import Testing

@testable import recoupe

/// What a table hides is looked for in everything that is written: counts and sums of weights that stand nowhere else.
struct HiddenValuesTests {
  /// Two cells under 5, which a row and a column each must cover: the cheapest are 137 and 161.
  private static let counts = [[137, 3, 149, 151], [127, 163, 167, 173], [4, 161, 179, 181], [191, 193, 197, 199]]
  private static let weights = [
    [101.37, 211.53, 307.19, 409.73], [503.41, 601.57, 701.83, 809.29], [907.61, 1009.43, 1103.87, 1201.09],
    [1303.31, 1409.77, 1501.13, 1601.59],
  ]
  /// Counts of hidden cells, and of some that are shown.
  private static let hidden = ["137", "161"]
  private static let shown = ["149", "163", "179", "199"]

  private static let answers: String = {
    let lines = counts.indices.flatMap { row in
      counts[row].indices.flatMap { column in
        Array(repeating: "avis \(row);taille \(column);\(weights[row][column])", count: counts[row][column])
      }
    }
    let numbered = lines.enumerated().map { "r\($0);\($1)" }
    return (["numero;avis;taille;poids"] + numbered).joined(separator: "\n") + "\n"
  }()

  private static func study(threshold: Int) -> String {
    """
    etude: {titre: "Petite étude", date: "2024-01-01", fiction: oui}
    sources:
      enquete: {fichier: enquete.csv}
    seuils: {cellule: {enquete: \(threshold)}}

    """
  }

  private static let tables =
    "id;titre;lignes;colonnes;unite;source\r\nt1;Avis selon la taille;avis;taille;;enquete\r\n"

  /// A number stands in a text where no letter, digit or mark of a decimal stands around it.
  private static func holds(_ text: String, _ number: String) -> Bool {
    text.ranges(of: number).contains { range in
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return ![before, after].contains { $0.isLetter || $0.isNumber }
    }
  }

  @Test(arguments: ["texte", "csv", "json", "md", "html"])
  func `no format of croiser shows the count of a hidden cell`(format: String) throws {
    try TemporaryFolder.with(["enquete.csv": Self.answers]) { folder in
      func run(_ threshold: String) -> String {
        Run(
          "croiser", "avis", "taille", "--donnees", folder.path("enquete.csv"), "--seuil", threshold, "--format", format
        ).output
      }
      let (open, closed) = (run("0"), run("5"))
      #expect((Self.hidden + Self.shown).filter { !Self.holds(open, $0) } == [])
      #expect(Self.shown.filter { !Self.holds(closed, $0) } == [])
      #expect(Self.hidden.filter { Self.holds(closed, $0) } == [])
    }
  }

  @Test(arguments: [("texte", ","), ("csv", ","), ("json", "."), ("md", ","), ("html", ",")])
  func `no format of croiser shows a sum of weights beside a hidden cell`(format: String, mark: String) throws {
    try TemporaryFolder.with(["enquete.csv": Self.answers]) { folder in
      func run(_ threshold: String) -> Run {
        Run(
          "croiser", "avis", "taille", "--donnees", folder.path("enquete.csv"), "--seuil", threshold, "--format",
          format, "--poids", "poids")
      }
      #expect(run("5").code == .done)
      // 137 × 101.37, 3 × 211.53, 4 × 907.61, 161 × 1009.43, with and without a space in the thousands.
      let sums = ["13887", "13 887", "634\(mark)59", "3630\(mark)4", "162518", "162 518"]
      let (open, closed) = (run("0").output, run("5").output)
      #expect(sums.filter { closed.contains($0) } == [])
      // Where nothing is hidden, each format gives what rests on these sums: the sums themselves, or the shares of the cells of
      // 137 and 161 in their columns, 4.2 and 30.5 %.
      let given =
        switch format {
        case "json": ["634.59"]
        case "csv": ["634,59", "4,2", "30,5"]
        default: ["4,2", "30,5"]
        }
      #expect(given.filter { !Self.holds(open, $0) } == [])
      #expect(given.filter { Self.holds(closed, $0) } == [])
    }
  }

  @Test func `nothing that a study publishes shows the count of a hidden cell`() throws {
    func published(_ threshold: Int) throws -> [(name: String, text: String)] {
      let files: KeyValuePairs = [
        "enquete.csv": Self.answers, "etude.yaml": Self.study(threshold: threshold), "tableaux.csv": Self.tables,
      ]
      return try TemporaryFolder.with(files) { folder in
        let run = Run("produire", folder.path(""), "--sortie", folder.path("out"))
        try #require(run.code == .done, "\(run.remarks)")
        let root = folder.path("out/diffusion")
        let names = try #require(FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String })
        return try names.sorted().filter { !$0.hasSuffix("/") && $0.contains(".") && !$0.hasSuffix(".woff2") }
          .map { ($0, try folder.text("out/diffusion/" + $0)) }
      }
    }
    let (open, closed) = (try published(2), try published(5))
    for number in Self.hidden + Self.shown { #expect(open.contains { Self.holds($0.text, number) }, "\(number)") }
    for number in Self.shown { #expect(closed.contains { Self.holds($0.text, number) }, "\(number)") }
    let found = closed.flatMap { file in
      Self.hidden.filter { Self.holds(file.text, $0) }.map { "\(file.name) : \($0)" }
    }
    #expect(found == [])
  }
}
