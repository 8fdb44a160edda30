import Foundation
import Testing

struct ReproducibilityTests {
  @Test func `the shipped study is produced without a problem`() throws {
    let run = try ShippedRun.shared().run
    #expect(run.status == 0)
    #expect(run.problems == [])
  }

  @Test func `the same study gives the same bytes`() throws {
    let shipped = try ShippedRun.shared().folder
    let run = try Run(["produire", "etude", "--sortie", "encore/ici"], in: shipped.url)
    #expect(run.status == 0)
    #expect(try Self.firstDifference(shipped.files(in: "out"), shipped.files(in: "encore/ici")) == nil)
  }

  @Test func `the committed pages are those the study gives`() throws {
    let committed = WorkFolder.package.appending(path: "out")
    guard FileManager.default.fileExists(atPath: committed.path) else {
      print("ignoré : out/ n’est pas là ; « make » l’écrit")
      return
    }
    let different = Self.firstDifference(
      try WorkFolder.files(below: committed), try ShippedRun.shared().folder.files(in: "out"))
    #expect(different == nil, "to accept: « make », look at « git diff out », commit it")
  }

  /// The first file, by path, that is not the same on both sides.
  private static func firstDifference(_ left: [String: Data], _ right: [String: Data]) -> String? {
    Set(left.keys).union(right.keys).sorted().first { left[$0] != right[$0] }
  }
}
