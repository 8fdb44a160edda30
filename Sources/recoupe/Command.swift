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
  /// Each command is parsed apart, under the name of the tool. Told so, the parser does not look first whether a script for a
  /// shell is asked for, which took a twentieth of a short run.
  static var configuration: CommandConfiguration { CommandConfiguration(_superCommandName: "recoupe") }

  static func completed(_ arguments: [String]) -> [String] { arguments }
}
