import Survey

/// A turn as a format gives it, before anyone is left out.
struct FoundTurn: Equatable {
  var label: String
  var isDeclared: Bool
  /// The line that opens it in the file; `nil` where the format has no lines.
  var line: Int?
  /// In the stored text, Unicode scalars.
  var range: Range<Int>
  var time: TurnTime?
}
