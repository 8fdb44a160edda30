import Survey

/// Who says what, as a format that is no plain text gives it: still without a place in a stored text.
struct SpokenTurn: Equatable {
  var label: String
  var isDeclared: Bool
  var text: String
  var line: Int?
  var time: TurnTime?
}
