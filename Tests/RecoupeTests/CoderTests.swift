import Testing

@testable import recoupe

struct CoderTests {
  @Test func `the rules show the forms they caught, what is denied or an echo, and what they are worth`() throws {
    let run = try TemporaryFolder.with(CodedStudy.files) { Run("coder", $0.path(".")) }
    #expect(
      run
        == Run(
          output: """
            service-1 → logique.service
              3 passages proposés, 1 nié, 1 écho · précision 1/1 = 1,00 [0,21 ; 1,00], rappel 1/1 = 1,00 [0,21 ;
              1,00], F1 1,00 [0,34 ; 1,00]
              «\u{A0}quartier\u{A0}» 4, dont 1 nié · «\u{A0}accueillait\u{A0}» 1 · «\u{A0}accueillir\u{A0}» 1

            1 règle : 3 passages proposés, 1 nié, 1 écho. Rien n’est codé : une personne décide.

            """, code: .done))
  }

  @Test func `decisions on the table it writes become codings, and a run never writes over them`() throws {
    try TemporaryFolder.with(CodedStudy.files) { folder in
      let table = folder.path("codages/decisions-claire.csv")
      let written = Run("coder", folder.path("."), "--sortie", table, "--codeur", "claire")
      #expect(written.code == .done)
      #expect(written.remarks.hasPrefix("5 passages dans "))
      let rows = try folder.text("codages/decisions-claire.csv").components("\r\n")
      #expect(
        rows[0]
          == "\u{FEFF}entretien;tour;locuteur;debut;fin;code;regle;statut;modalite;echo;formes;extrait;decision;vers")
      #expect(
        rows[1] == "E01;2;R1;21;64;logique.service;service-1;propose;constate;;accueillir | quartier;"
          + "Pour mieux accueillir les gens du quartier.;;")
      let again = Run("coder", folder.path("."), "--sortie", table)
      #expect(again.code == .badUse)
      #expect(again.remarks.contains("existe déjà, et peut contenir des décisions"))
      try folder.write(
        [
          rows[0], rows[1].dropLast(1) + "accepte;", rows[2].dropLast(1) + "rejete;",
          rows[3].dropLast(1)
            + "deplace;logique.gestion", rows[4],
        ].joined(separator: "\r\n"), to: "codages/decisions-claire.csv")
      let decided = Run("coder", folder.path("."), "--codeur", "claire", "--format", "csv", "--csv-brut").output
      #expect(decided.components("\r\n")[1].hasSuffix(",accepte,"))
      #expect(decided.components("\r\n")[3].hasSuffix(",deplace,logique.gestion"))
      #expect(Run("coder", folder.path(".")).output.contains("1 accepté, 1 rejeté, 1 déplacé"))
      #expect(Run("verifier", folder.path(".")).remarks == "Rien à signaler.\n")
    }
  }

  @Test func `a decision that answers nothing any more is told, and kept`() throws {
    let decisions = """
      entretien;code;regle;extrait;decision;vers
      E01;logique.service;partie-1;mieux accueillir;accepte;
      E01;logique.service;service-1;Voilà;accepte;
      E02;logique.gestion;service-1;Pour les gens du quartier;rejete;
      E01;logique.service;;mieux accueillir;accepte;
      E01;logique.service;service-1;mieux accueillir;deplace;
      E01;logique.service;service-1;Voilà;rejete;
      E01;logique.service;service-1;mieux accueillir;;

      """
    let run = try TemporaryFolder.with(CodedStudy.files) { folder in
      try folder.write(decisions, to: "codages/decisions-claire.csv")
      return Run("verifier", folder.path("."))
    }
    #expect(run.code == .studyProblems)
    #expect(
      run.remarks == """
        avertissement : codages/decisions-claire.csv:2:1: la règle « partie-1 » n’est plus dans la grille ; une proposition actuelle est attendue, la décision (« accepte ») est gardée ; relire le passage, puis garder ou retirer la ligne
        avertissement : codages/decisions-claire.csv:3:1: la règle « service-1 » ne propose plus ce passage de E01 ; une proposition actuelle est attendue, la décision (« accepte ») est gardée ; relire le passage, puis garder ou retirer la ligne
        avertissement : codages/decisions-claire.csv:4:1: la règle « service-1 » propose maintenant un autre code que « logique.gestion » ; une proposition actuelle est attendue, la décision (« rejete ») est gardée ; relire le passage, puis garder ou retirer la ligne
        ecarte : codages/decisions-claire.csv:5: la décision ne dit pas quelle règle a proposé le passage ; son id est attendu dans « regle », décision laissée de côté ; repartir du fichier que fait « recoupe coder --sortie »
        ecarte : codages/decisions-claire.csv:6: le passage est déplacé sans dire vers quel code ; un code de la grille est attendu dans « vers », décision laissée de côté ; écrire le code dans la colonne « vers »
        ecarte : codages/decisions-claire.csv:7: ce passage est décidé deux fois pour la même règle ; une décision est attendue, la première est gardée ; retirer une des deux lignes
        avertissement : etude.yaml: des propositions sont décidées dans E02, mis de côté pour mesurer les règles ; un codage fait sans les voir est attendu, rien n’y est mesuré ; mettre d’autres entretiens sous « validation », ou retirer ces décisions
        3 écartés, 4 avertissements

        """)
  }

  @Test(arguments: [
    (["--regle", "service-2"], "la règle « service-2 » n’est pas dans la grille ; écrire « service-1 » ?"),
    (
      ["--code", "logique.servise"],
      "le code « logique.servise » n’est pas dans la grille ; écrire « logique.service » ?"
    ),
  ])
  func `an unknown rule or code is refused`(arguments: [String], remark: String) throws {
    let run = try TemporaryFolder.with(CodedStudy.files) { Run(["coder", $0.path(".")] + arguments) }
    #expect(run == Run(remarks: "recoupe : \(remark)\n", code: .badUse))
  }

  @Test func `an arbiter settles what the coders differ on, and what is left open is told`() throws {
    let plan = CodedStudy.plan.replacingText("validation: [E02]", "fusion: arbitre")
    try TemporaryFolder.with(CodedStudy.files) { folder in
      try folder.write(plan, to: "etude.yaml")
      #expect(
        Run("verifier", folder.path(".")).remarks == """
          bloquant : etude.yaml: « fusion » vaut « arbitre » et « codages/arbitre.csv » n’existe pas ; le fichier de l’arbitre est attendu ; l’ajouter, ou écrire « fusion: deux » ou « fusion: un »
          1 bloquant

          """)
      let header = "entretien;code;statut;extrait\n"
      try folder.write(header, to: "codages/arbitre.csv")
      #expect(
        Run("verifier", folder.path(".")).remarks.contains(
          "un désaccord n’a pas de décision dans le fichier de l’arbitre"))
      #expect(try counts(folder).contains("Logique de service;logique.service;1;"))
      try folder.write(header + "E01;logique.service;retenu;mieux accueillir\n", to: "codages/arbitre.csv")
      #expect(Run("verifier", folder.path(".")).remarks == "Rien à signaler.\n")
      #expect(try counts(folder).contains("Logique de service;logique.service;2;"))
      try folder.write(
        header + "E01;logique.service;rejete;mieux accueillir\nE02;logique.service;rejete;les gens du quartier\n",
        to: "codages/arbitre.csv")
      #expect(try counts(folder).contains("Logique de service;logique.service;0;"))
    }
  }

  private func counts(_ folder: TemporaryFolder) throws -> String {
    Run("croiser", "logique", "--etude", folder.path("."), "--format", "csv").output
  }
}
