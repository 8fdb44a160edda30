import Testing

@testable import recoupe

struct ChercherTests {
  private func search(_ arguments: String...) throws -> Run {
    try TemporaryFolder.with(CodedStudy.files) { Run(["chercher"] + arguments + ["--etude", $0.path(".")]) }
  }

  @Test func `a word is shown where respondents say it, denied or echoed`() throws {
    #expect(
      try search("quartier")
        == Run(
          output: """
            E01 §2 R1  mieux accueillir les gens du [quartier].
            E01 §4 R1             C’est pas pour le [quartier], l’argent. On accueillait (nié)
            E02 §2 R1                            Le [quartier], oui. (écho)
            E02 §4 R1              Pour les gens du [quartier], d’abord.

            4 occurrences, dans 2 entretiens.
            Formes : quartier (4).

            """, code: .done))
  }

  @Test(arguments: [
    (["Déjà"], 1), (["deja"], 1), (["l'argent"], 1), (["l’argent"], 1), (["~accueil"], 2), (["accueill*"], 2),
    (["argent", "--enqueteur"], 2), (["gens PROCHE/3 quartier"], 2), (["gens SAUF mieux"], 1), (["zèbre"], 0),
  ])
  func `accents, apostrophes and the syntax of rules`(arguments: [String], count: Int) throws {
    let run = try TemporaryFolder.with(CodedStudy.files) {
      Run(["chercher"] + arguments + ["--etude", $0.path("."), "--format", "csv", "--csv-brut"])
    }
    #expect(run.output.components("\r\n").filter { !$0.isEmpty }.count == count + 1, "\(run)")
  }

  @Test func `the outputs of other formats`() throws {
    #expect(
      try search("deja", "--format", "json").output == """
        [
          {
            "entretien": "E01",
            "tour": 4,
            "locuteur": "R1",
            "avant": "C’est pas pour le quartier, l’argent. On accueillait ",
            "mot": "déjà",
            "apres": ". Voilà.",
            "nie": false,
            "echo": false
          }
        ]

        """)
    #expect(
      try search("deja", "--format", "md").output.hasPrefix(
        "| où | en contexte |\n| --- | --- |\n| E01 §4 R1 | C’est pas pour le quartier"))
    #expect(try search("zèbre").output == "Aucune occurrence dans les paroles cherchées.\n")
  }

  @Test func `a search that cannot be read is refused with what was expected`() throws {
    #expect(
      try search("quartier ET")
        == Run(
          remarks:
            "recoupe : « quartier ET » : il manque un côté à « ET » ; un terme de part et d’autre est attendu ; recoupe chercher --aide dit ce qui se cherche\n",
          code: .badUse))
  }
}
