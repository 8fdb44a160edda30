import Coding
import Survey
import Testing

struct AgreementReportTests {
  private static let words = "Oui, des économies. Et puis le métier."

  /// Three interviews of one organisation each and three turns each, the first the interviewer's; the third interview is
  /// finished by one coder only.
  private static func study(_ codings: [PassageCoding]) -> Study {
    let length = words.unicodeScalars.count
    let interviews = (1...3).map { number in
      Interview(
        id: "E\(number)", file: "",
        speakers: [
          Speaker(label: "E", role: .interviewer), Speaker(label: "R", role: .respondent, organisation: "O\(number)"),
        ],
        transcript: Transcript(
          text: "", heading: "",
          turns: ["E", "R", "R"].enumerated().map { index, speaker in
            Turn(number: index + 1, speaker: speaker, range: index * 100..<index * 100 + length, text: words)
          }))
    }
    let states = ["E1 a", "E1 b", "E2 a", "E2 b", "E3 a"].map { text in
      CodingState(interview: String(text.prefix(2)), coder: String(text.suffix(1)), progress: .finished)
    }
    return Study(
      plan: StudyPlan(identity: StudyIdentity(title: "T")),
      codebook: Codebook(dimensions: [
        Dimension(
          id: "effet", label: Label("Effets"),
          codes: [
            Code(id: "effet.metier", label: Label("M")), Code(id: "effet.metier.echange", label: Label("É")),
            Code(id: "effet.economies", label: Label("€")),
          ])
      ]), interviews: interviews, codings: codings, states: states)
  }

  private static func coding(
    _ interview: String, _ turn: Int, _ coder: String, _ code: String, from start: Int = 0, length: Int = 10
  ) -> PassageCoding {
    let begin = (turn - 1) * 100 + start
    return PassageCoding(
      interview: interview, turn: turn, range: begin..<begin + length, code: "effet." + code, coder: coder,
      extract: "\(coder) \(start)")
  }

  private static let codings = [
    coding("E1", 2, "a", "economies"), coding("E1", 2, "b", "economies", from: 2),
    coding("E1", 3, "a", "metier.echange"), coding("E1", 3, "b", "metier"),
    coding("E2", 2, "a", "economies"), coding("E2", 2, "b", "metier"),
    coding("E2", 1, "b", "economies"), coding("E3", 2, "a", "economies"),
  ]

  @Test func `turns that two coders finished are compared code by code`() throws {
    let report = AgreementReport(Self.study(Self.codings), unit: .turn, bootstrap: nil)
    #expect(report.coders == ["a", "b"])
    #expect(report.interviews == ["E1", "E2"])
    #expect(report.unfinished == ["E3"])
    let economies = report.codes[2]
    #expect(economies.subject == .code("effet.economies"))
    #expect([economies.units, economies.agreed] + economies.given == [4, 1, 2, 1])
    #expect(economies.coefficients.percent == .value(0.75))
    #expect(economies.coefficients.cohen == .value(0.5))
    #expect(isClose(economies.coefficients.overlap, 2.0 / 3))
    let metier = report.codes[0]
    #expect([metier.units, metier.agreed] + metier.given == [4, 1, 1, 2])
    #expect(report.codes[1].coefficients.overlap == .value(0))
    let dimension = report.dimensions[0]
    #expect([dimension.units, dimension.agreed] + dimension.given == [12, 2, 4, 3])
    #expect(dimension.masi != nil)
    #expect(report.byInterview.map(\.units) == [6, 6])
  }

  @Test func `the coders are shown what they disagree on, side by side`() {
    let report = AgreementReport(Self.study(Self.codings), unit: .turn, bootstrap: nil)
    func unit(_ interview: String, _ turn: Int) -> DecisionUnit {
      DecisionUnit(interview: interview, turn: turn, group: interview)
    }
    func voice(_ coder: String, _ code: String) -> Disagreement.Voice {
      Disagreement.Voice(coder: coder, code: "effet." + code, extract: coder + " 0")
    }
    #expect(
      report.disagreements == [
        Disagreement(
          code: "effet.metier", unit: unit("E2", 2), gave: [voice("b", "metier")], withheld: ["a"],
          instead: [voice("a", "economies")]),
        Disagreement(
          code: "effet.metier.echange", unit: unit("E1", 3), gave: [voice("a", "metier.echange")], withheld: ["b"],
          instead: [voice("b", "metier")]),
        Disagreement(
          code: "effet.economies", unit: unit("E2", 2), gave: [voice("a", "economies")], withheld: ["b"],
          instead: [voice("b", "metier")]),
      ])
  }

  @Test(arguments: [(overlap: 0.66, units: 2, agreed: 1), (overlap: 0.67, units: 3, agreed: 0)])
  func `passages are the same when they share enough of what they cover`(overlap: Double, units: Int, agreed: Int) {
    let report = AgreementReport(Self.study(Self.codings), unit: .passage(overlap: overlap), bootstrap: nil)
    let economies = report.codes[2]
    #expect([economies.units, economies.agreed] == [units, agreed])
    #expect(economies.coefficients.cohen == .notComputable(.noUncodedUnit))
    #expect(report.disagreements.count == units - agreed + 2)
  }

  @Test func `an organisation is one unit whatever its turns`() {
    let report = AgreementReport(Self.study(Self.codings), unit: .organisation, bootstrap: nil)
    #expect([report.codes[2].units, report.codes[2].agreed] + report.codes[2].given == [2, 1, 2, 1])
    #expect(report.byInterview.isEmpty)
    #expect(report.disagreements.map(\.unit.group) == ["O2", "O1", "O2"])
  }

  @Test func `a code nobody gave has no coefficient, and the bootstrap is the same each time`() {
    let study = Self.study([])
    #expect(
      AgreementReport(study, unit: .turn).codes.map(\.coefficients.cohen)
        == Array(repeating: .notComputable(.neverGiven), count: 3))
    let full = Self.study(Self.codings)
    #expect(AgreementReport(full, unit: .turn) == AgreementReport(full, unit: .turn))
    #expect(AgreementReport(full, unit: .turn).dimensions[0].coefficients.cohenBootstrap != nil)
  }

  @Test func `three coders have no kappa of Cohen but one of Fleiss, and who has not finished has not decided`() {
    var study = Self.study(Self.codings + [Self.coding("E1", 2, "c", "economies")])
    study.states.append(CodingState(interview: "E1", coder: "c", progress: .finished))
    let economies = AgreementReport(study, unit: .turn, bootstrap: nil).codes[2]
    #expect(economies.given == [2, 1, 1])
    #expect(economies.coefficients.cohen == .notComputable(.notTwoCoders))
    // E1: 3 of 3, 0 of 3; E2: 1 of 2, 0 of 2.
    #expect(economies.coefficients.percent == .value(0.75))
  }

  @Test func `passages are laid end to end over the respondents' speech to be compared by their characters`() {
    let report = AgreementReport(
      Self.study([Self.coding("E1", 2, "a", "economies"), Self.coding("E1", 2, "b", "economies")]), unit: .turn,
      bootstrap: nil)
    #expect(report.codes[2].unitizing == .value(1))
    #expect(report.codes[2].unitizing2016 == .value(1))
    #expect(report.codes[0].unitizing == .notComputable(.neverGiven))
  }
}
