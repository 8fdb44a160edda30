import Foundation
import Testing

/// `recoupe exporter` over the shipped study.
struct ExporterTests {
  private func export(_ folder: WorkFolder, _ arguments: String...) throws -> Run {
    try Run(["exporter", "etude"] + arguments, in: folder.url)
  }

  @Test func `a project of the shipped study comes back as its codings, to the byte`() throws {
    let folder = try WorkFolder.corpus()
    #expect(try export(folder, "--vers", "refi", "--sortie", "un.qdpx").status == 0)
    _ = try folder.produce()
    let codings = try folder.read("out/interne/codages.csv")
    for coder in ["claire", "yassine"] { try folder.remove("codages/\(coder).csv") }
    try folder.write("codages/projet.qdpx", bytes: try Data(contentsOf: folder.url.appending(path: "un.qdpx")))
    let again = try export(folder, "--vers", "refi", "--sortie", "deux")
    #expect(again.status == 0)
    #expect(
      again.said.suffix(2) == [
        "Écrit : deux.qdpx.", "Ce fichier contient des paroles ou des réponses : à garder à l’intérieur de l’équipe.",
      ])
    let files = ["un.qdpx", "deux.qdpx"].map { folder.url.appending(path: $0) }
    #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    _ = try folder.produce()
    #expect(try folder.read("out/interne/codages.csv") == codings)
  }

  /// The schemas are REFI's own, at hand for developers only.
  @Test(arguments: [("refi", "projet.qdpx", "Project-mrt2019.xsd"), ("grille", "grille.qdc", "Codebook.xsd")])
  func `what is exported is valid against the schema`(target: String, file: String, schema: String) throws {
    let schemas = WorkFolder.package.deletingLastPathComponent().appending(path: "shared/samples/refi")
    let validator = URL(filePath: "/usr/bin/xmllint")
    guard FileManager.default.fileExists(atPath: schemas.path), FileManager.default.fileExists(atPath: validator.path)
    else { return print("ignoré : la validation par schéma (xmllint et les schémas REFI-QDA sont absents)") }
    let folder = try WorkFolder.corpus()
    #expect(try export(folder, "--vers", target, "--sortie", file).status == 0)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    let text =
      file.hasSuffix(".qdpx")
      ? "python3 -m zipfile -e \(file) x && mv x/project.qde projet.xml" : "cp \(file) projet.xml"
    shell.arguments = ["-c", "\(text) && xmllint --noout --schema \(schemas.path)/\(schema) projet.xml 2>rapport"]
    shell.currentDirectoryURL = folder.url
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(try folder.read("rapport") == "projet.xml validates\n")
  }

  @Test func `contact details go to no export, and the words of the one who asks to no corpus`() throws {
    let folder = try WorkFolder.corpus()
    for (target, file) in [("reponses", "r.csv"), ("triple-s", "r.sss"), ("iramuteq", "c.txt")] {
      #expect(try export(folder, "--vers", target, "--sortie", file).status == 0)
    }
    let answers = try folder.read("r.csv") + folder.read("r.sss") + folder.read("r.asc")
    #expect(!answers.contains("@"))
    #expect(!answers.contains("G06Q05"))
    let corpus = try folder.read("c.txt")
    #expect(!corpus.contains("racontez-moi comment la Maison du Quai est née"))
    #expect(
      corpus.hasPrefix(
        "**** *entretien_e01 *locuteur_r1 *langue_fr *initiative_i01 *organisation_o01 *nom_le-ponton *secteur_action-sociale *taille_petite *fonction_coordination\nAh non, non, non."
      ))
    #expect(corpus.components(separatedBy: "**** ").count == 29)
  }

  @Test func `codes meet in units that are named`() throws {
    let folder = try WorkFolder.corpus()
    #expect(
      try export(folder, "--vers", "cooccurrences", "--unite", "organisation", "--sortie", "c.csv").status == 0)
    let lines = try folder.read("c.csv").split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}unite;base;code_1;code_2;effectif_1;effectif_2;ensemble;coefficient")
    #expect(lines[1] == "organisation;25;logique.service;logique.professionnalisation;15;14;7;0,3181818181818182")
    #expect(try export(folder, "--vers", "matrice", "--sortie", "m.csv").status == 0)
    // The 0/1 matrix by an independent count: seven organisations have both.
    let rows = try folder.read("m.csv").split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    let places = ["logique.service", "logique.professionnalisation"].compactMap {
      rows[0].firstIndex(of: Substring($0))
    }
    #expect(rows.count == 26)
    #expect(rows.dropFirst().count { row in places.allSatisfy { row[$0] == "1" } } == 7)
  }

  @Test(arguments: [
    (
      ["--vers", "nvivo", "--sortie", "x"],
      "recoupe : « nvivo » n’est pas une destination connue ; choisir parmi « refi », « grille », « iramuteq », « matrice », « extraits », « cooccurrences », « triple-s », « reponses »"
    ),
    (
      ["--vers", "matrice", "--unite", "tour", "--sortie", "x"],
      "recoupe : l’unité « tour » n’existe pas ici ; choisir parmi « organisation », « entretien », « initiative », « locuteur »"
    ),
    (
      ["--vers", "refi", "--unite", "tour", "--sortie", "x"],
      "recoupe : --unite ne va pas avec « refi » ; la retirer"
    ),
    (
      ["--vers", "reponses", "--enquete", "enquette", "--sortie", "x"],
      "recoupe : l’enquête « enquette » n’existe pas dans l’étude ; écrire « enquete » ?"
    ),
    (
      ["--vers", "grille", "--sortie", "absent/x"],
      "recoupe : « absent/x.qdc » ne peut être écrit ; choisir un fichier dans un dossier qui existe"
    ),
  ])
  func `what is typed wrongly is answered with what to type`(arguments: [String], said: String) throws {
    let folder = try WorkFolder.corpus()
    let run = try Run(["exporter", "etude"] + arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.said == [said])
  }
}
