/// The French help of one command: what it does, what it takes, an example of each use.
struct HelpPage: Sendable {
  /// An argument or option as it is typed, and what it does.
  struct Entry: Sendable {
    var name: String
    /// The name of its value; empty for a switch.
    var value = ""
    var text: String
  }

  var command: String
  var summary: String
  /// What follows the command's name.
  var usage: String
  var arguments: [Entry] = []
  var options: [Entry] = []
  /// Options that a later version will have: refused by name, so that nobody takes a figure for what it is not.
  var laterOptions: [String] = []
  var examples: [String] = []

  /// The page as printed, at most 80 columns wide.
  var text: String {
    var lines = ["\(summary)", "", "Usage : recoupe \(command) \(usage)"]
    lines += section("Arguments", arguments)
    lines += section("Options", options + [Entry(name: "--aide", text: "Cette page.")])
    if !examples.isEmpty { lines += ["", "Exemples :"] + examples.map { "  \($0)" } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The names a user may type with two hyphens.
  var optionNames: [String] { options.map(\.name) + ["--aide", "--help"] }

  private func section(_ title: String, _ entries: [Entry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let width = 26
    return ["", "\(title) :"]
      + entries.flatMap { entry -> [String] in
        let name = "  \(entry.name)\(entry.value.isEmpty ? "" : " \(entry.value)")"
        let wrapped = Self.wrap(entry.text, width: 80 - width)
        let padding = String(repeating: " ", count: width)
        guard name.count < width - 1 else { return [name] + wrapped.map { padding + $0 } }
        let first = name + String(repeating: " ", count: width - name.count) + (wrapped.first ?? "")
        return [first] + wrapped.dropFirst().map { padding + $0 }
      }
  }

  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension HelpPage.Entry {
  /// The option that every command on a study has.
  static let key = HelpPage.Entry(
    name: "--cle", value: "FICHIER",
    text:
      "La clé des pseudonymes, hors de l’étude (ou RECOUPE_CLE) : aucun de ses noms ne doit se trouver dans la sortie.")
  static let study = HelpPage.Entry(
    name: "--etude", value: "DOSSIER",
    text: "L’étude. Sans elle : le dossier le plus proche, en remontant, qui a un etude.yaml ; sinon corpus.")
}
