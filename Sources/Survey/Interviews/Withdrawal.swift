/// Somebody who withdrew: what of theirs still lies in the study’s files, though nothing of it is read.
package struct Withdrawal: Hashable, Sendable {
  package var interview: String
  package var speakers: [String]
  /// The transcript that still holds their words.
  package var file: String?
  /// The numbers of their turns; `nil` when all respondents of the interview withdrew.
  package var turns: [Int]?

  package init(interview: String, speakers: [String], file: String?, turns: [Int]?) {
    self.interview = interview
    self.speakers = speakers
    self.file = file
    self.turns = turns
  }
}
