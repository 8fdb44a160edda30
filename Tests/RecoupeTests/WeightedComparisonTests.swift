import Testing

@testable import recoupe

/// Two outputs of a weighted study whose counts are the same and whose weights are not.
struct WeightedComparisonTests {
  private static func survey(men weight: Int) -> String {
    let groups = [(20, "oui;1"), (10, "non;1"), (10, "oui;\(weight)"), (20, "non;\(weight)")]
    return "sport;poids\n" + groups.map { String(repeating: "\($1)\n", count: $0) }.joined()
  }

  private static let plan = """
    etude: {titre: "Petite étude", fiction: oui}
    sources:
      enquete: {fichier: enquete.csv, poids: poids}
    variables:
      pratique: {de: sport, libelle: "Fait du sport"}
    confidentialite: {cle: aucune, motif: "étude inventée"}

    """

  @Test func `a weighted share that changed is told where no count did`() throws {
    try TemporaryFolder.with(["etude.yaml": Self.plan]) { folder in
      for (name, weight) in [("avant", 3), ("apres", 2), ("encore", 2)] {
        try folder.write(Self.survey(men: weight), to: "enquete.csv")
        #expect(Run("produire", folder.path(""), "--sortie", folder.path(name)).code == .done)
      }
      let json = Run("comparer", folder.path("avant"), folder.path("apres"), "--format", "json").output
        .replacingText("\u{00A0}", " ").replacingText("\u{202F}", " ")
      // 20 women and 10 men who weigh 3, then 2: 50 of 120, then 40 of 90.
      #expect(json.contains("part pondérée 41,7 % → 44,4 %"), "\(json)")
      #expect(json.contains("part pondérée 58,3 % → 55,6 %"), "\(json)")
      let same = Run("comparer", folder.path("apres"), folder.path("encore"))
      #expect(same.output.contains("Rien n’a changé"), "\(same.output)")
    }
  }
}
