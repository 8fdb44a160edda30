import ArgumentParser
import Diagnostics

/// What was typed, led to its command. The parser does the parsing; every word it would say is said in French here.
struct Invocation {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// Runs the command and says how it ended.
  func run(on terminal: Terminal = Terminal()) -> ExitCode {
    do {
      return try route(terminal)
    } catch let error as UsageError {
      terminal.complain("recoupe : \(error.message) ; \(error.remedy)")
      return .badUse
    } catch {
      terminal.complain("recoupe : faute de l’outil, à signaler : \(error)")
      return .internalFault
    }
  }

  private func route(_ terminal: Terminal) throws -> ExitCode {
    guard let first = arguments.first else { return try run(Produire.self, [], HelpPages.produire, terminal) }
    if ["--aide", "--help", "-h", "aide"].contains(first) {
      terminal.write(HelpPages.overview)
      return .done
    }
    let rest = Array(arguments.dropFirst())
    switch first {
    case "produire": return try run(Produire.self, rest, HelpPages.produire, terminal)
    case "verifier": return try run(Verifier.self, rest, HelpPages.verifier, terminal)
    case "examiner": return try run(Examiner.self, rest, HelpPages.examiner, terminal)
    case "croiser": return try run(Croiser.self, rest, HelpPages.croiser, terminal)
    case _ where first.hasPrefix("--"): return try run(Produire.self, arguments, HelpPages.produire, terminal)
    default:
      throw UsageError(
        message: "la commande « \(first) » n’existe pas",
        remedy: remedyForUnknown(first, among: HelpPages.all.map(\.command)))
    }
  }

  private func run<Command: ParsableCommand & Runnable>(
    _ command: Command.Type, _ arguments: [String], _ page: HelpPage, _ terminal: Terminal
  ) throws -> ExitCode {
    if arguments.contains(where: { ["--aide", "--help", "-h"].contains($0) }) {
      terminal.write(page.text)
      return .done
    }
    for argument in arguments where argument.hasPrefix("--") {
      let name = String(argument.prefix { $0 != "=" })
      guard page.optionNames.contains(name) else {
        if page.laterOptions.contains(name) {
          throw UsageError(
            message: "l’option « \(name) » n’est pas encore dans cette version de recoupe", remedy: "la retirer")
        }
        throw UsageError(
          message: "l’option « \(name) » n’existe pas pour « \(page.command) »",
          remedy: remedyForUnknown(name, among: page.optionNames))
      }
    }
    let parsed: Command
    do {
      parsed = try command.parse(arguments)
    } catch {
      throw UsageError(
        message: "la commande « \(page.command) » n’est pas complète, ou une valeur n’y est pas attendue",
        remedy: "l’écrire ainsi : recoupe \(page.command) \(page.usage)")
    }
    return try parsed.run(terminal)
  }
}
