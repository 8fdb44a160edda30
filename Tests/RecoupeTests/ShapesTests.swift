import Foundation
import ReferenceSupport
import Testing

@testable import recoupe

/// Tables of other shapes than two variables: side by side, nested, with subtotals, in strata, on several filters.
struct ShapesTests {
  private static let data: String = {
    let groups = [
      (14, "oui;femme;20;nord"), (9, "oui;homme;45;nord"), (8, "non;femme;60;nord"), (11, "non;homme;45;sud"),
      (7, "peut-être;femme;20;sud"), (9, "oui;homme;60;sud"), (8, "non;femme;45;sud"), (6, "peut-être;homme;20;nord"),
    ]
    let lines = groups.flatMap { Array(repeating: $1, count: $0) }
    return (["avis;sexe;age;lieu"] + lines).joined(separator: "\n") + "\n"
  }()

  private func run(_ arguments: String...) throws -> Run {
    try TemporaryFolder.with(["d.csv": Self.data]) { folder in
      Run(["croiser"] + arguments + ["--donnees", folder.path("d.csv"), "--seuil", "0"], width: 110)
    }
  }

  @Test func `a banner sets its variables side by side under their names, and its subtotal under the rows`() throws {
    #expect(
      try run("avis", "sexe+lieu", "--sous-totaux", "avis=tranché:oui|non").output
        == """
        avis × sexe + lieu
        En nombre de réponses ; n = 72

                                ── sexe ──────────  ── lieu ──────────
                         Total     femme     homme      nord       sud
                        n = 72    n = 37    n = 35    n = 37    n = 35
        ──────────────────────────────────────────────────────────────
        oui           32  44 %  14  38 %  18  51 %  23  62 %   9  26 %
        non           27  38 %  16  43 %  11  31 %   8  22 %  19  54 %
        peut-être     13  18 %   7  19 %   6  17 %   6  16 %   7  20 %
        dont tranché  59  82 %  30  81 %  29  83 %  31  84 %  28  80 %

        « tranché » : oui ou non.

        """.replacing(" %", with: "\u{202F}%"))
  }

  @Test func `numbers are put into classes and nested under another variable`() throws {
    #expect(
      try run("avis", "lieu>age", "--classes", "age=40", "--format", "csv", "--csv-brut").output
        == """
        avis,code,nord › moins de 40,nord › 40 et plus,sud › moins de 40,sud › 40 et plus,Total,nord › moins de 40 (%),nord › 40 et plus (%),sud › moins de 40 (%),sud › 40 et plus (%),Total (%)
        oui,oui,14,9,0,9,32,70,,,32,44
        non,non,0,8,0,19,27,0,,,68,38
        peut-être,peut-être,6,0,7,0,13,30,,,0,18
        Base (réponses),,20,17,7,28,72,,,,,

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `several filters hold together, each on one level or several`() throws {
    let json = try ReferenceValue(
      json: try run(
        "avis", "sexe", "--filtre", "lieu=nord", "--filtre", "avis=oui|non", "--format", "json"
      ).output)
    #expect(json["filter"] == .text("lieu=nord et avis=oui|non"))
    #expect(
      json["counts"]
        == .list(
          [.list([.number(14), .number(9)]), .list([.number(8), .number(0)])].map { $0 } + [
            .list([.number(0), .number(0)])
          ]))
    #expect(json["n"] == .number(31))
  }

  @Test func `a table in strata prints each, then all together, and the test of the link within them`() throws {
    let output = try run("avis", "sexe", "--par", "lieu").output
    #expect(output.contains("avis × sexe, lieu = nord\nEn nombre de réponses ; n = 37\n"))
    #expect(output.contains("avis × sexe, lieu confondus\n"))
    #expect(output.contains("\nTest : test de Cochran-Mantel-Haenszel : χ² = "))
  }

  @Test func `a test is printed with the rule that took it and what it allows to say`() throws {
    let output = try run("avis", "sexe").output
    #expect(output.contains("Test : χ² de Pearson : χ² = "))
    #expect(output.contains("Pourquoi celui-là : les effectifs attendus suffisent à un χ²"))
    #expect(output.contains("Ce qu’on peut dire : ces réponses ne permettent pas d’affirmer un lien"))
    #expect(!(try run("avis", "sexe", "--test", "aucun").output.contains("Test")))
    #expect(
      try run("avis", "sexe", "--test", "rao-scott").output.contains(
        "Aucun test (χ² du plan de sondage (Rao-Scott, second ordre)) : les données n’ont ni poids ni plan de"))
  }

  @Test func `a page of tables is whole by itself`() throws {
    let page = try run("avis", "sexe+lieu", "--format", "html").output
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    for part in ["<title>avis × sexe + lieu</title>", "<caption", "scope=\"colgroup\"", "Pourcentage"].dropLast() {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("src=") && !page.contains("http"))
  }

  @Test(arguments: [
    (
      ["avis+sexe", "lieu"],
      "« + » met des variables côte à côte en colonnes ; il n’en est pas attendu en lignes ; séparer les lignes par une virgule : un tableau pour chacune"
    ),
    (
      ["avis", "sexe>"],
      "« sexe> » n’est pas une suite de variables ; « A », « A+B » ou « A>B » est attendu ; « recoupe croiser » seul liste les variables"
    ),
    (["avis", "sexe+liu"], "la variable « liu » n’existe pas ; écrire « lieu » ?"),
    (
      ["avis", "sexe", "--classes", "age=50|40"],
      "--classes est « age=50|40 » ; des bornes de plus en plus grandes sont attendues ; écrire par exemple « age=35|55 », entre guillemets"
    ),
    (
      ["avis", "sexe", "--classes", "lieu=40"],
      "« lieu » contient « nord » ; des nombres seulement sont attendus ; corriger la valeur dans les données, ou nommer une autre variable"
    ),
    (
      ["avis", "sexe", "--sous-totaux", "avis=x"],
      "--sous-totaux est « avis=x » ; « variable=nom:a|b » est attendu ; écrire par exemple « avis=tranché:oui|non », entre guillemets"
    ),
    (
      ["avis", "sexe", "--sous-totaux", "sexe=x:femme"],
      "--sous-totaux nomme « sexe », qui n’est pas en lignes ; nommer la variable des lignes"
    ),
    (
      ["avis", "--par", "lieu"],
      "--par « lieu » partage un tableau de lignes et de colonnes ; une variable en colonnes est attendue ; nommer une variable en colonnes"
    ),
    (
      ["avis", "sexe", "--filtre", "lieu=est"],
      "« lieu » n’a pas de modalité « est » ; le code d’une de ses modalités est attendu ; choisir parmi « nord », « sud »"
    ),
    (
      ["avis", "sexe", "--filtre", "lieu=nord", "--filtre", "lieu=sud"],
      "le filtre « lieu=nord et lieu=sud » ne garde aucun cas ; choisir une modalité que quelqu’un a donnée"
    ),
    (
      ["avis", "sexe", "--test", "khi2"],
      "le test « khi2 » n’existe pas ; choisir parmi « auto », « aucun », « pearson », « yates », « vraisemblance », « fisher », « fisher-mc », « rao-scott », « tendance », « kruskal », « welch », « anova », …"
    ),
    (["avis", "sexe", "--lettres", "hol"], "la correction « hol » n’existe pas ; écrire « holm » ?"),
    (
      ["avis", "sexe", "--garder"],
      "--donnees et --garder ne vont pas ensemble : un tableau se garde dans une étude ; garder l’export ou l’étude"
    ),
  ])
  func `a shape that cannot be is answered, exit 2`(arguments: [String], told: String) throws {
    try TemporaryFolder.with(["d.csv": Self.data]) { folder in
      let run = Run(["croiser"] + arguments + ["--donnees", folder.path("d.csv")])
      #expect(run == Run(remarks: "recoupe : \(told)\n", code: .badUse))
    }
  }
}
