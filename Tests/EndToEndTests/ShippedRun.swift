/// The shipped study, produced once for all tests.
struct ShippedRun: Sendable {
  var folder: WorkFolder
  var run: Run

  private static let produced = Result {
    let folder = try WorkFolder.corpus(named: "corpus")
    return ShippedRun(folder: folder, run: try folder.produce())
  }

  static func shared() throws -> ShippedRun { try produced.get() }
}
