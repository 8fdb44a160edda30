import Diagnostics
import Survey
import Testing

@testable import Reporting

struct InclusiveCheckTests {
  /// One line of each way of writing gender, and one that somebody said.
  private static let text = """
    Les usager·ères viennent.
    Les usagères et usagers viennent.
    Des étudiant.e.s et des travailleur(euse)s.
    > Nos usager.e.s, nos voisines et voisins.
    """

  private func marked(_ style: InclusiveWriting?) -> [String] {
    var study = Study.sample([], codings: []) { $0.identity.inclusive = style }
    study.texts = [StudyText(file: "textes/synthese.md", markdown: Self.text)]
    return InclusiveCheck(study: study).problems.map { problem in
      let mark = problem.message.split(separator: " marque ").first ?? ""
      return "\(problem.place.line ?? 0):\(problem.place.column ?? 0) \(mark)"
    }
  }

  private static let (median, doublet) = ("1:5 « usager·ères »", "2:5 « usagères et usagers »")
  private static let others = ["3:5 « étudiant.e.s »", "3:25 « travailleur(euse)s »"]

  @Test(
    arguments: [
      (.doublets, [median] + others), (.median, [doublet] + others), (.epicene, [median, doublet] + others),
      (InclusiveWriting.none, [median, doublet] + others), (nil, []),
    ] as [(InclusiveWriting?, [String])])
  func `each declared style finds the others, never in what people said`(style: InclusiveWriting?, found: [String]) {
    #expect(marked(style) == found)
  }
}
