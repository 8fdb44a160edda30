import Foundation
import Testing

/// `comparer` says what a change of the data changed in what is printed, and nothing else.
struct ComparisonTests {
  /// The shipped study, produced as « avant », then with a change as « out ».
  private func changed(_ change: (WorkFolder) throws -> Void) throws -> WorkFolder {
    let folder = try WorkFolder.corpus()
    try FileManager.default.copyItem(
      at: try ShippedRun.shared().folder.url.appending(path: "out"), to: folder.url.appending(path: "avant"))
    try change(folder)
    #expect(try folder.produce().status == 0)
    return folder
  }

  private func compare(_ folder: WorkFolder, _ more: String...) throws -> Run {
    try Run(["comparer", "avant", "out"] + more, in: folder.url)
  }

  /// The lines of one part, without their indent.
  private func part(_ title: String, of text: String) -> [String] {
    let lines = text.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: title) else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }.map { String($0.dropFirst(2)) }
  }

  @Test func `two runs of the same study differ in nothing`() throws {
    let folder = try changed { _ in }
    let run = try compare(folder)
    #expect(run.status == 0)
    #expect(run.written == "Rien n’a changé de « avant » à « out ».\n")
  }

  @Test func `one changed figure is one line that names every place it is printed`() throws {
    let folder = try changed { try $0.replace(in: "etude.yaml", "max: \"21\"", by: "max: \"22\"") }
    let run = try compare(folder)
    #expect(
      run.written == """
        De « avant » à « out », a changé : 1 chiffre imprimé.

        Chiffres imprimés
          Achat groupé d’énergie, du budget d’énergie (publie.energie) : 13,5\u{202F}% à 21\u{202F}% → 13,5\u{202F}% à 22\u{202F}% ; imprimé dans synthese, atelier-A4-fiche, atelier-A4-grands-caracteres, livret

        Fichiers de l’étude
          etude.yaml : modifié

        """)
    let places = try folder.files(in: "out").filter {
      String(decoding: $0.value, as: UTF8.self).contains("22\u{202F}%")
    }
    #expect(
      Set(places.keys.filter { $0.hasSuffix(".html") }) == [
        "interne/changements.html", "diffusion/synthese.html", "diffusion/ateliers/atelier-A4-fiche.html",
        "diffusion/ateliers/atelier-A4-grands-caracteres.html", "diffusion/ateliers/livret.html",
      ])
  }

  @Test func `a coding taken back moves a count, a rank and its word, and a sentence`() throws {
    let folder = try changed { folder in
      let text = try folder.read("etude/codages/claire.csv")
      let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        !["E01", "E02", "E03"].contains { line.hasPrefix("\($0);logique.service;") }
      }
      try folder.write("codages/claire.csv", kept.joined(separator: "\n"))
    }
    let text = try compare(folder).written.replacing("\u{A0}", with: " ")
    let service = part("Chiffres imprimés", of: text).filter { $0.contains("(logique.service)") }
    #expect(service.count == 1)
    #expect(
      service.first?.hasPrefix(
        "Logique de service (logique.service) : 15 organisations sur 25 → 11 organisations sur 25 (−4 ; rang 1er → 2e ; mot « parmi les plus rencontrées » → « moins fréquente ») ; imprimé dans synthese, "
      ) == true, "\(service)")
    #expect(
      part("Phrases affirmées", of: text).contains {
        $0.hasPrefix("« Que ces deux logiques dominent") && $0.contains("→ à revoir")
      })
  }

  @Test func `what protection hides now is told without what it was`() throws {
    let folder = try changed {
      try $0.replace(in: "etude.yaml", "cellule: {enquete: 5,", by: "cellule: {enquete: 9,")
    }
    let cells = part("Cases des tableaux", of: try compare(folder).written)
    #expect(
      cells.filter { $0.contains("publié → non publié") } == [
        "tableau energie-par-taille : publié → non publié (6 cases, pour protéger les répondants) ; imprimé dans synthese, tableaux",
        "tableau besoins-ensemble : publié → non publié (25 cases, pour protéger les répondants) ; imprimé dans synthese, tableaux",
      ])
    let json = try compare(folder, "--format", "json").written
    #expect(json.contains("\"avant_why\": \"non publié (protection des répondants)\""))
    #expect(!cells.joined().contains("9 réponses sur 16 → non publié"))
  }

  @Test func `a quote whose consent is withdrawn is named by its id, its words nowhere`() throws {
    let before = try ShippedRun.shared().folder.read("out/diffusion/synthese.md")
    let words = try #require(before.split(separator: "\n").first { $0.hasPrefix("> «") }).dropFirst(4).prefix(40)
    let marks = try ShippedRun.shared().folder.read("out/interne/reperes.json")
    let id = try #require(marks.firstMatch(of: /"id": "(E\d+\.\d+\.\d+)"/)?.output.1)
    let interview = String(id.prefix(3))
    let folder = try changed { folder in
      let table = try folder.read("etude/entretiens/entretiens.csv")
      try folder.write(
        "entretiens/entretiens.csv",
        table.components(separatedBy: "\n").map { line in
          line.hasPrefix("\(interview);R")
            ? line.replacing(";oui", with: ";non").replacing(";pseudonyme", with: ";non") : line
        }.joined(separator: "\n"))
    }
    let run = try compare(folder, "--format", "html")
    #expect(run.written.contains(String(id)))
    #expect(run.written.contains("retirée"))
    #expect(!run.written.contains(words))
    #expect(try folder.read("out/interne/changements.html") == run.written)
  }

  @Test func `the page of changes does not keep the next run from replacing the folder`() throws {
    let folder = try changed { _ in }
    _ = try compare(folder)
    #expect(folder.exists("out/interne/changements.html"))
    #expect(try folder.produce().status == 0)
    #expect(!folder.exists("out/interne/changements.html"))
  }

  @Test(arguments: [
    (
      ["etude", "out"],
      "recoupe : « etude » ne contient pas « interne/journal.json » ; une sortie de « recoupe produire » est attendue ; donner le dossier tel que « produire » l’a écrit (out), pas celui de l’étude"
    ),
    (
      ["avent", "out"],
      "recoupe : le dossier « avent » n’existe pas ; une sortie de « recoupe produire » est attendue ; donner le dossier tel que « produire » l’a écrit, ou une copie de ce dossier"
    ),
    (
      ["out", "out"],
      "recoupe : « out » est comparé à lui-même ; copier le dossier de sortie avant de produire à nouveau, et donner cette copie en premier"
    ),
    (
      ["out", "abime"],
      "recoupe : « abime/interne/journal.json » n’est pas tel que recoupe l’a écrit ; produire à nouveau cette sortie, ou en reprendre une copie intacte"
    ),
  ])
  func `what is no output is refused`(folders: [String], said: String) throws {
    let folder = try WorkFolder(SmallStudy.files)
    _ = try folder.produce()
    try folder.write("../abime/interne/journal.json", "{}")
    let run = try Run(["comparer"] + folders, in: folder.url)
    #expect(run.status == 2)
    #expect(run.said == [said])
  }

  @Test func `an output of a version without marks is compared by its figures, and says so`() throws {
    let folder = try changed { folder in
      try FileManager.default.removeItem(at: folder.url.appending(path: "avant/interne/reperes.json"))
      try folder.replace(in: "etude.yaml", "max: \"21\"", by: "max: \"22\"")
    }
    let run = try compare(folder)
    #expect(run.status == 0)
    #expect(run.said.first?.hasPrefix("« avant » vient d’une version antérieure de recoupe") == true)
    #expect(part("Chiffres imprimés", of: run.written).count == 1)
  }
}
