import Coding
import Survey
import Testing

struct RuleReportTests {
  private static let said: [(speaker: String, text: String)] = [
    ("E", "Alors ?"), ("R1", "On fait des économies. De vraies économies, des gains."), ("E", "Et ?"),
    ("R1", "On paie moins."), ("E", "Des gains ?"), ("R1", "Des gains."), ("E", "Et ?"), ("R1", "C’est pas un gain."),
    ("E", "Et ?"), ("R1", "Un gain de temps."), ("R2", "Een gain."),
  ]

  private static func study(merging: CodingPlan.Merging, validation: [String] = ["E02", "E09"]) -> Study {
    let rules = [
      CodingRule(id: "eco-1", terms: ["économie*"]), CodingRule(id: "eco-2", terms: ["gain*"], extent: .turn),
    ]
    func coding(_ turn: Int, _ coder: String, _ status: PassageCoding.Status = .kept) -> PassageCoding {
      PassageCoding(
        interview: "E02", turn: turn, range: 0..<1, code: "effet.argent.economies", coder: coder, status: status,
        extract: "\(coder) \(turn)")
    }
    return Study(
      plan: StudyPlan(
        identity: StudyIdentity(title: "T"), coding: CodingPlan(merging: merging, validation: validation)),
      codebook: Codebook(dimensions: [
        Dimension(
          id: "effet", label: Label("E"),
          codes: [
            Code(id: "effet.argent", label: Label("A")),
            Code(id: "effet.argent.economies", label: Label("É"), rules: rules),
            Code(id: "effet.autre", label: Label("B")),
          ])
      ]), interviews: [Speech.interview(said, id: "E01"), Speech.interview(said, id: "E02")],
      codings: [
        coding(2, "a"), coding(2, "b"), coding(4, "a"), coding(4, "b"), coding(10, "a"),
        coding(4, "arbitre", .rejected),
        coding(10, "arbitre"),
      ],
      states: ["a", "b"].map { CodingState(interview: "E02", coder: $0, progress: .finished) })
  }

  private static func report(_ study: Study) -> RuleReport {
    RuleReport(study, RuleBook(study.codebook, file: "grille.yaml").matches(in: study.interviews))
  }

  @Test func `a rule shows what it caught everywhere and is measured on the interviews set aside`() {
    let report = Self.report(Self.study(merging: .both))
    #expect(report.validation == ["E02"])
    #expect(report.notReady == ["E09"])
    let economies = RuleRow.Form("économies", count: 4)
    let gains = [RuleRow.Form("gain", count: 4, denied: 2), RuleRow.Form("gains", count: 4)]
    #expect(report.rules.map(\.forms) == [[economies], gains])
    #expect(report.rules.map(\.proposed) == [4, 4])
    #expect(report.rules.map(\.denied) == [0, 2])
    #expect(report.rules.map(\.echoes) == [0, 2])
    #expect(
      report.rules.map(\.quality) == [
        RuleQuality(found: 1, wrong: 0, missed: 1, left: 3), RuleQuality(found: 1, wrong: 1, missed: 1, left: 2),
      ])
  }

  @Test func `a code is measured with the rules of its sub-codes, and its errors are listed`() {
    let report = Self.report(Self.study(merging: .both))
    #expect(report.codes.map(\.code) == ["effet.argent", "effet.argent.economies"])
    #expect(report.codes.map(\.rules) == [["eco-1", "eco-2"], ["eco-1", "eco-2"]])
    for code in report.codes {
      #expect(code.quality == RuleQuality(found: 1, wrong: 1, missed: 1, left: 2))
      #expect(code.wrong.map(\.extract) == ["Un gain de temps."])
      #expect(code.missed.map(\.extract) == ["a 4", "b 4"])
    }
  }

  @Test(arguments: [
    (merging: CodingPlan.Merging.either, quality: RuleQuality(found: 2, wrong: 0, missed: 1, left: 2)),
    (.arbiter, RuleQuality(found: 2, wrong: 0, missed: 0, left: 3)),
  ])
  func `people's codings are merged as the study says`(merging: CodingPlan.Merging, quality: RuleQuality) {
    #expect(Self.report(Self.study(merging: merging)).codes[1].quality == quality)
  }

  @Test func `without interviews set aside nothing is validated`() {
    let report = Self.report(Self.study(merging: .both, validation: []))
    #expect(report.validation.isEmpty && report.rules.allSatisfy { $0.quality == nil })
  }

  @Test func `a term is shown between what comes before and after`() throws {
    let interviews = [Speech.interview(Self.said)]
    let contexts = try KeywordContext.search("économie*", in: interviews, width: 16)
    #expect(contexts.map(\.before) == ["On fait des ", "De vraies "])
    #expect(contexts.map(\.keyword) == ["économies", "économies"])
    #expect(contexts.map(\.after) == [". De vraies", ", des gains."])
    #expect(throws: TermFault.missingSide("ET")) { try KeywordContext.search("a ET", in: interviews) }
  }
}
