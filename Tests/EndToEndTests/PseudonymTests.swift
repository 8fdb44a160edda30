import Foundation
import Testing

/// Names of a key: replaced before coding, and looked for in all that is written.
struct PseudonymTests {
  private static let transcript = """
    E : Pourquoi, Alice ?

    R1 : C’était pour les gens du quartier numéro 1 d’Alice Dupont, chez Nadia, au 0475 12 34 56.

    """
  private static let key = "nom;pseudonyme\nAlice Dupont | Alice;Paule\nLe Ponton;la Ruche\nJamais Vue;Zoé\n"

  /// A study with a name in it, and its key beside it.
  private func folder(key: String = PseudonymTests.key) throws -> WorkFolder {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.write("entretiens/E01.txt", Self.transcript)
    try folder.replace(
      in: "codages/claire.csv", "pour les gens du quartier numéro 1", by: "quartier numéro 1 d’Alice Dupont")
    try Data(key.utf8).write(to: folder.url.appending(path: "cle.csv"))
    return folder
  }

  @Test func `the study is written anew with pseudonyms, codings too, and what is left is told`() throws {
    let folder = try folder()
    let run = try Run(["pseudonymiser", "etude", "--cle", "cle.csv"], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.written == """
          pseudonyme  fois
          Paule          3
          la Ruche       1
          Zoé            0  jamais trouvé (ligne 4 de la clé)

          À relire (2, dont 1 mot à majuscule, les plus fréquents d’abord) :
          entretiens/E01.txt:3  téléphone        « 0475 12 34 56 »
          entretiens/E01.txt:3  mot à majuscule  « Nadia »

        """)
    #expect(run.said == ["4 remplacements dans 3 fichiers, écrits dans etude-pseudonymes/."])
    #expect(
      try folder.read("etude-pseudonymes/entretiens/E01.txt")
        == "E : Pourquoi, Paule ?\n\nR1 : C’était pour les gens du quartier numéro 1 de Paule, chez Nadia, au 0475 12 34 56.\n"
    )
    #expect(try folder.read("etude-pseudonymes/codages/claire.csv").contains("quartier numéro 1 de Paule"))
    #expect(try folder.read("etude-pseudonymes/organisations.csv").contains("O1;la Ruche;santé"))
    #expect(try folder.read("etude/entretiens/E01.txt") == Self.transcript)
    let produced = try Run(["produire", "etude-pseudonymes", "--cle", "cle.csv"], in: folder.url)
    #expect(produced.status == 0)
    #expect(produced.said.contains { $0.hasPrefix("Noms : les 4 noms de la clé, aucun trouvé dans ") })
    let again = try Run(["pseudonymiser", "etude", "--cle", "cle.csv"], in: folder.url)
    #expect(again.status == 2)
    #expect(again.said.first?.contains("etude-pseudonymes » existe déjà ; un dossier neuf est attendu") == true)
  }

  @Test func `a name glued to a digit is told, wherever it stands`() throws {
    let folder = try folder()
    try folder.replace(in: "entretiens/E01.txt", "chez Nadia", by: "chez Alice2")
    try folder.write("textes/synthese.md", SmallStudy.text + "\nSelon 2alice.\n")
    let run = try Run(["pseudonymiser", "etude", "--cle", "cle.csv", "--essai"], in: folder.url)
    let told = run.written.split(separator: "\n").filter { $0.contains("collé") }
    #expect(
      told == [
        "  entretiens/E01.txt:3  nom collé à un chiffre  « Alice2 »",
        "  textes/synthese.md:9  nom collé à un chiffre  « 2alice »",
      ])
  }

  @Test func `in place, the files of before are kept elsewhere`() throws {
    let folder = try folder()
    let alone = try Run(["pseudonymiser", "etude", "--cle", "cle.csv", "--sur-place"], in: folder.url)
    #expect(alone.status == 2)
    let run = try Run(
      ["pseudonymiser", "etude", "--cle", "cle.csv", "--sur-place", "--originaux", "avant"], in: folder.url)
    #expect(run.status == 0)
    #expect(try folder.read("avant/entretiens/E01.txt") == Self.transcript)
    #expect(try folder.read("etude/entretiens/E01.txt").contains("de Paule"))
    #expect(!folder.exists("avant/entretiens/E02.txt"))
  }

  @Test func `a key inside the study, a key with a name as pseudonym, and no key are refused`() throws {
    let folder = try folder(key: "nom;pseudonyme\nAlice;Nadia\nNadia;Luc\n")
    try folder.write("cle.csv", Self.key)
    for command in ["pseudonymiser", "verifier", "produire"] {
      let run = try Run([command, "etude", "--cle", "etude/cle.csv"], in: folder.url)
      #expect(run.status == 2)
      #expect(
        run.said == [
          "recoupe : la clé « etude/cle.csv » est dans le dossier « etude » ; une clé hors de l’étude et de sa sortie est attendue ; la déplacer dans un dossier protégé, que l’étude ne contient pas"
        ])
    }
    #expect(
      try Run(["pseudonymiser", "etude", "--cle", "cle.csv"], in: folder.url).problems == [
        "bloquant : la clé:2: le pseudonyme « Nadia » contient un nom de la clé ; un pseudonyme que personne ne porte est attendu ; en choisir un autre"
      ])
    #expect(try Run(["pseudonymiser", "etude"], in: folder.url).status == 2)
  }

  @Test
  func
    `a name of the key in a page stops the run, unless it is public, and without the key nothing is said to be checked`()
    throws
  {
    let folder = try folder()
    try folder.write("textes/synthese.md", "Avec *Ali*ce et L'ÉQUIPE D'ALICE   DUPONT.\n\n{{methode}}\n")
    let run = try folder.produce("--cle", "cle.csv")
    #expect(run.status == 1)
    #expect(!folder.exists("out"))
    let leak =
      "un nom de la clé, ligne 2, celui de « Paule », se trouve 2 fois dans cette sortie (vient de textes/synthese.md:1) ; aucun nom de la clé n’y est attendu ; pseudonymiser la source, ou déclarer le nom dans « noms_publics » s’il est public"
    #expect(run.problems.contains("bloquant : diffusion/synthese.html: \(leak)"))
    #expect(run.problems.contains("bloquant : diffusion/synthese.md: \(leak)"))
    let verified = try Run(["verifier", "etude", "--cle", "cle.csv"], in: folder.url)
    #expect(verified.status == 1)
    #expect(verified.problems.contains("bloquant : diffusion/synthese.html: \(leak)"))
    let plan = "confidentialite: {cle: aucune, motif: \"étude inventée\"}"
    try folder.replace(
      in: "etude.yaml", plan, by: "confidentialite: {noms_publics: [Alice, Alice Dupont, Le Ponton]}")
    #expect(try folder.produce("--cle", "cle.csv").status == 0)
    #expect(
      try folder.produce().said.contains("Noms : non vérifié (la clé n’est donnée ni par --cle ni par RECOUPE_CLE)."))
  }

  @Test func `a name that only the pages in Dutch would hold stops the check, and those pages`() throws {
    let folder = try folder()
    _ = try Run(["pseudonymiser", "etude", "--cle", "cle.csv", "--sur-place", "--originaux", "avant"], in: folder.url)
    let before = try Run(["verifier", "etude", "--cle", "cle.csv"], in: folder.url)
    try #require(!before.problems.contains { $0.hasPrefix("bloquant") })
    try folder.replace(in: "etude.yaml", "langues: [fr]", by: "langues: [fr, nl]")
    try folder.write("textes/synthese.nl.md", "Met Alice Dupont.\n\n{{methode}}\n")
    let leak =
      "un nom de la clé, ligne 2, celui de « Paule », se trouve dans cette sortie (vient de textes/synthese.nl.md:1) ; aucun nom de la clé n’y est attendu ; pseudonymiser la source, ou déclarer le nom dans « noms_publics » s’il est public"
    let verified = try Run(["verifier", "etude", "--cle", "cle.csv"], in: folder.url)
    #expect(verified.status == 1)
    #expect(
      verified.problems.filter { $0.hasPrefix("bloquant") }
        == ["html", "md"].map { "bloquant : out-nl/diffusion/synthese.\($0): \(leak)" })
    let produced = try folder.produce("--cle", "cle.csv", "--langue", "nl")
    #expect(produced.status == 1)
    #expect(produced.problems.contains("bloquant : diffusion/synthese.html: \(leak)"))
    #expect(!folder.exists("out-nl"))
  }

  @Test func `an export that holds a name of the key is not written, in an archive neither`() throws {
    let folder = try folder()
    for (target, file) in [("refi", "projet.qdpx"), ("iramuteq", "corpus.txt"), ("extraits", "extraits.csv")] {
      let run = try Run(
        ["exporter", "etude", "--vers", target, "--sortie", file, "--cle", "cle.csv"], in: folder.url)
      #expect(run.status == 1)
      #expect(
        run.problems.contains {
          $0.hasPrefix("bloquant : \(file): un nom de la clé, ligne 2, celui de « Paule », se trouve ")
        })
      #expect(!folder.exists(file))
    }
    _ = try Run(["pseudonymiser", "etude", "--cle", "cle.csv"], in: folder.url)
    let run = try Run(
      ["exporter", "etude-pseudonymes", "--vers", "refi", "--sortie", "projet.qdpx", "--cle", "cle.csv"], in: folder.url
    )
    #expect(run.status == 0)
    #expect(run.said.contains("Noms : les 4 noms de la clé, aucun trouvé dans 1 fichiers."))
  }
}
