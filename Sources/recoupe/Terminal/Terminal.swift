import Foundation

/// Standard output and standard error; colour and progress only where someone looks.
struct Terminal {
  /// Where a text goes.
  enum Channel: Equatable {
    /// What was asked for.
    case output
    /// What is said beside it.
    case remarks
  }

  /// Someone looks at the remarks.
  let isInteractive: Bool
  /// Colours are wanted: a terminal, and no NO_COLOR.
  let hasColour: Bool
  /// How many characters a line of the output may hold.
  let width: Int
  private let sink: (Channel, String) -> Void

  /// The terminal of the process.
  init() {
    isInteractive = isatty(STDERR_FILENO) == 1
    hasColour = isInteractive && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    width = Self.windowWidth() ?? Self.plainWidth
    sink = { channel, text in
      let handle: FileHandle = channel == .output ? .standardOutput : .standardError
      handle.write(Data(text.utf8))
    }
  }

  /// A terminal nobody looks at: everything written goes to `sink`.
  init(width: Int = Terminal.plainWidth, sink: @escaping (Channel, String) -> Void) {
    isInteractive = false
    hasColour = false
    self.width = width
    self.sink = sink
  }

  /// The width of an output that is no window.
  static let plainWidth = 100

  /// What was asked for.
  func write(_ text: String) { sink(.output, text) }

  /// What is said beside it.
  func say(_ line: String) { sink(.remarks, line + "\n") }

  /// What went wrong.
  func complain(_ line: String) { say(hasColour ? "\u{1B}[31m\(line)\u{1B}[0m" : line) }

  /// The stage under way, on a terminal only, over the one before.
  func progress(_ stage: String) {
    guard isInteractive else { return }
    sink(.remarks, "\r\u{1B}[K\(stage)…")
  }

  /// Wipes the progress line.
  func endProgress() {
    guard isInteractive else { return }
    sink(.remarks, "\r\u{1B}[K")
  }

  /// The columns of the window standard output is shown in, 60 at least; `nil` where it is no window.
  private static func windowWidth() -> Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return max(60, Int(size.ws_col))
  }
}
