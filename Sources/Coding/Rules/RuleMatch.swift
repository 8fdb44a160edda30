package import Survey

/// A passage a rule proposes, and the words it caught there.
package struct RuleMatch: Equatable, Sendable {
  /// One place where a term was met.
  package struct Hit: Equatable, Sendable {
    /// In the stored transcript, from the first word to the last.
    package var range: Range<Int>
    /// The words as they were searched (lower case), « … » where others stand between.
    package var form: String
    package var isDenied: Bool
    package var isEcho: Bool

    package init(range: Range<Int>, form: String, isDenied: Bool = false, isEcho: Bool = false) {
      self.range = range
      self.form = form
      self.isDenied = isDenied
      self.isEcho = isEcho
    }
  }

  package var coding: PassageCoding
  package var hits: [Hit]

  package init(coding: PassageCoding, hits: [Hit]) {
    self.coding = coding
    self.hits = hits
  }
}
