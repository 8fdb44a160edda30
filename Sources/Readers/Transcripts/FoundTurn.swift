import Survey

/// A turn as a format gives it, before anyone is left out.
struct FoundTurn: Equatable {
  var label: String
  var isDeclared: Bool
  /// The line that opens it in the file; `nil` where the format has no lines.
  var line: Int?
  /// Where its label stands in that line, counted from 1, when the line does not begin with it.
  var column: Int?
  /// In the stored text, Unicode scalars.
  var range: Range<Int>
  var time: TurnTime?
}
