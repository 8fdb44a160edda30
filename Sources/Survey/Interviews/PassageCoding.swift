/// A code given to a passage, by a person or proposed by a rule.
package struct PassageCoding: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case kept = "retenu"
    case proposed = "propose"
    /// The words are there, negated: shown, never counted.
    case denied = "nie"
    case rejected = "rejete"
  }

  /// Whether an effect was seen, hoped for or feared.
  package enum Modality: String, CaseIterable, Sendable {
    case observed = "constate"
    case sought = "recherche"
    case feared = "craint"
  }

  package var interview: String
  /// The turn's number.
  package var turn: Int
  /// 0-based Unicode scalar offsets in the stored transcript, half-open.
  package var range: Range<Int>
  package var code: String
  package var coder: String
  package var status: Status
  package var modality: Modality
  /// The rule that proposed it.
  package var rule: String?
  /// The words as they stand in the transcript.
  package var extract: String
  /// Matched near its place but not exactly: « à relire ».
  package var needsReview: Bool
  /// Proposed by a rule on words that only say the interviewer’s question again: shown, to be left out of counts.
  package var isEcho: Bool

  package init(
    interview: String, turn: Int, range: Range<Int>, code: String, coder: String, status: Status = .kept,
    modality: Modality = .observed, rule: String? = nil, extract: String, needsReview: Bool = false,
    isEcho: Bool = false
  ) {
    self.interview = interview
    self.turn = turn
    self.range = range
    self.code = code
    self.coder = coder
    self.status = status
    self.modality = modality
    self.rule = rule
    self.extract = extract
    self.needsReview = needsReview
    self.isEcho = isEcho
  }
}
