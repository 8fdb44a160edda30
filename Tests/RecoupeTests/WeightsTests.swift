import ReferenceSupport
import Tabulation
import Testing

@testable import recoupe

/// The options that say how cases were sampled, on small data of our own.
struct WeightsTests {
  /// Two strata of two clusters; a case without a weight, one of weight 0, one that says how many it stands for wrongly.
  private static let data = """
    q;g;poids;strate;grappe;taille;fois;mot
    oui;a;1,5;s1;1;9;2;un
    oui;b;2;s1;1;9;1;deux
    non;a;0,5;s1;2;9;3;trois
    non;b;1;s1;2;9;0;un
    oui;a;1;s2;1;9;1;deux
    oui;b;3;s2;1;9;1;trois
    non;a;2;s2;2;9;1,5;un
    non;b;1;s2;2;9;;deux
    oui;a;;s2;1;9;1;trois
    oui;b;0;s2;2;9;1;un

    """

  private func run(_ arguments: String...) throws -> Run {
    try TemporaryFolder.with(["d.csv": Self.data]) { folder in
      Run(["croiser", "q", "g", "--donnees", folder.path("d.csv"), "--seuil", "0"] + arguments)
    }
  }

  @Test func `a weighted table prints its unweighted counts, its three bases and what was left out`() throws {
    #expect(
      try run("--poids", "poids").output == """
        q × g
        En nombre de réponses ; n = 8 ; somme des poids = 12 ; n efficace (Kish) = 6,4

                        a             b         Total
                    n = 4         n = 4         n = 8
             n eff. = 3,3  n eff. = 3,3  n eff. = 6,4
        ─────────────────────────────────────────────
        oui             2             2             4
        non             2             2             4

        Test : χ² du plan de sondage (Rao-Scott, second ordre) : F(1 ; 7) = 0,34, p = 0,579 ; force du
        lien : V de Cramér = 0,22 (0 à 1).
        Pourquoi celui-là : les cas ont un poids ou un plan de sondage, qu’un test ordinaire ignorerait.
        Ce qu’on peut dire : ces réponses ne permettent pas d’affirmer un lien entre « q » et « g », ni
        qu’il n’y en a pas.

        Effectifs non pondérés ; parts pondérées par « poids ».
        Hors base : 1 sans poids, 1 de poids nul ou négatif.
        Aucun pourcentage sous une base de 20.

        """)
  }

  @Test func `the sum of weights, the effective sizes and the weighted shares are in the machine output`() throws {
    let json = try ReferenceValue(json: try run("--poids", "poids", "--format", "json").output)
    #expect(json["n_unweighted"] == .number(8))
    #expect(json["counts_weighted"] == .list([.list([.number(2.5), .number(5)]), .list([.number(2.5), .number(2)])]))
    #expect((json["sum_weights"], json["kish_n_eff_total"]) == (.number(12), .number(144 / 22.5)))
    #expect((json["n_weight_missing"], json["n_weight_not_positive"]) == (.number(1), .number(1)))
    #expect(json["col_pct"]?.list.first == .list([.number(50), .number(500.0 / 7)]))
  }

  @Test func `a row stands for several cases, and those that cannot are told`() throws {
    #expect(
      try run("--effectifs", "fois", "--format", "csv", "--csv-brut").output
        == "q,code,a,b,Total,a (%),b (%),Total (%)\r\noui,oui,4,3,7,,,\r\nnon,non,3,0,3,,,\r\nBase (réponses),,7,3,10,,,\r\n"
    )
    #expect(
      try run("--effectifs", "fois").output.hasSuffix(
        "Chaque ligne des données compte pour « fois » cas.\nLignes écartées : 1 sans effectif, 1 dont l’effectif est négatif ou n’est pas entier.\n"
      ))
  }

  @Test(arguments: [
    (
      ["--poids", "mot"],
      "« mot » contient « un » ; des nombres seulement sont attendus ; corriger la valeur dans les données, ou nommer une autre variable"
    ),
    (["--poids", "pods"], "la variable « pods » n’existe pas ; écrire « poids » ?"),
    (
      ["--strates", "fois"],
      "« fois » manque pour 1 cas ; le plan de sondage doit être connu pour chacun ; compléter les données, ou retirer ces cas par un filtre"
    ),
    (
      ["--poids", "poids", "--fpc", "fois", "--filtre", "strate=s1"],
      "« fois » ne peut être une taille de population : dans une strate, elle varie ou est plus petite que l’échantillon ; y mettre, pour chaque strate, combien d’unités la population compte"
    ),
  ])
  func `a design that cannot be is answered, exit 2`(arguments: [String], told: String) throws {
    try TemporaryFolder.with(["d.csv": Self.data]) { folder in
      #expect(
        Run(["croiser", "q", "g", "--donnees", folder.path("d.csv")] + arguments)
          == Run(remarks: "recoupe : \(told)\n", code: .badUse))
    }
  }

  @Test(arguments: [
    (SampleDesign(), TestRequest.byRule, Adjustment?.none, false, false),
    (SampleDesign(), .byRule, .holm, false, false), (SampleDesign(), .byRule, nil, true, true),
    (SampleDesign(weight: "poids"), .byRule, nil, false, true),
    (SampleDesign(weight: "poids"), .none, nil, false, false),
    (SampleDesign(strata: "strate"), .none, .bonferroni, false, true),
  ])
  func `the variance of a design is worked out where something rests on it`(
    design: SampleDesign, test: TestRequest, letters: Adjustment?, isForPrograms: Bool, isNeeded: Bool
  ) {
    var options = CrossingOptions(design: design, test: test, letters: letters)
    options.isForPrograms = isForPrograms
    #expect(options.needsVariance == isNeeded)
  }
}
