import Diagnostics
package import Survey

/// Reads the human codings: one table a coder.
package enum CodingsReader {
  /// The codings kept, and what was read and left out.
  package struct Codings: Equatable, Sendable {
    package var codings: [PassageCoding] = []
    /// Rows read.
    package var read = 0
    /// Rows in the turns of people who withdrew: left out, and no fault.
    package var withdrawn = 0
    /// Rows on interviews whose transcript could not be read: that fault is told once, there.
    package var unread = 0
    /// Rows of a coder that say what one of theirs said before.
    package var repeated = 0
    /// Rows left out because something in them is wrong.
    package var faulty = 0
  }

  /// The codings of all files, each extract placed in its interview. `withdrawn` names the interviews that are not read
  /// because their speakers withdrew, `unread` those whose transcript could not be read.
  package static func read(
    _ files: [SourceFile], interviews: [TranscribedInterview], withdrawn: [String] = [], unread: [String] = [],
    codebook: Codebook
  ) -> Reading<Codings> {
    var table = CodingTable(interviews: interviews, withdrawn: withdrawn, unread: unread, codebook: codebook)
    for file in files { table.read(file) }
    return Reading(table.result, problems: table.problems)
  }

  /// Whether a file of the codings’ folder is a coder’s table: not the states, not decisions, not a lock or a temporary
  /// file.
  package static func isCoderFile(_ path: String) -> Bool {
    let name = fileName(path)
    guard [".csv", ".xlsx", ".ods"].contains(where: name.hasSuffix), !name.hasPrefix("~$"), !name.hasPrefix(".") else {
      return false
    }
    return !["etat", "arbitre"].contains(stem(path)) && !name.hasPrefix("decisions-")
  }

  /// What stands after the last `/`.
  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The file’s name without its ending.
  static func stem(_ path: String) -> String {
    let name = fileName(path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

extension CodingsReader.Codings {
  /// What the journal says of the codings.
  var stage: StageCount {
    let reasons = [
      StageWords.count(faulty, "à corriger", "à corriger"), StageWords.count(repeated, "en double", "en double"),
      StageWords.count(unread, "d’un entretien non lu", "d’entretiens non lus"),
      StageWords.count(withdrawn, "d’une personne qui s’est retirée", "de personnes qui se sont retirées"),
    ]
    return StageCount(stage: "codages", read: read, kept: codings.count, why: StageWords.joined(reasons))
  }
}
