/// Why a term of the grid cannot be read.
package enum TermFault: Error, Equatable, Sendable {
  case noWord
  /// An operator with nothing on one side.
  case missingSide(String)
  /// `"`, `(` or `/` is not closed, or `)` not opened.
  case unclosed(String)
  /// `PROCHE/` without a number of words from 1 to 50.
  case badDistance(String)
  /// What follows `~` is not one word.
  case badStem(String)
  /// An operator of another tool, and the one that is meant.
  case foreignOperator(String, meant: String)
  /// `*` elsewhere than at the end of a word.
  case innerStar(String)
  case badPattern(String)
  /// A regular expression that could take for ever: nested or too many open repetitions, or too long.
  case costlyPattern(String)
  /// What stands after `SAUF` is there wherever the rest is.
  case struck
}
