import Foundation
import Testing

/// A final version is clean, and waits until nothing is open.
struct FinalTests {
  /// A copy of the shipped study in which everything is filled in.
  private func complete() throws -> WorkFolder {
    let folder = try WorkFolder.corpus()
    let overlay = WorkFolder.package.appending(path: "Tests/EndToEndTests/Complet")
    for (path, bytes) in try WorkFolder.files(below: overlay) { try folder.write(path, bytes: bytes) }
    return folder
  }

  @Test func `the shipped study waits for its day, every reason is listed and nothing is written`() throws {
    let folder = try WorkFolder.corpus()
    let run = try folder.produce("--final")
    #expect(run.status == 1)
    #expect(!folder.exists("out"))
    #expect(run.said.dropLast().allSatisfy { $0.hasPrefix("à compléter : ") })
    #expect(run.said.last == "Rien n’a été écrit : la version finale attend encore (20 à compléter).")
    #expect(
      run.said.contains(
        "à compléter : ateliers.csv:4: l’étage de l’atelier A2 n’est pas connu ; la fiche imprime un blanc à compléter ; la remplir dans ateliers.csv dès qu’elle est connue"
      ))
  }

  struct Opening: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    var old: String
    var new: String
    var said: [String]
    var summary: String
  }

  static let openings = [
    Opening(
      testDescription: "a sentence the data no longer say", file: "textes/synthese.md",
      old: "{{affirme part(logique.solidariste) < 1/2}}", new: "{{affirme part(logique.solidariste) > 1/2}}",
      said: ["à revoir : textes/synthese.md:"], summary: "1 à revoir"),
    Opening(
      testDescription: "rules nobody has measured", file: "etude.yaml",
      old: ", validation: [E13, E14, E15, E16, E17, E18, E19, E20, E21, E22, E23, E24]",
      new: "", said: ["non validé : grille.yaml: 82 règles ne sont pas validées"], summary: "1 non validé"),
    Opening(
      testDescription: "a coding left out", file: "codages/claire.csv", old: "E01;principe.transparence;",
      new: "E01;principe.transparense;", said: ["écarté : codages/claire.csv:"], summary: "1 écarté"),
    Opening(
      testDescription: "a key nobody has looked for", file: "etude.yaml", old: "  cle: aucune\n", new: "",
      said: ["non vérifié : etude.yaml: aucune clé de pseudonymes n’est donnée"], summary: "1 non vérifié"),
    Opening(
      testDescription: "no word on a key", file: "etude.yaml",
      old: "  cle: aucune\n  motif: \"corpus fictif : il n’existe aucune personne à protéger\"\n", new: "",
      said: ["non vérifié : etude.yaml: aucune clé de pseudonymes n’est donnée"], summary: "1 non vérifié"),
    Opening(
      testDescription: "an hour that is not known", file: "programme.csv", old: "4;12 h 15;Lunch", new: "4;;Lunch",
      said: ["à compléter : programme.csv:6: l’heure du moment « Lunch » n’est pas connue"], summary: "1 à compléter"),
  ]

  @Test(arguments: openings) func `one thing that is open keeps the version from being final`(_ opening: Opening) throws
  {
    let folder = try complete()
    try folder.replace(in: opening.file, opening.old, by: opening.new)
    let run = try folder.produce("--final")
    #expect(run.status == 1)
    #expect(!folder.exists("out"))
    #expect(run.said.count == opening.said.count + 1)
    for (line, start) in zip(run.said, opening.said) { #expect(line.hasPrefix(start)) }
    #expect(run.said.last == "Rien n’a été écrit : la version finale attend encore (\(opening.summary)).")
  }

  @Test func `a study in which all is filled in gives clean pages`() throws {
    let folder = try complete()
    let run = try folder.produce("--final")
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains { $0.contains("(version finale)") })
    let marks = [
      "version de travail", "à compléter", "class=\"a-completer", "class=\"confirme", "se confirme", "class=\"fragile",
    ]
    let pages = try folder.files(in: "out/diffusion").filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".md") }
    #expect(pages.count > 40)
    for (path, bytes) in pages {
      let text = Self.body(String(decoding: bytes, as: UTF8.self))
      for mark in marks where text.contains(mark) { Issue.record("\(path): « \(mark) »") }
    }
    #expect(try folder.read("out/interne/journal.json").contains("\"options\": [\"final\"]"))
  }

  @Test func `the same study as a working version says so on every page, and marks its sentences`() throws {
    let folder = try complete()
    #expect(try folder.produce().status == 0)
    for (path, bytes) in try folder.files(in: "out/diffusion") where path.hasSuffix(".html") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("version de travail"), "\(path)")
    }
    #expect(try folder.read("out/diffusion/synthese.html").contains("se confirme"))
  }

  /// A page without its styles.
  private static func body(_ page: String) -> String {
    page.range(of: "</style>").map { String(page[$0.upperBound...]) } ?? page
  }
}
