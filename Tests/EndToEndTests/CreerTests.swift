import Foundation
import Testing

/// `recoupe creer` and `recoupe ajouter`: from exports to a study that runs.
struct CreerTests {
  private static let answers = """
    Horodateur,Secteur de votre organisation,Votre taille,Courriel de contact,Budget annuel
    2024/05/01 10:00:00,santé,petite,a@exemple.be,1000
    2024/05/01 10:01:00,santé,grande,b@exemple.be,2000
    2024/05/01 10:02:00,culture,petite,c@exemple.be,1500

    """

  private func folder(_ files: [String: String]) throws -> WorkFolder {
    let folder = try WorkFolder([:])
    for (path, text) in files { try Data(text.utf8).write(to: folder.url.appending(path: path)) }
    return folder
  }

  @Test func `a study made of the shipped survey's files runs, and declares the contact details`() throws {
    let folder = try WorkFolder.corpus()
    let run = try Run(
      ["creer", "neuve", "etude/enquete/reponses.csv", "etude/enquete/questionnaire.lss"], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.said.suffix(5) == [
        "écrit : neuve/.gitignore", "écrit : neuve/enquete/questionnaire.lss", "écrit : neuve/enquete/reponses.csv",
        "écrit : neuve/etude.yaml", "L’étude est prête : relire neuve/etude.yaml, puis recoupe produire neuve",
      ])
    for name in ["reponses.csv", "questionnaire.lss"] {
      let copies = ["neuve", "etude"].map { folder.url.appending(path: "\($0)/enquete/\(name)") }
      #expect(try Data(contentsOf: copies[0]) == Data(contentsOf: copies[1]))
    }
    let plan = try folder.read("neuve/etude.yaml")
    #expect(plan.contains("{de: \"G06Q05_SQ001\", personnel: oui}"))
    #expect(plan.contains("    structure: \"enquete/questionnaire.lss\""))
    #expect(try folder.read("neuve/.gitignore").contains("out/interne/"))
    let produced = try Run(["produire", "neuve"], in: folder.url)
    #expect(produced.status == 0)
    #expect(produced.problems == [])
    #expect(folder.exists("out/diffusion/synthese.html"))
    let report = try folder.read("out/diffusion/synthese.html") + folder.read("out/diffusion/chiffres.csv")
    #expect(!report.contains("@exemple"))
  }

  @Test func `a plain table becomes a study; its words are those of its headings`() throws {
    let folder = try folder(["reponses.csv": Self.answers])
    #expect(try Run(["creer", "neuve", "reponses.csv"], in: folder.url).status == 0)
    let lines = try folder.read("neuve/etude.yaml").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    #expect(
      lines.contains(
        "  secteur-organisation: {de: \"Secteur de votre organisation\", libelle: \"Secteur de votre organisation\"}"))
    #expect(lines.contains { $0.contains("personnel: oui") && $0.contains("Courriel de contact") })
    #expect(try Run(["produire", "neuve"], in: folder.url).status == 0)
  }

  @Test func `one more survey is a line of sources.csv and a copy; what was there stays`() throws {
    let folder = try folder(["reponses.csv": Self.answers, "relance.csv": Self.answers])
    #expect(try Run(["creer", "neuve", "reponses.csv"], in: folder.url).status == 0)
    let plan = try folder.read("neuve/etude.yaml")
    let run = try Run(["ajouter", "relance.csv", "--etude", "neuve"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.said.last == "Ajouté : la source « relance », 3 réponses, dans sources.csv.")
    #expect(try folder.read("neuve/etude.yaml") == plan)
    #expect(
      try folder.read("neuve/sources.csv")
        == "\u{FEFF}id;fichier;structure;reponses;invitations\r\nrelance;enquete/relance/relance.csv;;;\r\n")
    #expect(try Run(["ajouter", "relance.csv", "--etude", "neuve", "--nom", "autre"], in: folder.url).status == 0)
    #expect(try folder.read("neuve/sources.csv").hasSuffix("autre;enquete/autre/relance.csv;;;\r\n"))
    let produced = try Run(["produire", "neuve"], in: folder.url)
    #expect(produced.status == 0)
  }

  @Test func `the row of titles that was told is kept by the study, in etude.yaml and in sources.csv`() throws {
    let table = "Membres;n\nliste;de;mars\n" + Self.answers.replacing(",", with: ";")
    let folder = try folder(["reponses.csv": table, "relance.csv": table])
    #expect(try Run(["creer", "neuve", "reponses.csv", "--ligne-titres", "3"], in: folder.url).status == 0)
    #expect(
      try folder.read("neuve/etude.yaml").contains("    fichier: \"enquete/reponses.csv\"\n    ligne_titres: 3\n"))
    let run = try Run(["ajouter", "relance.csv", "--etude", "neuve", "--ligne-titres", "3"], in: folder.url)
    #expect(run.said.last == "Ajouté : la source « relance », 3 réponses, dans sources.csv.")
    #expect(
      try folder.read("neuve/sources.csv")
        == "\u{FEFF}id;fichier;structure;reponses;invitations;ligne_titres\r\nrelance;enquete/relance/relance.csv;;;;3\r\n"
    )
    #expect(try Run(["produire", "neuve"], in: folder.url).status == 0)
  }

  @Test(arguments: [
    (
      ["creer", "neuve", "absent.csv"], 1,
      "bloquant : absent.csv: ce fichier n’existe pas ; un export d’enquête est attendu ; vérifier le nom et le dossier"
    ),
    (
      ["creer", "plein", "reponses.csv"], 2,
      "recoupe : « plein » contient déjà « a.txt » ; un dossier nouveau ou vide est attendu ; choisir un autre nom, ou recoupe ajouter dans une étude qui existe"
    ),
    (
      ["ajouter", "reponses.csv", "--etude", "plein"], 2,
      "recoupe : « plein » n’a pas d’etude.yaml lisible ; lancer recoupe verifier, ou recoupe creer"
    ),
  ])
  func `what cannot be made is said, and nothing is written`(arguments: [String], status: Int32, said: String) throws {
    let folder = try folder(["reponses.csv": Self.answers])
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "plein"), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: folder.url.appending(path: "plein/a.txt"))
    let run = try Run(arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.said.first == said)
    #expect(!folder.exists("neuve"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "plein").path) == ["a.txt"])
  }
}
