import Survey

/// One subtitle: when it shows, and its lines.
struct Cue: Equatable {
  /// The line of its first words in the file, from 1.
  var line: Int
  /// `nil` where its time cannot be read.
  var time: TurnTime?
  var lines: [String]
}
