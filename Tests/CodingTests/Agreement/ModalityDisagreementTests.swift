import Coding
import Survey
import Testing

struct ModalityDisagreementTests {
  private typealias Row = (coder: String, turn: Int, modality: PassageCoding.Modality)

  private static func coding(
    _ coder: String, _ turn: Int, _ modality: PassageCoding.Modality = .observed, code: String = "effet.economies",
    status: PassageCoding.Status = .kept
  ) -> PassageCoding {
    PassageCoding(
      interview: "E01", turn: turn, range: turn * 10..<turn * 10 + 1, code: code, coder: coder, status: status,
      modality: modality, extract: "x")
  }

  private static func study(
    _ codings: [PassageCoding], coders: [String] = ["a", "b"], merging: CodingPlan.Merging = .both,
    counted: [PassageCoding.Modality] = [.observed]
  ) -> Study {
    Study(
      plan: StudyPlan(identity: StudyIdentity(title: "T"), coding: CodingPlan(merging: merging)),
      codebook: Codebook(dimensions: [
        Dimension(
          id: "effet", label: Label("E"),
          codes: [
            Code(id: "effet.economies", label: Label("É")), Code(id: "effet.economies.loyer", label: Label("L")),
          ], counted: counted)
      ]), interviews: [Speech.interview([("E", "?"), ("R1", "Oui."), ("E", "?"), ("R1", "Non."), ("R2", "Ja.")])],
      codings: codings,
      states: coders.map { CodingState(interview: "E01", coder: $0, progress: .finished) })
  }

  /// « code person: coder turn modality, …; turns ».
  private static func found(_ study: Study) -> [String] {
    AgreementReport(study, unit: .turn, bootstrap: nil).modalities.map { one in
      let given = one.given.map { given in
        ([given.coder] + given.passages.map { "\($0.turn) \($0.modality.rawValue)" }).joined(separator: " ")
      }
      return "\(one.code) \(one.speaker.label): \(given.joined(separator: ", ")); \(one.turns)"
    }
  }

  @Test(
    arguments: [
      // In one turn; from one turn to another; in one turn though another modality is everybody's.
      ([("a", 2, .observed), ("b", 2, .feared)], "a 2 constate, b 2 craint; [2]"),
      ([("a", 2, .observed), ("b", 4, .feared)], "a 2 constate, b 4 craint; []"),
      (
        [("a", 2, .observed), ("a", 4, .observed), ("b", 4, .observed), ("b", 2, .feared)],
        "a 2 constate 4 constate, b 2 craint 4 constate; [2]"
      ),
    ] as [([(coder: String, turn: Int, modality: PassageCoding.Modality)], String)])
  func `a code that coders give to a person with modalities they do not share is found, who says what with it`(
    rows: [(coder: String, turn: Int, modality: PassageCoding.Modality)], expected: String
  ) {
    #expect(
      Self.found(Self.study(rows.map { Self.coding($0.coder, $0.turn, $0.modality) })) == [
        "effet.economies R1: \(expected)"
      ])
  }

  @Test(
    arguments: [
      // One modality is everybody's; not the same person; one coder only; interviewer's words.
      [("a", 2, .observed), ("b", 4, .feared), ("b", 2, .observed), ("a", 4, .feared)],
      [("a", 2, .observed), ("b", 5, .feared)], [("a", 2, .feared), ("a", 4, .observed)],
      [("a", 1, .observed), ("b", 1, .feared)],
    ] as [[(coder: String, turn: Int, modality: PassageCoding.Modality)]])
  func `what all give alike, or what only one gives, is none`(
    rows: [(coder: String, turn: Int, modality: PassageCoding.Modality)]
  ) {
    #expect(Self.found(Self.study(rows.map { Self.coding($0.coder, $0.turn, $0.modality) })) == [])
  }

  @Test func `a dimension that counts all modalities together has none`() {
    #expect(Self.found(Self.study([Self.coding("a", 2), Self.coding("b", 2, .feared)], counted: [])) == [])
  }

  @Test func `a sub-code is listed under itself, and under its parent only where somebody gave the parent`() {
    let sub = "effet.economies.loyer"
    #expect(
      Self.found(Self.study([Self.coding("a", 2, code: sub), Self.coding("b", 2, .feared, code: sub)])) == [
        "\(sub) R1: a 2 constate, b 2 craint; [2]"
      ])
    #expect(
      Self.found(Self.study([Self.coding("a", 2, code: sub), Self.coding("b", 2, .feared)])) == [
        "effet.economies R1: a 2 constate, b 2 craint; [2]"
      ])
  }

  @Test func `of three coders, two are enough to differ, and who gave nothing is there without a passage`() {
    #expect(
      Self.found(Self.study([Self.coding("a", 2), Self.coding("c", 4, .feared)], coders: ["a", "b", "c"])) == [
        "effet.economies R1: a 2 constate, b, c 4 craint; []"
      ])
    #expect(
      Self.found(
        Self.study([Self.coding("a", 2), Self.coding("b", 4), Self.coding("c", 5, .feared)], coders: ["a", "b", "c"]))
        == [])
  }

  @Test(
    arguments: [
      ([], 1), ([coding(CodingPlan.arbiter, 2, .feared)], 0),
      ([coding(CodingPlan.arbiter, 2, status: .rejected)], 0), ([coding(CodingPlan.arbiter, 4, .feared)], 1),
    ] as [([PassageCoding], Int)])
  func `the arbiter has settled where their file speaks of the code in that turn`(arbiter: [PassageCoding], open: Int) {
    let study = Self.study([Self.coding("a", 2), Self.coding("b", 2, .feared)] + arbiter, merging: .arbiter)
    let report = AgreementReport(study, unit: .turn, bootstrap: nil)
    #expect(report.openCount(in: study) == open)
    #expect(report.modalities.map { $0.isSettled(in: study) } == [open == 0])
  }

  @Test(
    arguments: [
      (.both, [.observed, .feared], []), (.both, [.feared, .feared], [.feared]),
      (.either, [.observed, .feared], [.observed, .feared]), (.arbiter, [.observed, .feared], []),
    ] as [(CodingPlan.Merging, [PassageCoding.Modality], [PassageCoding.Modality])])
  func `a case counts a code in the modalities that merging gives it`(
    merging: CodingPlan.Merging, given: [PassageCoding.Modality], counted: [PassageCoding.Modality]
  ) throws {
    var study = Self.study([Self.coding("a", 2, given[0]), Self.coding("b", 2, given[1])], merging: merging)
    study.plan.coding.base = .all
    let cases = CodedCases(study, unit: .organisation)
    let said = try #require(
      cases.modalities(of: "effet.economies", for: SpeakerKey(interview: "E01", label: "R1")))
    #expect(said.name == "O-E01")
    #expect(said.counted == counted)
    #expect(cases.modalities(of: "effet.economies", for: SpeakerKey(interview: "E01", label: "E")) == nil)
  }
}
