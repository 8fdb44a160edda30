import Coding
import Survey
import Testing

struct ModalityGapTests {
  private typealias Row = (coder: String, turn: Int, modality: PassageCoding.Modality)

  private static func gaps(
    _ rows: [Row], merging: CodingPlan.Merging = .both, counted: [PassageCoding.Modality] = [.observed]
  ) -> [[String]] {
    let codings = rows.map { row in
      PassageCoding(
        interview: "E01", turn: row.turn, range: 0..<1, code: "effet.economies", coder: row.coder,
        modality: row.modality, extract: "x")
    }
    let study = Study(
      plan: StudyPlan(identity: StudyIdentity(title: "T"), coding: CodingPlan(merging: merging)),
      codebook: Codebook(dimensions: [
        Dimension(
          id: "effet", label: Label("E"), codes: [Code(id: "effet.economies", label: Label("É"))], counted: counted)
      ]), interviews: [Speech.interview([("E", "?"), ("R1", "Oui."), ("E", "?"), ("R1", "Non."), ("R2", "Ja.")])],
      codings: codings, states: ["a", "b"].map { CodingState(interview: "E01", coder: $0, progress: .finished) })
    return ModalityGap.all(in: study).map { gap in
      [gap.speaker] + gap.given.map { "\($0.coder) \($0.modalities.map(\.rawValue).joined(separator: "+"))" }
    }
  }

  @Test func `a code that coders give to a person with modalities they do not share is in no count, and found`() {
    #expect(Self.gaps([("a", 2, .observed), ("b", 4, .feared)]) == [["R1", "a constate", "b craint"]])
    #expect(
      Self.gaps([("a", 2, .sought), ("a", 4, .observed), ("b", 4, .feared)], merging: .arbiter)
        == [["R1", "a constate+recherche", "b craint"]])
  }

  @Test(
    arguments: [
      // One modality is everybody's.
      ([("a", 2, .observed), ("b", 4, .feared), ("b", 2, .observed)], .both),
      // Not the same person; only one coder; counted whoever gave it; settled.
      ([("a", 2, .observed), ("b", 5, .feared)], .both), ([("a", 2, .feared)], .both),
      ([("a", 2, .observed), ("b", 4, .feared)], .either),
      ([("a", 2, .observed), ("b", 4, .feared), ("arbitre", 4, .observed)], .arbiter),
    ] as [([(coder: String, turn: Int, modality: PassageCoding.Modality)], CodingPlan.Merging)])
  func `what is counted, or settled, is no gap`(
    rows: [(coder: String, turn: Int, modality: PassageCoding.Modality)], merging: CodingPlan.Merging
  ) {
    #expect(Self.gaps(rows, merging: merging) == [])
  }

  @Test func `a dimension that counts all modalities together has none`() {
    #expect(Self.gaps([("a", 2, .observed), ("b", 4, .feared)], counted: []) == [])
  }
}
