import Survey

/// Which files of a study are about the people met: where names are expected, and replaced without a word.
struct StudyConcern {
  private let folders: [String]
  private let codings: String?

  init(_ sources: StudySources) {
    folders = [sources.interviews, sources.codings, "retours"].compactMap { $0 }
    codings = sources.codings
  }

  /// Transcripts, codings, returns and the tables about interviews and organisations.
  func isField(_ path: String) -> Bool {
    if folders.contains(where: { path.hasPrefix($0 + "/") }) { return true }
    return ["organisations.", "initiatives.", "entretiens.", "index."].contains(where: path.hasPrefix)
  }

  /// A file that may give offsets in the texts.
  func isCodings(_ path: String) -> Bool { codings.map { path.hasPrefix($0 + "/") } ?? false }
}
