/// A command that talks to a terminal and says how it ended. The parser's own `run()` can do neither.
protocol Runnable {
  func run(_ terminal: Terminal) throws -> ExitCode
}
