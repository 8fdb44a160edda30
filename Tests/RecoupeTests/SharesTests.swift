import Testing

@testable import recoupe

/// What shares are of, how they are rounded, and which absences are in a base: chosen, named, counted.
struct SharesTests {
  /// Thirty answers. `b` takes several: seven x and y, six x, six y and z, five z, six nothing: 37 answers of 24. `q` takes one:
  /// three are empty, two say they do not know.
  private static let survey: String = {
    let given = [
      ("Oui", "Oui", "Non"), ("Oui", "Non", "Non"), ("Non", "Oui", "Oui"), ("Non", "Non", "Oui"), ("Non", "Non", "Non"),
    ]
    let answers = zip(given, [7, 6, 6, 5, 6]).flatMap { Array(repeating: $0, count: $1) }
    let lines = answers.enumerated().map { row, ticks in
      let q = row < 3 ? "" : row < 5 ? "nsp" : ["u", "v", "w"][row % 3]
      return [
        "\(row + 1)", "2024-01-01 00:00:00", "1", "fr", ticks.0, ticks.1, ticks.2, row % 2 == 0 ? "a" : "b", q,
      ].map { "\"\($0)\"" }.joined(separator: ";")
    }
    let header = ["id", "submitdate", "lastpage", "startlanguage", "b [x]", "b [y]", "b [z]", "g", "q"]
    return ([header.map { "\"\($0)\"" }.joined(separator: ";")] + lines).joined(separator: "\n") + "\n"
  }()

  private static func plan(_ first: String = "", _ second: String = "") -> String {
    """
    etude: {titre: "T"}
    sources: {e: {fichier: e.csv}}
    variables: {b2: {de: b, libelle: "Besoins"}, q2: {de: q, manquants: [nsp]}}
    confidentialite: {cle: aucune, motif: "étude inventée"}
    tableaux:
      - {id: t, titre: "T", lignes: b2, source: e\(first)}
      - {id: u, titre: "U", lignes: q2, source: e\(second)}

    """
  }

  private func plain(_ text: String) -> String {
    text.replacingText("\u{00A0}", " ").replacingText("\u{202F}", " ")
  }

  @Test(arguments: [
    ("cas", "", ["13;54", "13;54", "11;46"], "Parts sur tous les cas de la base, ceux qui n’ont rien coché compris."),
    (
      "repondants", ", sur les répondants", ["13;54", "13;54", "11;46"],
      "Parts sur les cas qui ont donné au moins une réponse."
    ),
    (
      "reponses", ", sur les réponses données", ["13;35", "13;35", "11;30"],
      "Parts sur les réponses données : un cas en donne plusieurs."
    ),
  ])
  func `the base of several answers is chosen and named`(
    base: String, title: String, figures: [String], named: String
  ) throws {
    try TemporaryFolder.with(["e.csv": Self.survey]) { folder in
      func run(_ format: String) -> String {
        Run("croiser", "b", "--donnees", folder.path("e.csv"), "--format", format, "--base", base).output
      }
      let lines = run("csv").components("\r\n")
      #expect(lines[0].hasSuffix(";code;Effectif;Part (%\(title))"), "\(lines)")
      #expect(lines[1...3].map { $0.components(";").suffix(2).joined(separator: ";") } == figures)
      for format in ["texte", "md", "html"] { #expect(plain(run(format)).contains(named), "\(format)") }
    }
  }

  /// Of 15 cases of a, 12 gave an answer, 19 in all; of 15 of b, 12 and 18.
  @Test(arguments: [
    (
      "repondants", ", sur les répondants", "Base (cas avec une réponse);;24;12;12;24", "répondants = 12",
      ["54", "54", "46"]
    ),
    (
      "reponses", ", sur les réponses données", "Base (réponses données);;37;19;18;37", "réponses = 19",
      ["35", "35", "30"]
    ),
  ])
  func `variables side by side, and the levels of a third, have the base asked for too`(
    base: String, title: String, bases: String, told: String, shares: [String]
  ) throws {
    try TemporaryFolder.with(["e.csv": Self.survey]) { folder in
      func run(_ arguments: String...) -> String {
        Run(["croiser", "b"] + arguments + ["--donnees", folder.path("e.csv"), "--base", base, "--seuil", "1"]).output
      }
      let lines = run("g+startlanguage", "--format", "csv").components("\r\n")
      #expect(lines[0].components(";").suffix(4).allSatisfy { $0.hasSuffix("(%\(title))") }, "\(lines)")
      #expect(lines[1...3].map { $0.components(";")[6] } == shares, "\(lines)")
      #expect(lines.contains { $0.hasPrefix(bases) }, "\(lines)")
      #expect(plain(run("g+startlanguage")).contains(told))
      let strata = plain(run("startlanguage", "--par", "g"))
      #expect(strata.contains(told), "\(strata)")
    }
  }

  @Test func `shares add up to 100 where it is asked, and the note says so`() throws {
    try TemporaryFolder.with(["t.csv": "q\n" + String(repeating: "u\nv\nw\n", count: 10)]) { folder in
      func run(_ arguments: String...) -> String {
        Run(["croiser", "q", "--donnees", folder.path("t.csv")] + arguments).output
      }
      func shares(_ csv: String) -> [String] {
        csv.components("\r\n").dropFirst().prefix(3).map { $0.components(";").last ?? "" }
      }
      #expect(shares(run("--format", "csv")) == ["33", "33", "33"])
      #expect(shares(run("--format", "csv", "--parts-a-cent")) == ["34", "33", "33"])
      let said = "Parts arrondies pour que leur somme fasse 100 (plus grands restes)."
      #expect(!run().contains(said) && run("--parts-a-cent").contains(said))
      #expect(run("--parts-a-cent", "--format", "json").contains("\"parts_a_cent\": true"))
    }
  }

  @Test(arguments: [
    (
      ["q", "--base", "reponses"],
      "« q » a une seule réponse par cas ; une base au choix est attendue d’une question à plusieurs réponses, en lignes ; retirer la base"
    ),
    (
      ["b", "--parts-a-cent"],
      "« b » a plusieurs réponses par cas, et des parts de cas ne font pas 100 ; la base « reponses » est attendue ; choisir la base « reponses », ou ne pas demander de parts à 100"
    ),
    (["b", "--base", "reponse"], "la base « reponse » n’existe pas ; écrire « reponses » ?"),
    (["q", "--absences", "vides"], "l’absence « vides » n’existe pas ; écrire « vide » ?"),
    (
      ["b", "g+q", "--base", "reponses", "--sous-totaux", "b=n:x|y"],
      "un sous-total reprend des cas déjà comptés plus haut : avec lui, des parts de réponses, ou qui font 100, n’ont pas de sens ; retirer --sous-totaux, ou demander --base cas ou repondants"
    ),
  ])
  func `what shares cannot be of is told`(arguments: [String], told: String) throws {
    try TemporaryFolder.with(["e.csv": Self.survey]) { folder in
      let run = Run(["croiser"] + arguments + ["--donnees", folder.path("e.csv")])
      #expect(run.code == .badUse)
      #expect(run.remarks.hasSuffix("recoupe : \(told)\n"), "\(run.remarks)")
    }
  }

  @Test func `each kind of absence is in the base or out of it, and counted`() throws {
    try TemporaryFolder.with(["e.csv": Self.survey, "etude.yaml": Self.plan()]) { folder in
      func run(_ arguments: String...) -> String {
        Run(["croiser", "q2", "--etude", folder.path(""), "--test", "aucun"] + arguments).output
      }
      let cases = [
        ([], "n = 25", "Hors base pour q2 : 3 sans réponse, 2 « nsp »."),
        (["vide"], "n = 28", "Hors base pour q2 : 2 « nsp »."),
        (["declarees"], "n = 27", "Hors base pour q2 : 3 sans réponse."), (["vide,declarees"], "n = 30", ""),
      ]
      for (kinds, base, out) in cases {
        let text = kinds.isEmpty ? run() : run("--absences", kinds[0])
        #expect(text.contains(base), "\(text)")
        #expect(out.isEmpty ? !text.contains("Hors base") : text.contains(out), "\(text)")
        #expect(text.contains("(sans réponse)") == (kinds.first?.contains("vide") == true))
      }
      #expect(run("--non-reponses") == run("--absences", "vide,declarees,non-posee,non-atteinte"))
    }
  }

  @Test func `a declared table has these keys too, and its note says what they did`() throws {
    let plan = Self.plan(", base: reponses, parts_a_cent: oui", ", dans_la_base: [vide]")
    try TemporaryFolder.with(["e.csv": Self.survey, "etude.yaml": plan]) { folder in
      let run = Run("produire", folder.path(""), "--sortie", folder.path("out"))
      #expect(run.code == .done, "\(run.remarks)")
      let page = plain(try folder.text("out/diffusion/tableaux/index.html"))
      for words in [
        "Parts sur les réponses données : un cas en donne plusieurs.", "réponses = 37.",
        "Parts arrondies pour que leur somme fasse 100 (plus grands restes).", "30 %", "(sans réponse)",
        "« ne sait pas » ou assimilé (2)",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      let figures = try folder.text("out/diffusion/chiffres.csv")
      #expect(figures.contains(";11;37;reponse;") && figures.contains("tableau.u.vide;"))
    }
  }

  @Test func `a crossing takes the absences it declares as levels, beside a table that does not`() throws {
    let plan = Self.plan(
      "", ", colonnes: g, dans_la_base: [vide]}\n  - {id: v, titre: \"V\", lignes: q2, colonnes: g, source: e")
    try TemporaryFolder.with(["e.csv": Self.survey, "etude.yaml": plan]) { folder in
      let run = Run("produire", folder.path(""), "--sortie", folder.path("out"))
      #expect(run.code == .done, "\(run.remarks)")
      func lines(_ table: String) throws -> [String] {
        try folder.text("out/diffusion/tableaux/\(table).csv").components("\r\n")
      }
      // Three empty answers, of the first three: two of a, one of b; the table without them has 25 answers.
      let (with, without) = (try lines("u"), try lines("v"))
      #expect(with.contains { $0.hasPrefix("(sans réponse);vide;") }, "\(with)")
      #expect(!without.contains { $0.contains("sans réponse") }, "\(without)")
      #expect(with.contains { $0.hasPrefix("Base (réponses);;") && $0.contains(";28") }, "\(with)")
      #expect(without.contains { $0.hasPrefix("Base (réponses);;") && $0.contains(";25") }, "\(without)")
    }
  }

  @Test(arguments: [
    (
      ", base: repondant", "",
      "etude.yaml:6:54: « base » vaut « repondant » ; « cas », « repondants », « reponses » est attendu ; écrire « repondants » ?"
    ),
    (
      ", parts_a_cent: oui", "",
      "etude.yaml:6:5: « b2 » a plusieurs réponses par cas, et des parts de cas ne font pas 100 ; la base « reponses » est attendue ; choisir la base « reponses », ou ne pas demander de parts à 100"
    ),
    (
      "", ", base: reponses",
      "etude.yaml:7:5: « q2 » a une seule réponse par cas ; une base au choix est attendue d’une question à plusieurs réponses, en lignes ; retirer la base"
    ),
    (
      "", ", colonnes: b2, dans_la_base: [vide]",
      "etude.yaml:7:5: le tableau « u » a « dans_la_base » ; des variables à une seule réponse par cas sont attendues ; retirer « dans_la_base », ou « colonnes » : un tri à plat la prend"
    ),
  ])
  func `a fault in these keys is told at its place`(first: String, second: String, told: String) throws {
    try TemporaryFolder.with(["e.csv": Self.survey, "etude.yaml": Self.plan(first, second)]) { folder in
      let run = Run("produire", folder.path(""), "--sortie", folder.path("out"))
      #expect(run.code == .studyProblems)
      #expect(run.remarks.contains("bloquant : \(told)\n"), "\(run.remarks)")
    }
  }
}
