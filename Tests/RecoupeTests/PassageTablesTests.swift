import Testing

@testable import recoupe

/// Tables of passages, asked of `croiser` and declared in the study.
struct PassageTablesTests {
  private func plain(_ text: String) -> String {
    text.replacingText("\u{00A0}", " ").replacingText("\u{202F}", " ").replacingText("&nbsp;", " ")
  }

  @Test func `codes by sector in passages: what the organisations hide is hidden, in every format`() throws {
    try QuotedStudy.with("") { folder in
      func run(_ format: String...) -> Run {
        Run(["croiser", "logique", "secteur", "--etude", folder.path(""), "--unite", "passage", "--format"] + format)
      }
      #expect(
        run("csv", "--csv-brut").output.components("\r\n").map { $0.components(",").prefix(6).joined(separator: ",") }
          == [
            "Logiques,code,santé,social,culture,Total",
            "Logique de service,logique.service,\(Self.hidden),4,\(Self.hidden),9",
            "Logique gestionnaire,logique.gestion,\(Self.hidden),4,\(Self.hidden),11",
            "Logique de métier,logique.metier,4,4,0,8", "Logique autonomiste,logique.autonomie,0,0,0,0",
            "Base (passages),,12,12,4,28", "Base (organisations),,,,,20", "",
          ])
      for format in ["texte", "md", "html"] {
        let output = plain(run(format).output)
        #expect(output.contains("En nombre de passages ; sur 28 passages de 20 organisations"), "\(format) \(output)")
        #expect(output.contains("Une case où parlent moins de 3 organisations n’est pas publiée"), "\(format)")
      }
      let json = run("json").output.filter { !$0.isWhitespace }
      #expect(json.contains("\"n_organisations\":20"))
      #expect(json.contains("\"counts\":[[null,4,null],[null,4,null],[4,4,0],[0,0,0]]"))
      #expect(json.contains("\"suppressed\":[[0,0],[0,2],[1,0],[1,2]]"))
      #expect(json.contains("\"pearson\":null"))
      #expect(
        plain(Run("croiser", "logique", "--etude", folder.path(""), "--unite", "passage").output).contains(
          "28 passages de 20"))
    }
  }

  private static let hidden = "non publié (protection des répondants)"

  @Test(arguments: [
    (
      ["secteur"],
      "recoupe : « secteur » est un attribut des organisations ; compté par passage, il ne dirait que combien chacune a parlé ; le compter par organisation, ou le croiser avec une dimension de la grille\n"
    ),
    (
      ["logique", "secteur", "--filtre", "taille=petite"],
      "recoupe : --filtre ne va pas avec l’unité « passage » : des cases de peu d’organisations se retrouveraient par différence ; retirer cette option, ou compter par --unite organisation\n"
    ),
    (
      ["logique", "secteur", "--test", "fisher"],
      "recoupe : --test ne va pas avec l’unité « passage » : les passages d’une même organisation ne sont pas des cas indépendants ; retirer cette option, ou compter par --unite organisation\n"
    ),
    (
      ["logique", "secteur+taille"],
      "recoupe : « + » ne va pas avec l’unité « passage » : des cases de peu d’organisations se retrouveraient par différence ; retirer cette option, ou compter par --unite organisation\n"
    ),
  ])
  func `what passages cannot have is refused with its reason`(arguments: [String], message: String) throws {
    try QuotedStudy.with("") { folder in
      let run = Run(["croiser"] + arguments + ["--etude", folder.path(""), "--unite", "passage"])
      #expect(run == Run(output: "", remarks: message, code: run.code))
      #expect(run.code != .done)
    }
  }

  @Test func `a declared table of passages is printed whole or as totals, with what it stands on`() throws {
    let tables = """
      tableaux:
        - {id: passages, titre: "Les logiques", lignes: logique, unite: passage}
        - {id: secteurs, titre: "Par secteur", lignes: logique, colonnes: secteur, unite: passage}
        - {id: ensemble, titre: "Ensemble", lignes: logique, colonnes: logique, unite: passage}

      """
    try QuotedStudy.with(tables) { folder in
      #expect(Run("produire", folder.path(""), "--sortie", folder.path("out")).code == .done)
      #expect(
        try folder.text("out/diffusion/tableaux/secteurs.csv").components("\r\n").map { $0.drop { $0 == "\u{FEFF}" } }
          == [
            "Logiques;code;Total", "Logique de service;logique.service;9", "Logique gestionnaire;logique.gestion;11",
            "Logique de métier;logique.metier;8", "Logique autonomiste;logique.autonomie;0", "Base (passages);;28",
            "Base (organisations);;20",
            "Croisement non publié : d’autres tableaux de l’étude donneraient ces cellules (protection des répondants);;",
            "",
          ])
      #expect(try folder.text("out/diffusion/tableaux/ensemble.csv").contains("Logique de métier;logique.metier;0;0;8"))
      let page = plain(try folder.text("out/diffusion/tableaux/index.html"))
      #expect(page.contains("sur 28 passages de 20 organisations"))
    }
  }

  @Test func `a test or merges of a declared table of passages are refused at its line`() throws {
    let tables = """
      tableaux:
        - {id: secteurs, titre: "S", lignes: logique, colonnes: secteur, unite: passage, test: auto}
        - {id: tailles, titre: "T", lignes: taille, unite: passage}

      """
    try QuotedStudy.with(tables) { folder in
      let run = Run("verifier", folder.path(""))
      let remarks = run.output + run.remarks
      #expect(
        remarks.contains(
          "le tableau « secteurs » compte des passages et a « test » ; aucun n’est attendu : les passages d’une même organisation ne sont pas des cas indépendants"
        ), "\(remarks)")
      #expect(
        remarks.contains(
          "« taille » est un attribut des organisations ; compté par passage, il ne dirait que combien chacune a parlé"),
        "\(remarks)")
    }
  }
}
