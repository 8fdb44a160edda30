import ArgumentParser
import Diagnostics

/// What was typed, led to its command. The parser does the parsing; every word it would say is said in French here.
struct Invocation {
  /// Every command, in the order of the help: one line a command.
  static let commands: [any Command.Type] = [
    Produire.self,
    Verifier.self,
    Examiner.self,
    Croiser.self,
    Coder.self,
    Chercher.self,
    AccordCodeurs.self,
    Comparer.self,
    Exporter.self,
    Creer.self,
    Ajouter.self,
    Pseudonymiser.self,
  ]

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
    guard let first = arguments.first else { return try run(Produire.self, [], terminal) }
    if ["--aide", "--help", "-h", "aide"].contains(first) {
      terminal.write(HelpOverview.text)
      return .done
    }
    let rest = Array(arguments.dropFirst())
    if let command = Self.commands.first(where: { $0.page.command == first }) {
      return try run(command, rest, terminal)
    }
    guard first.hasPrefix("--") else {
      throw UsageError(
        message: "la commande « \(first) » n’existe pas",
        remedy: remedyForUnknown(first, among: Self.commands.map { $0.page.command }))
    }
    return try run(Produire.self, arguments, terminal)
  }

  private func run(
    _ command: any Command.Type, _ arguments: [String], _ terminal: Terminal
  ) throws -> ExitCode {
    let page = command.page
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
    let parsed: any Command
    do {
      parsed = try command.parse(command.completed(arguments))
    } catch {
      throw UsageError(
        message: "la commande « \(page.command) » n’est pas complète, ou une valeur n’y est pas attendue",
        remedy: "l’écrire ainsi : recoupe \(page.command) \(page.usage)")
    }
    return try parsed.run(terminal)
  }
}
