import Foundation
import Testing

@testable import recoupe

/// `docs/commandes.md` has every command with all of its options, and none that the tool does not know.
struct DocumentationTests {
  private static let page = Result {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return String(decoding: try Data(contentsOf: package.appending(path: "docs/commandes.md")), as: UTF8.self)
  }

  /// The lines under the heading of a command.
  private func section(_ command: String) throws -> [String] {
    let lines = try Self.page.get().components(separatedBy: "\n")
    let start = try #require(
      lines.firstIndex(of: "## `recoupe \(command)`"), "docs/commandes.md n’a pas cette commande")
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.map { $0 }
  }

  @Test(arguments: Invocation.commands.map { $0.page.command })
  func `a command is documented with each of its options`(command: String) throws {
    let page = try #require(Invocation.commands.map { $0.page }.first { $0.command == command })
    let rows = try section(command).filter { $0.hasPrefix("| `--") }
    let documented = rows.flatMap { row in
      (row.components(separatedBy: " | ").first ?? row).matches(of: /--[a-z-]+/).map { String($0.output) }
    }
    #expect(documented.sorted() == page.optionNames.filter { $0 != "--help" }.sorted())
  }

  @Test func `no command is documented that the tool does not have`() throws {
    let named = try Self.page.get().matches(of: /\n## `recoupe ([a-z-]+)`/).map { String($0.output.1) }
    #expect(named.sorted() == Invocation.commands.map { $0.page.command }.sorted())
  }
}
