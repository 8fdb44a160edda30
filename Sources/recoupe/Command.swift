import ArgumentParser

/// A command that talks to a terminal and says how it ended. The parser's own `run()` can do neither.
protocol Command: ParsableCommand {
  /// Its French help; `page.command` is the word that calls it.
  static var page: HelpPage { get }

  func run(_ terminal: Terminal) throws -> ExitCode

  /// The arguments with what may be left out put in, before they are parsed.
  static func completed(_ arguments: [String]) -> [String]
}

extension Command {
  static func completed(_ arguments: [String]) -> [String] { arguments }
}
