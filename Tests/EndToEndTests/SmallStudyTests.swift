import Foundation
import Testing

/// Studies that lack a part still give pages.
struct SmallStudyTests {
  private static let plan = SmallStudy.plan
  private static let survey =
    "  enquete: {fichier: enquete/reponses.csv, structure: enquete/questionnaire.lss, invitations: 10}\n"
  private static let interviews = "  entretiens: entretiens\n  codages: codages\n"
  private static let surveyTable = "  - {id: tailles, titre: \"Les tailles\", lignes: taille, source: enquete}\n"
  private static let codeTable = "  - {id: logiques, titre: \"Les logiques\", lignes: logique}\n"

  /// The small study without the files that begin so, its plan without these lines.
  private func produced(without prefixes: [String], _ lines: [String]) throws -> (folder: WorkFolder, run: Run) {
    var files = SmallStudy.files.filter { file in !prefixes.contains { file.key.hasPrefix($0) } }
    files["etude.yaml"] = lines.reduce(SmallStudy.plan) { $0.replacing($1, with: "") }
    let folder = try WorkFolder(files)
    return (folder, try folder.produce())
  }

  private func expectSound(_ folder: WorkFolder, _ run: Run) throws {
    #expect(run.status == 0)
    #expect(run.problems == [])
    for (path, bytes) in try folder.files(in: "out") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("‹"), "\(path)")
    }
  }

  private func headings(_ folder: WorkFolder) throws -> [String] {
    try folder.read("out/diffusion/synthese.md").split(separator: "\n").filter { $0.hasPrefix("#") }.map(String.init)
  }

  @Test func `a small study is produced without a word to say`() throws {
    let (folder, run) = try produced(without: [], [])
    try expectSound(folder, run)
    #expect(try headings(folder) == ["# Petite étude", "## À retenir"])
    #expect(
      run.said.dropLast() == [
        "  entretiens           3", "  tours de parole      6", "  codages              6", "  réponses (enquete)   3",
        "  base des entretiens  3",
      ])
    #expect(
      run.said.last?.hasSuffix(" fichiers dans out/ (version de travail). À ouvrir : out/diffusion/index.html") == true)
  }

  @Test func `a study without a text of its own has the general report`() throws {
    let (folder, run) = try produced(without: ["textes"], [])
    try expectSound(folder, run)
    #expect(
      try headings(folder) == [
        "# Petite étude", "## À retenir", "## Logiques", "## Les tableaux de l’étude", "## Méthode",
      ])
  }

  @Test func `a study of one survey has its tables and its method`() throws {
    let (folder, run) = try produced(
      without: ["textes", "entretiens", "codages", "grille", "organisations"], [Self.interviews, Self.codeTable])
    try expectSound(folder, run)
    #expect(
      try headings(folder) == [
        "# Petite étude", "## À retenir", "## Les tableaux de l’étude", "## Méthode",
      ])
    #expect(
      try folder.figures()["enquete.taille.petite"]?.hasPrefix("enquete.taille.petite;Taille – petite;2;3;") == true)
  }

  @Test func `interviews that nobody has coded give bases of nobody`() throws {
    let variables = Self.plan.split(separator: "\n").filter { $0.hasPrefix("  taille:") || $0.hasPrefix("  contact:") }
    let (folder, run) = try produced(
      without: ["textes", "codages", "enquete"],
      [Self.survey, "  codages: codages\n", Self.surveyTable, "variables:\n"] + variables.map { "\($0)\n" })
    try expectSound(folder, run)
    #expect(
      try folder.figures()["logique.service"]?.hasPrefix("logique.service;Logique de service;0;0;organisation;") == true
    )
    #expect(run.said.contains("  base des entretiens  0 sur 3 — codage en cours : E01, E02, E03"))
  }
}
