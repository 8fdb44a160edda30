import Testing

@testable import recoupe

/// A weight, a sample design and a test declared in the study: what prints them, and what is told of a fault in them.
struct DeclaredDesignTests {
  /// Of sixty answers, thirty by each sex: men weigh 3, women 1. One has no weight, one a weight of 0, one less than 0.
  private static let survey: String = {
    let groups = [(20, "oui;femme;1;s1"), (10, "non;femme;1;s2"), (10, "oui;homme;3;s1"), (20, "non;homme;3;s2")]
    let lines =
      groups.flatMap { Array(repeating: $1, count: $0) } + ["oui;homme;;s1", "non;homme;0;s1", "oui;femme;-2;s2"]
    return (["sport;sexe;poids;strate;taille;mot"] + lines.map { $0 + ";100;un" }).joined(separator: "\n") + "\n"
  }()

  private static func plan(_ design: String, _ test: String = "") -> String {
    """
    etude: {titre: "Petite étude", fiction: oui}
    sources:
      enquete: {fichier: enquete.csv\(design)}
    variables:
      pratique: {de: sport, libelle: "Fait du sport"}
      sexe: {de: sexe}
    confidentialite: {cle: aucune, motif: "étude inventée"}
    tableaux:
      - {id: sport, titre: "Le sport", lignes: pratique, source: enquete}
      - {id: sport-sexe, titre: "Le sport selon le sexe", lignes: pratique, colonnes: sexe, source: enquete\(test)}

    """
  }

  private func inStudy<Result>(
    _ design: String, _ test: String = "", _ body: (TemporaryFolder) throws -> Result
  ) throws -> Result {
    try TemporaryFolder.with(
      [
        "enquete.csv": Self.survey, "etude.yaml": Self.plan(design, test),
        "textes/synthese.md":
          "{{enquete.pratique.oui:pct}}\n\n{{tableau sport-sexe}}\n\n{{figure sport}}\n\n{{methode}}\n",
      ], body)
  }

  @Test func `without the keys nothing is weighted and no test is printed`() throws {
    try inStudy("") { folder in
      #expect(Run("produire", folder.path(""), "--sortie", folder.path("out")).code == .done)
      let text = try folder.text("out/diffusion/synthese.md")
      #expect(text.contains("\n51\u{202F}%\n"))
      #expect(!text.contains("pondér") && !text.contains("Test :"))
      #expect(try !folder.text("out/diffusion/chiffres.csv").contains("part_ponderee"))
    }
  }

  @Test func `the weight makes shares, counts stay counts, and who has no usable weight is in none of them`() throws {
    try inStudy(", poids: poids") { folder in
      #expect(Run("produire", folder.path(""), "--sortie", folder.path("out")).code == .done)
      // 20 women and 3 × 10 men of 30 and 3 × 30: 50 of 120.
      #expect(
        try folder.text("out/diffusion/tableaux/sport.csv")
          == "\u{FEFF}Fait du sport;code;Effectif;Effectif pondéré;Part pondérée (%)\r\noui;oui;30;50;42\r\n"
          + "non;non;30;70;58\r\nBase (réponses);;60;120;\r\nn efficace (Kish);;48,0;;\r\nCorpus fictif;;;;\r\n")
      let text = try folder.text("out/diffusion/synthese.md")
      for words in [
        "\n42\u{202F}%\n", "| oui | 20 (67\u{202F}%) | 10 (33\u{202F}%) | 30 |",
        "Effectifs non pondérés\u{202F}; parts pondérées par «\u{00A0}poids\u{00A0}». n efficace (Kish)\u{00A0}: 48.",
        "Hors de tous les comptes, faute de poids utilisable\u{00A0}: 1 sans poids, 2 de poids nul ou négatif.",
        "Le plus souvent\u{00A0}: non (58\u{202F}%)", "Ses réponses sont pondérées par «\u{00A0}poids\u{00A0}»",
      ] {
        #expect(text.contains(words), "\(words)\n\(text)")
      }
      let figures = try folder.text("out/diffusion/chiffres.csv")
      #expect(figures.contains("enquete.pratique.oui;Fait du sport – oui;30;60;reponse;calculé;synthese;;0,4166666"))
      #expect(
        figures.contains("enquete.sans-poids;Réponses sans poids utilisable, hors de tous les comptes;3;;reponse;"))
    }
  }

  @Test func `a test asked for is printed with its rule and its sentence, under a design that of the design`() throws {
    let tests = [
      ("", ", test: auto", "Test : χ² de Pearson : χ² = 7,01, ddl 1, p = 0,008"),
      ("", ", test: fisher", "Test : test exact de Fisher, p = 0,012"),
      (
        ", poids: poids, strates: strate, fpc: taille", ", test: auto",
        "Test : χ² du plan de sondage (Rao-Scott, second ordre)"
      ),
      (", poids: poids", ", test: pearson", "Aucun test (χ² de Pearson) : les données sont pondérées"),
    ]
    for (design, test, words) in tests {
      try inStudy(design, test) { folder in
        #expect(Run("produire", folder.path(""), "--sortie", folder.path("out")).code == .done)
        let text = try folder.text("out/diffusion/synthese.md").replacingText("\u{00A0}", " ").replacingText(
          "\u{202F}", " ")
        #expect(text.contains(words), "\(words)\n\(text)")
        #expect(
          text.contains("Aucun test (") || text.contains("Pourquoi celui-là :") && text.contains("Ce qu’on peut dire :")
        )
        #expect(text.contains("Un test n’est imprimé que là où l’étude l’a demandé"))
      }
    }
  }

  @Test(arguments: [
    (
      ", poids: pois", "",
      "etude.yaml:3:42: la variable « pois » n’existe pas ; le nom d’une variable des données est attendu ; écrire « poids » ?"
    ),
    (
      ", poids: mot", "",
      "etude.yaml:3:42: « mot » contient « un » ; des nombres seulement sont attendus ; corriger la valeur dans les données, ou nommer une autre variable"
    ),
    (
      ", poids: poids, fpc: poids", "",
      "etude.yaml:3:54: « poids » ne peut être une taille de population : dans une strate, elle varie ou est plus petite que l’échantillon ; y mettre, pour chaque strate, combien d’unités la population compte"
    ),
    (
      ", strates: strate, grappes: grappe", "",
      "etude.yaml:3:61: la variable « grappe » n’existe pas ; le nom d’une variable des données est attendu ; choisir parmi « sport », « sexe », « poids », « strate », « taille », « mot », « pratique »"
    ),
    (
      ", poid: poids", "",
      "etude.yaml:3:35: la clé « poid » est inconnue dans « enquete » ; une clé connue est attendue ; écrire « poids » ?"
    ),
    (
      "", ", test: khi2",
      "etude.yaml:10:112: « test » vaut « khi2 » ; « auto », « pearson », « yates », « vraisemblance », « fisher », « fisher-mc », « rao-scott », « tendance », « kruskal », « welch », « anova », « reponses-multiples », « mantel-haenszel » est attendu ; choisir parmi « auto », « pearson », « yates », « vraisemblance », « fisher », « fisher-mc », « rao-scott », « tendance », « kruskal », « welch », « anova », « reponses-multiples », …"
    ),
  ])
  func `a fault in these keys is told at its place`(design: String, test: String, message: String) throws {
    try inStudy(design, test) { folder in
      let run = Run("produire", folder.path(""), "--sortie", folder.path("out"))
      #expect(run.code == .studyProblems)
      #expect(run.remarks.contains("bloquant : \(message)\n"), "\(run.remarks)")
    }
  }

  @Test func `a test of a table that compares nothing, and a weight nobody has, are faults`() throws {
    try TemporaryFolder.with([
      "enquete.csv": "sport;poids\noui;0\nnon;\n",
      "etude.yaml": """
      etude: {titre: "T"}
      sources: {enquete: {fichier: enquete.csv, poids: poids}}
      tableaux: [{id: s, lignes: sport, source: enquete, test: auto}]

      """,
    ]) { folder in
      let run = Run("produire", folder.path(""), "--sortie", folder.path("out"))
      #expect(run.code == .studyProblems)
      for message in [
        "etude.yaml:2:50: aucune réponse n’a de poids utilisable dans « poids » ; un nombre positif par réponse est attendu ; vérifier cette colonne, ou nommer une autre variable",
        "etude.yaml:3:58: le tableau « s » ne compare rien ; un test est attendu d’un tableau qui a des colonnes ; ajouter « colonnes », ou retirer « test »",
      ] {
        #expect(run.remarks.contains("bloquant : \(message)\n"), "\(run.remarks)")
      }
    }
  }

  @Test func `croiser takes the design of the study, says so, and may leave it aside`() throws {
    try inStudy(", poids: poids, strates: strate") { folder in
      func run(_ arguments: String...) -> Run {
        Run(["croiser", "pratique", "sexe", "--etude", folder.path("")] + arguments)
      }
      let declared = run()
      for words in [
        "somme des poids = 120", "Effectifs non pondérés ; parts pondérées par « poids ».",
        "Plan de sondage : strates « strate ».", "Hors base : 1 sans poids, 2 de poids nul ou négatif.",
        "Ce poids et ce plan sont ceux que l’étude déclare ; --poids aucun les laisse de côté.",
      ] {
        #expect(declared.output.contains(words), "\(declared.output)")
      }
      let json = run("--format", "json").output
      #expect(json.contains("\"sum_weights\": 120,"))
      #expect(json.contains("\"plan_declare_par_l_etude\": true"))
      #expect(run("--format", "csv").remarks.contains(CrossedTable.declaredDesign))
      let plain = run("--poids", "aucun")
      #expect(plain.output.contains("n = 63") && !plain.output.contains("pondér"))
      let strata = run("--par", "strate")
      #expect(strata.code == .badUse)
      #expect(strata.remarks.contains("laisser par --poids aucun le plan que l’étude déclare"))
    }
  }

  @Test func `sources.csv and tableaux.csv take these keys as columns, and --garder keeps the test`() throws {
    try TemporaryFolder.with([
      "e2.csv": Self.survey, "etude.yaml": "etude: {titre: \"T\"}\nvariables: {pratique: {de: sport}}\n",
      "sources.csv": "id;fichier;poids\nenquete;e2.csv;poids\n",
    ]) { folder in
      let kept = Run("croiser", "pratique", "sexe", "--etude", folder.path(""), "--test", "rao-scott", "--garder", "x")
      #expect(kept.code == .done, "\(kept.remarks)")
      #expect(
        try folder.text("tableaux.csv")
          == "\u{FEFF}id;titre;lignes;colonnes;unite;source;test\r\nx;pratique, selon : sexe;pratique;sexe;;enquete;rao-scott\r\n"
      )
      #expect(Run("produire", folder.path(""), "--sortie", folder.path("out")).code == .done)
      let page = try folder.text("out/diffusion/tableaux/index.html")
      #expect(
        page.contains("Rao-Scott, second ordre") && page.contains("Le test imprimé est celui que l’étude a demandé."))
    }
  }
}
