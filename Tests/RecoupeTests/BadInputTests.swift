import Testing

@testable import recoupe

/// What cannot be counted, asked of `croiser` and declared in a study: a whole French message, no crash, nothing dropped unsaid.
struct BadInputTests {
  /// Forty answers: a weight that is a word once, a question nobody answered, a budget below 0, an amount that outweighs all.
  private static let survey: String = {
    let lines = (0..<40).map { row in
      let amount = row == 5 ? "100000" : "\(row)"
      return
        "\(row % 2 == 0 ? "non" : "oui");\(row % 3 == 0 ? "b" : "a");\(row == 7 ? "lourd" : "1,5");;\(row == 3 ? -500 : 1000 + row);\(amount);0"
    }
    return (["q;g;poids;vide;budget;legs;nul"] + lines).joined(separator: "\n") + "\n"
  }()

  /// Ten thousand and one different values, each twice or once.
  private static let names =
    "lieu;g;rang\n" + (0..<12000).map { "c\($0 % 10001);\($0 % 2 == 0 ? "x" : "y");\($0 % 10001)\n" }.joined()

  @Test(arguments: [
    (
      "a weight that is text", ["q", "g", "--poids", "poids"],
      "« poids » contient « lourd » ; des nombres seulement sont attendus ; corriger la valeur dans les données, ou nommer une autre variable"
    ),
    (
      "a weight nobody has", ["q", "g", "--poids", "vide"],
      "aucun des 40 cas retenus n’a de poids utilisable dans « vide » ; un nombre positif par cas est attendu ; vérifier cette colonne, ou nommer une autre variable"
    ),
    (
      "a weight of 0", ["budget", "--poids", "nul"],
      "aucun des 40 cas retenus n’a de poids utilisable dans « nul » ; un nombre positif par cas est attendu ; vérifier cette colonne, ou nommer une autre variable"
    ),
    (
      "an all-missing variable in rows", ["vide", "g"],
      "« vide » n’a aucune réponse dans les 40 cas retenus ; choisir une autre variable, ou compter les absences par --non-reponses"
    ),
    (
      "an all-missing variable in columns", ["g", "vide"],
      "« vide » n’a aucune réponse dans les 40 cas retenus ; choisir une autre variable, ou compter les absences par --non-reponses"
    ),
    (
      "an all-missing variable alone", ["vide"],
      "« vide » n’a aucune réponse dans les 40 cas retenus ; choisir une autre variable, ou compter les absences par --non-reponses"
    ),
    (
      "an empty filter", ["q", "--filtre", ""],
      "le filtre est «  » ; « variable=code » est attendu ; écrire par exemple « taille=petite »"
    ),
    (
      "a filter without a level", ["q", "--filtre", "g="],
      "le filtre est « g= » ; « variable=code » est attendu ; écrire par exemple « taille=petite »"
    ),
    (
      "filters that keep nobody", ["q", "--filtre", "g=a", "--filtre", "g=b"],
      "le filtre « g=a et g=b » ne garde aucun cas ; choisir une modalité que quelqu’un a donnée"
    ),
    (
      "a filter on an absent level", ["q", "--filtre", "g=c"],
      "« g » n’a pas de modalité « c » ; le code d’une de ses modalités est attendu ; écrire « b » ?"
    ),
    (
      "a filter on an absent variable", ["q", "--filtre", "gg=a"],
      "la variable « gg » n’existe pas ; écrire « g » ?"
    ),
    (
      "a number that is text", ["budget", "--effectifs", "poids"],
      "« poids » contient « lourd » ; des nombres seulement sont attendus ; corriger la valeur dans les données, ou nommer une autre variable"
    ),
  ])
  func `croiser answers with one message, exit 2`(what: String, arguments: [String], told: String) throws {
    try TemporaryFolder.with(["d.csv": Self.survey]) { folder in
      #expect(
        Run(["croiser"] + arguments + ["--donnees", folder.path("d.csv")])
          == Run(remarks: "recoupe : \(told)\n", code: .badUse), "\(what)")
    }
  }

  @Test(arguments: [
    (["lieu", "g"], "croisent", 100), (["g", "lieu"], "croisent", 100), (["lieu"], "comptent", 1000),
  ])
  func `a variable of 10 000 categories is no table`(arguments: [String], verb: String, limit: Int) throws {
    try TemporaryFolder.with(["d.csv": Self.names]) { folder in
      #expect(
        Run(["croiser"] + arguments + ["--donnees", folder.path("d.csv")])
          == Run(
            remarks:
              "recoupe : « lieu » a 10001 valeurs ; \(limit) au plus se \(verb) ; en faire des classes ou des groupes, ou choisir une autre variable\n",
            code: .badUse))
    }
  }

  @Test func `a negative budget is counted and told, in the terminal, the page and the machine output`() throws {
    try TemporaryFolder.with(["d.csv": Self.survey]) { folder in
      func run(_ format: String) -> String {
        Run("croiser", "budget", "g", "--donnees", folder.path("d.csv"), "--format", format).output
      }
      for format in ["texte", "md", "html"] {
        let text = run(format).replacingText("\u{00A0}", " ")
        #expect(
          text.contains("1 nombre négatif, compté tel quel : le corriger ou le retirer si c’est un montant."), "\(text)"
        )
      }
      #expect(run("json").contains("\"n_negative\": 1,"))
    }
  }

  @Test func `an amount that outweighs the others hides its group, and the total with it`() throws {
    try TemporaryFolder.with(["d.csv": Self.survey]) { folder in
      func run(_ arguments: String...) -> String {
        Run(["croiser", "legs", "g", "--donnees", folder.path("d.csv")] + arguments).output
      }
      // 5 is of the group « a »; its 100 000 are more than 85 % of its sum.
      #expect(
        run("--test", "aucun") == """
          legs × g
          En nombre de réponses ; n = ·

                  n  moyenne  écart type  minimum  1er quartile  médiane  3e quartile  maximum
          ────────────────────────────────────────────────────────────────────────────────────
          b      14     19,5       12,55        –          9,75     19,5        29,25        –
          a       ·      ·          ·           ·          ·         ·           ·           ·
          Total   ·      ·          ·           ·          ·         ·           ·           ·

          · : non publié (protection des répondants).
          Quartiles et médiane : par interpolation linéaire, comme R et Excel (définition 7 de Hyndman et
          Fan).
          Minimum et maximum à partir de 20 cas seulement : chacun est le nombre d’un seul cas.

          """)
      for format in ["texte", "csv", "json", "md", "html"] {
        func amounts(_ arguments: String...) -> Bool {
          run("--format", format, arguments[0], arguments[1]).replacingText("\u{202F}", "").contains("100000")
        }
        #expect(!amounts("--seuil", "5"), "\(format)")
        #expect(amounts("--seuil", "0"), "\(format)")
      }
    }
  }

  @Test(arguments: [
    (
      "{id: t, lignes: rang, colonnes: g, source: e}", "bloquant",
      "« rang » a 10001 valeurs ; 100 au plus se croisent ; en faire des classes ou des groupes, ou choisir une autre variable"
    ),
    (
      "{id: t, lignes: lieu, source: e}", "bloquant",
      "« lieu » contient des mots libres ; une variable à modalités ou un nombre est attendu ; coder ces réponses, ou choisir une autre variable"
    ),
    (
      "{id: t, lignes: vide, source: d}", "avertissement",
      "« vide » n’a aucune réponse dans les 40 retenues ; une question à laquelle quelqu’un a répondu est attendue, le tableau est vide ; vérifier la variable, ou retirer ce tableau"
    ),
    (
      "{id: t, lignes: g, colonnes: vide, source: d}", "avertissement",
      "« vide » n’a aucune réponse dans les 40 retenues ; une question à laquelle quelqu’un a répondu est attendue, le tableau est vide ; vérifier la variable, ou retirer ce tableau"
    ),
    (
      "{id: t, lignes: budget, source: d}", "avertissement",
      "« budget » a 1 nombre négatif, compté tel quel ; un montant de 0 ou plus est attendu ; corriger ces montants dans les données, si c’en sont"
    ),
    (
      "{id: t, lignes: absente, source: d}", "bloquant",
      "la variable « absente » n’existe pas ; le nom d’une variable des données est attendu ; choisir parmi « q », « g », « poids », « vide », « budget », « legs », « nul »"
    ),
  ])
  func `a declared table is told at its line`(table: String, severity: String, told: String) throws {
    let plan = "etude: {titre: \"T\"}\nsources: {d: {fichier: d.csv}, e: {fichier: e.csv}}\ntableaux:\n  - \(table)\n"
    try TemporaryFolder.with(["etude.yaml": plan, "d.csv": Self.survey, "e.csv": Self.names]) { folder in
      let run = Run("produire", folder.path(""), "--sortie", folder.path("out"))
      #expect(run.code == (severity == "bloquant" ? .studyProblems : .done))
      #expect(run.remarks.contains("\(severity) : etude.yaml:4:5: \(told)\n"), "\(run.remarks)")
    }
  }
}
