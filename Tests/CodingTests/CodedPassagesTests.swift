import Coding
import Survey
import Testing

/// Where passages begin and end, which codes they have, and whose they are.
struct CodedPassagesTests {
  /// One interview of two respondents, of O1 and O2, three turns of ten characters; two coders have finished it.
  private static func study(_ codings: [PassageCoding], merging: CodingPlan.Merging) -> Study {
    let turns = [("R1", 0), ("R2", 10), ("R1", 20)].enumerated().map { index, turn in
      Turn(number: index + 1, speaker: turn.0, range: turn.1..<(turn.1 + 10), text: "dix lettre")
    }
    return Study(
      plan: StudyPlan(identity: StudyIdentity(title: "T"), coding: CodingPlan(base: .all, merging: merging)),
      codebook: Codebook(dimensions: [
        Dimension(
          id: "effet", label: Label("Effets"),
          codes: [
            Code(id: "effet.a", label: Label("A")), Code(id: "effet.a.b", label: Label("B")),
            Code(id: "effet.c", label: Label("C")),
          ])
      ]),
      interviews: [
        Interview(
          id: "E1", file: "",
          speakers: [
            Speaker(label: "R1", role: .respondent, organisation: "O1"),
            Speaker(label: "R2", role: .respondent, organisation: "O2"),
          ], transcript: Transcript(text: "", heading: "", turns: turns))
      ],
      organisations: [
        Organisation(id: "O1", attributes: [.init(name: "taille", value: "petite")]),
        Organisation(id: "O2", attributes: [.init(name: "taille", value: "grande")]),
      ],
      codings: codings,
      states: ["a", "b"].map { CodingState(interview: "E1", coder: $0, progress: .finished) })
  }

  private static func coding(
    _ coder: String, _ code: String, _ range: Range<Int>, _ status: PassageCoding.Status = .kept
  ) -> PassageCoding {
    PassageCoding(
      interview: "E1", turn: range.lowerBound / 10 + 1, range: range, code: code, coder: coder, status: status,
      extract: "")
  }

  /// A passage with its codes and whose it is.
  private struct Passage: Equatable {
    var name: String
    var codes: [String]
    var organisation: String
  }

  private func passages(_ cases: CodedCases) -> [Passage] {
    guard let column = cases.dataset.column(named: "effet.*") else { return [] }
    return cases.dataset.caseNames.indices.map { row in
      var codes: [String] = []
      if case .choices(let levels) = column[row] { codes = levels.map { column.variable.categories[$0].code } }
      return Passage(name: cases.dataset.caseNames[row], codes: codes, organisation: cases.dataset.organisations[row])
    }
  }

  @Test func `codings that share a character are one passage, those that touch are two, and a turn ends one`() {
    let cases = CodedCases(
      Self.study(
        [
          Self.coding("a", "effet.a.b", 0..<4), Self.coding("b", "effet.c", 3..<6), Self.coding("a", "effet.c", 5..<7),
          Self.coding("a", "effet.a", 7..<9), Self.coding("b", "effet.a", 12..<14),
          Self.coding("a", "effet.c", 20..<30),
          Self.coding("a", "effet.c", 1..<2, .proposed), Self.coding("x", "effet.c", 9..<10),
        ], merging: .either), unit: .passage)
    #expect(
      passages(cases) == [
        Passage(name: "E1/1:0-7", codes: ["effet.a", "effet.a.b", "effet.c"], organisation: "O1"),
        Passage(name: "E1/1:7-9", codes: ["effet.a"], organisation: "O1"),
        Passage(name: "E1/2:12-14", codes: ["effet.a"], organisation: "O2"),
        Passage(name: "E1/3:20-30", codes: ["effet.c"], organisation: "O1"),
      ])
    #expect(cases.dataset.unit == .passage)
    #expect(cases.dataset.column(named: "taille").map { Array($0.answers) } == [0, 0, 1, 0].map { .choice($0) })
    #expect(cases.uncodedPassages == 0)
  }

  @Test func `under two coders a passage has the codes both gave it; one with none is in no base, and counted`() {
    let cases = CodedCases(
      Self.study(
        [
          Self.coding("a", "effet.a", 0..<4), Self.coding("b", "effet.a.b", 2..<6),
          Self.coding("a", "effet.c", 12..<15), Self.coding("b", "effet.a", 13..<14),
          Self.coding("a", "effet.c", 20..<22), Self.coding("b", "effet.c", 24..<26),
        ], merging: .both), unit: .passage)
    #expect(passages(cases) == [Passage(name: "E1/1:0-6", codes: ["effet.a"], organisation: "O1")])
    #expect(cases.uncodedPassages == 3)
  }

  @Test func `what the arbiter upholds in a turn stands where it was coded, and what is rejected falls`() {
    let cases = CodedCases(
      Self.study(
        [
          Self.coding("a", "effet.a", 0..<4), Self.coding("b", "effet.c", 1..<3),
          Self.coding("arbitre", "effet.a", 0..<4), Self.coding("arbitre", "effet.c", 1..<3, .rejected),
          Self.coding("a", "effet.c", 20..<22), Self.coding("b", "effet.c", 21..<23),
          Self.coding("a", "effet.a", 25..<26),
        ], merging: .arbiter), unit: .passage)
    #expect(
      passages(cases) == [
        Passage(name: "E1/1:0-4", codes: ["effet.a"], organisation: "O1"),
        Passage(name: "E1/3:20-23", codes: ["effet.c"], organisation: "O1"),
      ])
    #expect(cases.uncodedPassages == 1)
  }
}
