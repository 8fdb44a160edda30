import Foundation
import Survey
import Testing

@testable import recoupe

/// What stands beside an output, and what of it cannot be known.
struct OutputNeighboursTests {
  @Test func `outputs and PDFs beside are found, other folders are not`() throws {
    try TemporaryFolder.with([
      "out/diffusion/a.html": "a", "out-nl/interne/codages.csv": "a", "out-nl/a.pdf": "%PDF", "out-pdf/B.PDF": "%PDF",
      "photos/c.pdf": "%PDF", "d.pdf": "%PDF",
    ]) { folder in
      let found = OutputNeighbours(of: DiskFolder(folder.path("out")))
      #expect(found.outputs.map(\.url.lastPathComponent) == ["out", "out-nl"])
      #expect(found.prints == ["out-nl/a.pdf", "out-pdf/B.PDF"])
      #expect(found.unlisted == nil)
    }
  }

  @Test func `a folder that cannot be listed is told; one that is not there holds nothing`() throws {
    struct Refused: Error {}
    try TemporaryFolder.with(["out/diffusion/a.html": "a"]) { folder in
      let found = OutputNeighbours(of: DiskFolder(folder.path("out"))) { _ in throw Refused() }
      #expect(found.outputs.map(\.url.lastPathComponent) == ["out"])
      var study = Study(plan: StudyPlan(identity: StudyIdentity(title: "T")))
      study.withdrawals = [Withdrawal(interview: "E01", speakers: ["R1"], file: nil, turns: nil)]
      let parent = URL(fileURLWithPath: folder.path("out")).deletingLastPathComponent()
      #expect(
        WithdrawalReport(study, before: found).lines == [
          "Retrait : E01 (R1).",
          "  à vérifier à la main, le dossier « \(ShownPath.of(parent)) » ne peut pas être parcouru : les autres sorties et les PDF qui s’y trouvent",
        ])
      let absent = OutputNeighbours(of: DiskFolder(folder.path("absent/out"))) { _ in throw Refused() }
      #expect(absent.unlisted == nil)
      #expect(absent.outputs.isEmpty)
    }
  }
}
