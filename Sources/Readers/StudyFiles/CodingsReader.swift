import Diagnostics
package import Survey

/// Reads the human codings: one table a coder.
package enum CodingsReader {
  /// The codings kept, and what was read and left out.
  package struct Codings: Equatable, Sendable {
    package var codings: [PassageCoding] = []
    /// What people decided of the rules' proposals.
    package var decisions: [RuleDecision] = []
    /// Who codes: whom rows name, or the file itself.
    package var coders: [CoderFile] = []
    /// The projects read, and how the positions of their passages were understood.
    package var projects: [StageCount] = []
    /// Rows of proposals nobody has decided yet.
    package var undecided = 0
    /// Rows read.
    package var read = 0
    /// Rows in the turns of people who withdrew: left out, and no fault.
    package var withdrawn = 0
    /// The same, by file.
    package var withdrawnByFile: [String: Int] = [:]
    /// Rows on interviews whose transcript could not be read: that fault is told once, there.
    package var unread = 0
    /// Rows of a coder that say what one of theirs said before.
    package var repeated = 0
    /// Rows kept whose extract is not at the place given: found again by its words.
    package var moved = 0
    /// Rows kept at the passage most like their extract: « à relire ».
    package var toReview = 0
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

  /// What people decided of the rules’ proposals, and what of it was left out. The codings they make are not among
  /// `codings`.
  package static func readDecisions(
    _ files: [SourceFile], interviews: [TranscribedInterview], withdrawn: [String] = [], unread: [String] = [],
    codebook: Codebook
  ) -> Reading<Codings> {
    var table = CodingTable(interviews: interviews, withdrawn: withdrawn, unread: unread, codebook: codebook)
    for file in files { table.readDecisions(file) }
    return Reading(table.result, problems: table.problems)
  }

  /// Whether a file of the codings’ folder holds decisions.
  package static func isDecisionFile(_ path: String) -> Bool { isTable(path) && stem(path).hasPrefix(decisionPrefix) }

  /// What begins the name of a file of decisions; the coder’s name follows.
  static let decisionPrefix = "decisions-"

  /// Whether a file of the codings’ folder is a coder’s table: not the states, not decisions, not a lock or a temporary
  /// file.
  package static func isCoderFile(_ path: String) -> Bool {
    isTable(path) && !["etat", CodingPlan.arbiter].contains(stem(path)) && !stem(path).hasPrefix(decisionPrefix)
  }

  private static func isTable(_ path: String) -> Bool {
    let name = fileName(path)
    return [".csv", ".xlsx", ".ods", ".qdpx"].contains(where: name.hasSuffix) && !name.hasPrefix("~$")
      && !name.hasPrefix(".")
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
  /// What the journal says of the decisions; those that reject a proposal are read and kept as such.
  var decisionStage: StageCount {
    let rejected = decisions.count { $0.verdict == .rejected }
    let kept = decisions.count - rejected
    let reasons = [
      StageWords.count(rejected, "proposition rejetée", "propositions rejetées"),
      StageWords.count(undecided, "sans décision", "sans décision"), whyFaulty,
      StageWords.count(unread, "d’un entretien non lu", "d’entretiens non lus"),
      StageWords.count(withdrawn, "d’une personne qui s’est retirée", "de personnes qui se sont retirées"),
    ]
    return StageCount(stage: "décisions sur les règles", read: read, kept: kept, why: StageWords.joined(reasons))
  }

  private var whyFaulty: String { StageWords.count(faulty, "à corriger", "à corriger") }

  /// What the journal says of the codings.
  var stage: StageCount {
    let reasons = [
      whyFaulty, StageWords.count(repeated, "en double", "en double"),
      StageWords.count(unread, "d’un entretien non lu", "d’entretiens non lus"),
      StageWords.count(moved, "gardé, déplacé", "gardés, déplacés"),
      StageWords.count(toReview, "gardé, à relire", "gardés, à relire"),
      StageWords.count(withdrawn, "d’une personne qui s’est retirée", "de personnes qui se sont retirées"),
    ]
    return StageCount(stage: "codages", read: read, kept: codings.count, why: StageWords.joined(reasons))
  }
}
