import Testing

@testable import recoupe

struct CroiserTests {
  private func onSurvey(_ arguments: [String]) throws -> Run {
    try TemporaryFolder.with(["enquete.csv": Fixtures.survey]) { folder in
      Run(["croiser"] + arguments + ["--donnees", folder.path("enquete.csv")])
    }
  }

  @Test func `without names the variables are listed, personal ones marked`() throws {
    #expect(
      try onSurvey([])
        == Run(
          output: """
            enquete.csv (36 réponses)
              numero    texte
              sexe      unique
              sport     unique
              age       nombre
              courriel  texte   (personnelle : ni croisée ni imprimée)

            """, code: .done))
  }

  @Test func `a crossing has its bases under the titles and shares where they allow them`() throws {
    #expect(
      try onSurvey(["sport", "sexe"])
        == Run(
          output: """
            sport × sexe
            En nombre de réponses ; n = 34

                    Femme   Homme     Total
                   n = 21  n = 13    n = 34
            ───────────────────────────────
            oui  12  57\u{202F}%       7  19  56\u{202F}%
            non   9  43\u{202F}%       6  15  44\u{202F}%

            Test : χ² de Pearson : χ² = 0,04, ddl 1, p = 0,851 ; force du lien : V de Cramér = 0,03 (0 à 1).
            Pourquoi celui-là : les effectifs attendus suffisent à un χ² (le moindre : 5,74).
            Ce qu’on peut dire : ces réponses ne permettent pas d’affirmer un lien entre « sport » et « sexe »,
            ni qu’il n’y en a pas.

            Aucun pourcentage sous une base de 20.
            Hors base pour sport : 2 sans réponse.

            """, code: .done))
  }

  @Test func `a number is summarised by group`() throws {
    #expect(
      try onSurvey(["age", "sexe"]).output == """
        age × sexe
        En nombre de réponses ; n = 34

                n  moyenne  écart type  minimum  1er quartile  médiane  3e quartile  maximum
        ────────────────────────────────────────────────────────────────────────────────────
        Femme  21    36           5,32     31,5          31,5     31,5           42       42
        Homme  13    40,46       14,01      –            28       28             55        –
        Total  34    37,71        9,66      –            31,5     31,5           42        –

        Test : test des rangs (Kruskal-Wallis) : χ² = 0,15, ddl 1, p = 0,699 ; force du lien : ε² = 0,00 (0
        à 1).
        Pourquoi celui-là : un groupe n’a que 13 cas ; les rangs demandent moins que les moyennes.
        Ce qu’on peut dire : ces réponses ne permettent pas d’affirmer un lien entre « age » et « sexe », ni
        qu’il n’y en a pas.

        Quartiles et médiane : par interpolation linéaire, comme R et Excel (définition 7 de Hyndman et
        Fan).
        Minimum et maximum à partir de 20 cas seulement : chacun est le nombre d’un seul cas.
        Hors base pour age : 2 sans réponse.

        """)
  }

  @Test func `weighted quartiles gather a quarter, a half and three quarters of the weights`() throws {
    let rows = zip(["1,5", "2,5", "3,5", "4,5", "10,5"], [3, 1, 1, 2, 1]).map { "\($0);\($1)" }
    let table = (["duree;poids"] + (0..<5).flatMap { _ in rows }).joined(separator: "\n") + "\n"
    try TemporaryFolder.with(["d.csv": table]) { folder in
      // By hand: of weights 3, 1, 1, 2, 1 a quarter (2) is reached at 1,5, a half (4) at 2,5, three quarters (6) at 4,5.
      #expect(
        Run("croiser", "duree", "--donnees", folder.path("d.csv"), "--poids", "poids", "--test", "aucun").output == """
          duree
          En nombre de réponses ; n = 25 ; somme des poids = 40 ; n efficace (Kish) = 20

                  n  n efficace  moyenne  écart type  minimum  1er quartile  médiane  3e quartile  maximum
          ────────────────────────────────────────────────────────────────────────────────────────────────
          Total  25          20     3,75        2,88      1,5           1,5      2,5          4,5     10,5

          Effectifs non pondérés ; mesures pondérées par « poids ».
          Chaque quartile est la plus petite valeur qui réunit le quart, la moitié ou les trois quarts des
          poids.

          """)
    }
  }

  @Test func `a group of few is hidden, and the total with it`() throws {
    let json = try onSurvey(["age", "sexe", "--seuil", "14", "--format", "json"]).output
    #expect(
      json.contains("\"group\": \"Homme\",\n      \"code\": \"Homme\",\n      \"n\": null,\n      \"n_why\": \"non"))
    #expect(json.contains("\"group\": \"(total)\",\n      \"n\": null"))
    #expect(json.contains("\"n_missing\": null"))
  }

  @Test(arguments: [
    (["sexe", "--modalites", "sexe=Homme|Femme"], "Homme;Homme;15;42\r\nFemme;Femme;21;58\r\n"),
    (["sport", "--non-reponses"], "oui;oui;19;53\r\nnon;non;15;42\r\n(sans réponse);vide;2;6\r\n"),
    (["sport", "--filtre", "sexe=Homme"], "oui;oui;7;\r\nnon;non;6;\r\n"),
    (
      ["age", "--ordinales", "age", "--modalites", "age=55"],
      "55;55;6;18\r\n28;28;7;21\r\n31.5;31.5;12;35\r\n42;42;9;26\r\n"
    ),
  ])
  func `options order, keep and count levels`(arguments: [String], rows: String) throws {
    let run = try onSurvey(arguments + ["--format", "csv"])
    #expect(run.code == .done)
    #expect(run.output.contains(rows), "\(run)")
  }

  @Test func `two names make two tables, one byte order mark, an array in JSON`() throws {
    #expect(
      try onSurvey(["sexe,sport", "--format", "csv"]).output
        == "\u{FEFF}sexe;code;Effectif;Part (%)\r\nFemme;Femme;21;58\r\nHomme;Homme;15;42\r\nBase (réponses);;36;\r\n"
        + "\r\nsport;code;Effectif;Part (%)\r\noui;oui;19;56\r\nnon;non;15;44\r\nBase (réponses);;34;\r\n")
    #expect(try onSurvey(["sexe,sport", "--format", "json"]).output.hasPrefix("[\n  {\n    \"var\": \"sexe\""))
    #expect(try onSurvey(["sexe", "--format", "json"]).output.hasPrefix("{\n  \"var\": \"sexe\""))
  }

  @Test func `Markdown escapes what the data hold`() throws {
    try TemporaryFolder.with(["a.csv": "q;x\na|b;1\n*c*;2\na|b;1\n"]) { folder in
      #expect(
        Run("croiser", "q", "--donnees", folder.path("a.csv"), "--format", "md").output == """
          **q** En nombre de réponses ; n = 3

          |  | Effectif (n = 3) |
          | --- | ---: |
          | a\\|b | 2 |
          | \\*c\\* | 1 |

          Aucun pourcentage sous une base de 20.

          """)
    }
  }

  @Test func `a table may be written to a file`() throws {
    try TemporaryFolder.with(["a.csv": "q;x\na;1\nb;2\na;1\n"]) { folder in
      let run = Run(
        "croiser", "q", "--donnees", folder.path("a.csv"), "--format", "csv", "--csv-brut", "--sortie",
        folder.path("t.csv"))
      #expect(run == Run(code: .done))
      let written = try folder.text("t.csv")
      #expect(written == "q,code,Effectif,Part (%)\r\na,a,2,\r\nb,b,1,\r\nBase (réponses),,3,\r\n")
      let lost = Run("croiser", "q", "--donnees", folder.path("a.csv"), "--sortie", folder.path("absent/t.csv"))
      #expect(lost.code == .badUse)
    }
  }

  @Test(arguments: [
    (["sprt"], "la variable « sprt » n’existe pas ; écrire « sport » ?"),
    (["xyzzy"], "la variable « xyzzy » n’existe pas ; « recoupe croiser » seul liste les variables"),
    (["sport", "sexes"], "la variable « sexes » n’existe pas ; écrire « sexe » ?"),
    (
      ["sport", "--filtre", "sexe=Home"],
      "« sexe » n’a pas de modalité « Home » ; le code d’une de ses modalités est attendu ; écrire « Homme » ?"
    ),
    (
      ["sport", "--filtre", "sexe"],
      "le filtre est « sexe » ; « variable=code » est attendu ; écrire par exemple « taille=petite »"
    ),
    (["sexe", "--modalites", "sexe=Homm|Femme"], "« sexe » n’a pas de modalité « Homm » ; écrire « Homme » ?"),
    (["sexe", "--modalites", "sex=Homme"], "la variable « sex » n’existe pas ; écrire « sexe » ?"),
    (
      ["courriel"],
      "« courriel » est une donnée personnelle, ou en a l’air ; elle n’est ni croisée ni imprimée ; choisir une autre variable"
    ),
    (
      ["sexe", "--seuil", "-1"],
      "la commande « croiser » n’est pas complète, ou une valeur n’y est pas attendue ; l’écrire ainsi : recoupe croiser [LIGNES [COLONNES]] [--donnees FICHIER] [--format texte|csv|json|md|html]"
    ),
  ])
  func `what cannot be counted is answered with the nearest name, exit 2`(arguments: [String], told: String) throws {
    #expect(try onSurvey(arguments) == Run(remarks: "recoupe : \(told)\n", code: .badUse))
  }

  @Test func `an export that is not there is a problem, exit 1`() throws {
    try TemporaryFolder.with(["a.csv": "q\na\n"]) { folder in
      let path = folder.path("b.csv")
      #expect(
        Run("croiser", "q", "--donnees", path)
          == Run(
            remarks:
              "bloquant : \(path): ce fichier n’existe pas ; un export d’enquête est attendu ; écrire « a.csv » ?\n",
            code: .studyProblems))
    }
  }

  @Test func `a study has its names, its threshold, and hides what is personal under any name`() throws {
    try TemporaryFolder.with(["enquete.csv": Fixtures.survey, "etude.yaml": Fixtures.study]) { folder in
      func run(_ arguments: String...) -> Run { Run(["croiser", "--etude", folder.path("")] + arguments) }
      #expect(
        run().output.hasSuffix(
          "  activite  unique  Fait du sport\n  adresse   texte   (personnelle : ni croisée ni imprimée)\n"))
      for name in ["adresse", "courriel", "enquete.courriel"] { #expect(run(name).code == .badUse) }
      #expect(
        run("activite", "sexe").output == """
          Fait du sport × sexe
          En nombre de réponses ; n = 34

                  Total
                 n = 34
          ─────────────
          oui  19  56\u{202F}%
          non  15  44\u{202F}%

          Aucun test (χ² de Pearson) : des cases sont masquées, un test en dirait trop.

          Les croisements ne sont pas publiés : plus d’un tiers des cases seraient masquées (protection des
          répondants). Seuls les totaux le sont.
          Hors base pour activite : 2 sans réponse.

          """)
      #expect(
        run("activite", "sexe", "--seuil", "0").output.contains("oui  12  57\u{202F}%       7  19  56\u{202F}%\n"))
    }
  }

  @Test func `the shipped study crosses its interviews and its survey`() {
    let corpus = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    func run(_ arguments: String...) -> Run { Run(["croiser", "--etude", "/\(corpus)/corpus"] + arguments) }
    let list = run()
    for heading in ["entretiens (25 organisations)\n", "enquete (39 réponses)\n"] {
      #expect(list.output.contains(heading))
    }
    #expect(run("logique", "secteur", "--unite", "entretien").output.contains("En nombre d’entretiens ; n = 21\n"))
    #expect(run("taille").remarks.contains("écrire « enquete.taille ».\n"))
    #expect(
      run("logique", "pratique").remarks
        == "recoupe : « logique » (entretiens) et « pratique » (enquete) ne sont pas dans les mêmes données ; croiser des variables d’une même source ; « recoupe croiser » seul les liste\n"
    )
  }
}
