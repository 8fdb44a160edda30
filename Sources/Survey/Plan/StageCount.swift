/// What one stage of a run read, kept and left out, and why: the journal's and the summary's line.
package struct StageCount: Hashable, Sendable {
  package var stage: String
  package var read: Int
  package var kept: Int
  /// Why the difference was left out, in French; empty when nothing was.
  package var why: String

  package init(stage: String, read: Int, kept: Int, why: String = "") {
    self.stage = stage
    self.read = read
    self.kept = kept
    self.why = why
  }

  package var leftOut: Int { read - kept }
}
