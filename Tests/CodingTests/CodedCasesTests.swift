import Coding
import Survey
import Testing

struct CodedCasesTests {
  /// Two coders, three interviews of three organisations; the third interview is not finished by the second coder.
  private static func study(merging: CodingPlan.Merging = .both, base: CodingPlan.Base = .pooling) -> Study {
    let speakers = ["O1", "O2", "O3"].enumerated().map { index, organisation in
      Interview(
        id: "E\(index + 1)", file: "",
        speakers: [
          Speaker(label: "R1", role: .respondent, organisation: organisation, initiative: index == 1 ? "I2" : "I1")
        ],
        transcript: Transcript(
          text: "", heading: "", turns: [Turn(number: 1, speaker: "R1", range: 0..<4, text: "mots")]))
    }
    func coding(_ interview: String, _ coder: String, _ code: String, _ modality: PassageCoding.Modality = .observed)
      -> PassageCoding
    {
      PassageCoding(
        interview: interview, turn: 1, range: 0..<4, code: code, coder: coder, modality: modality, extract: "mots")
    }
    return Study(
      plan: StudyPlan(
        identity: StudyIdentity(title: "T"), coding: CodingPlan(base: base, merging: merging)),
      codebook: Codebook(dimensions: [
        Dimension(
          id: "effet", label: Label("Effets"),
          codes: [
            Code(id: "effet.metier", label: Label("M")), Code(id: "effet.metier.echange", label: Label("É")),
            Code(id: "effet.economies", label: Label("€")),
          ], counted: [.observed])
      ]),
      interviews: speakers,
      organisations: [
        Organisation(id: "O1", attributes: [.init(name: "taille", value: "petite")]),
        Organisation(id: "O2", attributes: [.init(name: "taille", value: "grande")]),
        Organisation(id: "O3", attributes: [.init(name: "taille", value: "petite")]),
      ],
      initiatives: [
        Initiative(id: "I1", name: "Un", met: Set(Initiative.Criterion.allCases)),
        Initiative(id: "I2", name: "Deux", met: [.associative]),
      ],
      codings: [
        coding("E1", "a", "effet.metier.echange"), coding("E1", "b", "effet.metier"),
        coding("E1", "a", "effet.economies", .feared), coding("E1", "b", "effet.economies", .feared),
        coding("E2", "a", "effet.economies"), coding("E2", "b", "effet.economies"),
        coding("E3", "a", "effet.economies"), coding("E3", "b", "effet.economies"),
      ],
      states: [
        CodingState(interview: "E1", coder: "a", progress: .finished),
        CodingState(interview: "E1", coder: "b", progress: .finished),
        CodingState(interview: "E2", coder: "a", progress: .finished),
        CodingState(interview: "E2", coder: "b", progress: .finished),
        CodingState(interview: "E3", coder: "a", progress: .finished),
        CodingState(interview: "E3", coder: "b", progress: .underWay),
      ])
  }

  @Test func `a case has a code when both finished coders gave it, a sub-code counting for its parent`() {
    let cases = CodedCases(Self.study(), unit: .organisation)
    #expect(cases.dataset.caseNames == ["O1"])
    #expect(cases.unfinished == ["E3"])
    #expect(cases.notPooling == ["E2"])
    #expect(cases.dataset.column(named: "effet").map { Array($0.answers) } == [.choices([0])])
    #expect(cases.dataset.column(named: "effet.*").map { Array($0.answers) } == [.choices([0])])
    #expect(cases.dataset.column(named: "effet~craint").map { Array($0.answers) } == [.choices([1])])
    #expect(cases.dataset.column(named: "taille").map { Array($0.answers) } == [.choice(0)])
  }

  @Test func `one finished coder is enough when the study says so, and all initiatives count when it says so`() {
    let cases = CodedCases(Self.study(merging: .either, base: .all), unit: .interview)
    #expect(cases.dataset.caseNames == ["E1", "E2", "E3"])
    #expect(
      cases.dataset.column(named: "effet").map { Array($0.answers) }
        == [.choices([0]), .choices([1]), .choices([1])])
    #expect(
      cases.dataset.column(named: "effet.*").map { Array($0.answers) }
        == [.choices([0, 1]), .choices([2]), .choices([2])])
  }
}
