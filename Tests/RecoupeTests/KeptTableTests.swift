import Testing

@testable import recoupe

/// `--garder` adds a line to the study’s tables, and the study then makes the table.
struct KeptTableTests {
  @Test func `a table kept stands in tableaux.csv, and the study prints it`() throws {
    try TemporaryFolder.with(["enquete.csv": Fixtures.survey, "etude.yaml": Fixtures.study]) { folder in
      func run(_ arguments: String...) -> Run { Run(arguments + ["--etude", folder.path("")]) }
      let kept = run("croiser", "activite", "sexe", "--garder", "sport-par-sexe")
      #expect(kept.code == .done)
      #expect(
        kept.remarks.hasSuffix(
          "Le tableau « sport-par-sexe » est gardé dans tableaux.csv ; recoupe produire l’imprime.\n"))
      #expect(run("croiser", "sexe", "--garder").code == .done)
      let written = try folder.text("tableaux.csv")
      #expect(
        written == "\u{FEFF}id;titre;lignes;colonnes;unite;source\r\n"
          + "sport-par-sexe;Fait du sport, selon : sexe;activite;sexe;;enquete\r\nsexe;sexe;sexe;;;enquete\r\n")
      #expect(
        run("croiser", "activite", "--garder", "sport-par-sexe").remarks.hasSuffix(
          "recoupe : l’étude a déjà un tableau « sport-par-sexe » ; un id nouveau est attendu ; écrire --garder suivi d’un autre id\n"
        ))
      #expect(run("produire", "--sortie", folder.path("out")).code == .done)
      let table = try folder.text("out/diffusion/tableaux/sport-par-sexe.csv")
      #expect(table.hasPrefix("\u{FEFF}"))
    }
  }

  @Test(arguments: [
    ["--filtre", "sexe=Femme"], ["--poids", "age"], ["--non-reponses"], ["--classes", "age=40"],
  ])
  func `what a line of the study cannot say is not kept`(options: [String]) throws {
    try TemporaryFolder.with(["enquete.csv": Fixtures.survey, "etude.yaml": Fixtures.study]) { folder in
      let run = Run(["croiser", "activite", "sexe", "--etude", folder.path(""), "--garder", "x"] + options)
      #expect(run.code == .badUse)
      #expect(run.remarks.contains("--garder ne garde que des lignes et des colonnes d’une variable chacune"))
    }
  }

  @Test(arguments: [
    ("id;lignes;source\na;b;c\n", "id;lignes;source\na;b;c\nx;sexe;enquete\n"),
    ("\u{FEFF}id,titre,lignes,source\r\n", "\u{FEFF}id,titre,lignes,source\r\nx,\"un, deux\",sexe,enquete\r\n"),
    ("# mes tableaux\nlignes;id;source", "# mes tableaux\nlignes;id;source\nsexe;x;enquete\n"),
  ])
  func `a line follows the header, the separator and the line ends that are there`(before: String, after: String) throws
  {
    let asked = Crossing.Kept(title: "un, deux", rows: "sexe", source: "enquete")
    #expect(try KeptTable(id: "x", asked).text(after: before) == after)
  }
}
