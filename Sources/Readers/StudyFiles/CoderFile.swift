import Survey

/// Who codes, and in which file.
struct CoderFiles: Equatable, Sendable {
  struct CoderFile: Equatable, Sendable {
    var coder: String
    var file: String
  }

  /// One file a coder: the first that holds their work.
  private(set) var files: [CoderFile] = []

  var names: [String] { files.map(\.coder) }

  /// The people who gave a table of the folder their name, and those whose codings a project holds.
  /// - Parameter paths: tables of codings and of decisions, and projects.
  init(_ paths: [String], _ codings: [PassageCoding]) {
    for path in paths where !Self.isProject(path) {
      let stem = CodingsReader.stem(path)
      let isDecision = CodingsReader.isDecisionFile(path)
      add(isDecision ? String(stem.dropFirst(CodingsReader.decisionPrefix.count)) : stem, path)
    }
    guard let project = paths.first(where: Self.isProject) else { return }
    for coding in codings where coding.coder != CodingPlan.arbiter { add(coding.coder, project) }
  }

  private static func isProject(_ path: String) -> Bool { path.hasSuffix(".qdpx") }

  private mutating func add(_ coder: String, _ path: String) {
    if !names.contains(coder) { files.append(CoderFile(coder: coder, file: path)) }
  }
}
