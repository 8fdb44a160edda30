import ArgumentParser

/// One table in the terminal.
struct Croiser: ParsableCommand, Runnable {
  @Argument var variables: [String] = []

  func run(_ terminal: Terminal) throws -> ExitCode { .done }
}
