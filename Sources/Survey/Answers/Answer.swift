/// What an informant answered to one question, before any coding.
package enum Answer: Hashable, Sendable {
  /// The category ticked, by its index in the variable's categories.
  case choice(Int)
  /// The categories ticked, by index, ascending; empty when the question was answered by ticking nothing.
  case choices([Int])
  /// A number in the unit of the question.
  case number(Double)
  /// The informant's words.
  case words(String)
  /// A day, as ISO 8601 `yyyy-mm-dd`, with `Thh:mm:ss` when the tool recorded a time.
  case date(String)
  /// Category indexes in the order given, first rank first.
  case ranks([Int])
  case none(Absence)

  /// Why there is no answer, and so whether the informant counts in the base.
  package enum Absence: Hashable, Sendable {
    /// Hidden by its condition.
    case notAsked
    /// Shown, and left empty.
    case leftEmpty
    /// On a page never reached.
    case notReached
    /// A code declared as missing (« ne sait pas »), by its code.
    case declared(String)
  }
}
