import Foundation

/// Standard output and standard error; colour and progress only where someone looks.
struct Terminal {
  /// Someone looks at standard error.
  let isInteractive = isatty(STDERR_FILENO) == 1
  /// Colours are wanted: a terminal, and no NO_COLOR.
  var hasColour: Bool { isInteractive && ProcessInfo.processInfo.environment["NO_COLOR"] == nil }

  /// What was asked for.
  func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// What is said beside it.
  func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// What went wrong.
  func complain(_ line: String) { say(hasColour ? "\u{1B}[31m\(line)\u{1B}[0m" : line) }

  /// The stage under way, on a terminal only, over the one before.
  func progress(_ stage: String) {
    guard isInteractive else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(stage)…".utf8))
  }

  /// Wipes the progress line.
  func endProgress() {
    guard isInteractive else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
