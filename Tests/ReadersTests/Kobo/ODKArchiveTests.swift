import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// The zip that ODK Central makes of a form with repeated groups.
struct ODKArchiveTests {
  private static let answers =
    "SubmissionDate,org,SET-OF-enfant,KEY\n2024-03-01T10:01:27.000Z,A,u/enfant,uuid:1\n2024-03-02T10:01:27.000Z,B,u/enfant,uuid:2\n"
  private static let children =
    "age,PARENT_KEY,KEY\n12,uuid:2,uuid:2/enfant[1]\n13,uuid:2,uuid:2/enfant[2]\n14,uuid:9,uuid:9/enfant[1]\n"
  private static let toys = "jouet,PARENT_KEY,KEY\nballe,uuid:2/enfant[1],uuid:2/enfant[1]/jouet[1]\n"

  private static func file(_ entries: [(String, String)]) -> SourceFile {
    ZipFixture(entries: entries.map { .init($0.0, $0.1) }).file("foyers.zip")
  }

  private static let archive = file([
    ("foyers.csv", answers), ("foyers-enfant.csv", children), ("foyers-jouet.csv", toys), ("media/foyers.csv", "x"),
    ("media/photo.jpg", "x"),
  ])

  @Test func `the answers are read with the number of their rows, inner groups too, and media are left`() {
    let reading = SurveyReader.read(data: Self.archive)
    #expect(reading.value?.description.tool == "ODK")
    #expect(reading.value?.dataset.caseNames == ["uuid:1", "uuid:2"])
    let lines = reading.value?.dataset.lines ?? []
    #expect(lines.contains("enfant nombre: 0.0 | 2.0") && lines.contains("jouet nombre: 0.0 | 1.0"), "\(lines)")
    #expect(reading.problems.contains { $0.message.hasPrefix("1 ligne de « enfant » ne se rattache à aucune réponse") })
    #expect(reading.problems.contains { $0.remedy.contains("foyers.zip#enfant") })
  }

  @Test func `a repeated group is a table of its own, joined to its answer`() {
    let path = SheetPath("foyers.zip#enfant")
    #expect(path.file == "foyers.zip")
    let dataset = SurveyReader.read(data: Self.archive, sheet: path.sheet).value?.dataset
    #expect(dataset?.caseNames == ["uuid:2/1", "uuid:2/2", "?/1"])
    #expect(dataset?.column(named: "org")?.answers.map { $0 }.last == .some(.none(.leftEmpty)))
  }

  @Test(arguments: [
    ([("foyers.csv", answers), ("../photo.jpg", "x")], "foyers.zip: « ../photo.jpg »"),
    ([("a.csv", answers), ("b.csv", answers)], "foyers.zip: l’archive a les tables « a », « b »"),
    ([("a.csv", children)], "foyers.zip: l’archive a les tables « a »"),
  ])
  func `a name outside, or no one table of answers, refuses the archive`(entries: [(String, String)], told: String) {
    let reading = SurveyReader.read(data: Self.file(entries))
    #expect(reading.value == nil)
    let said = reading.problems.map(\.description).joined(separator: "\n")
    #expect(said.hasPrefix(told.hasSuffix("»") && told.contains("../") ? "foyers.zip" : told), "\(said)")
    #expect(!told.contains("../") || said.contains("../photo.jpg"), "\(said)")
  }
}
