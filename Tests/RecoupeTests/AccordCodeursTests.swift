import Foundation
import Testing

@testable import recoupe

struct AccordCodeursTests {
  /// Four turns of two interviews; the coders differ on one.
  private func run(_ arguments: String...) throws -> Run {
    try TemporaryFolder.with(CodedStudy.files) { folder in
      Run(["accord-codeurs", folder.path("."), "--tirages", "0"] + arguments)
    }
  }

  @Test func `a reader can check by hand what two coders gave`() throws {
    let run = try run()
    #expect(run.code == .done)
    // Four turns, one given by both, one by claire alone: accord 3/4, kappa (0,75 − 0,5) / (1 − 0,5).
    #expect(
      run.output.contains(
        """
        Accord entre codeurs, par code
        Unité : tour de parole. Codé par claire et yassine ; entretiens terminés par deux codeurs : 2.

                         n  claire  yassine  ensemble  accord  kappa  Fleiss  B.-P.   AC1  alpha  Dice
        ──────────────────────────────────────────────────────────────────────────────────────────────
        logique.service  4       2        1         1    0,75   0,50    0,47   0,50  0,53   0,53  0,67
        """), "\(run.output)")
    #expect(run.output.contains("Un désaccord : --format json le donne"))
    #expect(run.output.contains("Jamais donnés, par personne : logique.gestion."))
    #expect(run.output.contains("Mis de côté mais pas terminés") == false)
  }

  @Test func `rules are measured on the interviews set aside, with Wilson's intervals`() throws {
    let json = try run("--format", "json").output
    #expect(
      json.contains(
        """
              "tours": 2,
              "trouves": 1,
              "a_tort": 0,
              "manques": 0,
              "precision": 1,
              "precision_intervalle": [0.20654931437723742, 1],
        """), "\(json)")
    #expect(json.contains("\"precision_why\": \"aucune règle ne propose ce code\""))
    #expect(json.contains("\"kappa\": null,\n      \"kappa_why\": \"personne n’a donné ce code\""))
    #expect(
      json.contains("\"desaccords\": [\n    {\n      \"code\": \"logique.service\",\n      \"entretien\": \"E01\""))
  }

  @Test func `the same numbers stand in a CSV, undefined ones empty with their reason`() throws {
    let lines = try run("--format", "csv", "--csv-brut").output.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("niveau,id,libelle,unite,n,n_claire,n_yassine,ensemble,accord,kappa,kappa_bas"))
    #expect(lines.contains { $0.hasPrefix("code,logique.service,Logique de service,tour,4,2,1,1,0.75,0.5,") })
    #expect(lines.contains { $0.hasSuffix("aucune règle ne propose ce code") })
  }

  @Test(arguments: [
    (["--unite", "tours"], "recoupe : l’unité « tours » n’existe pas ; écrire « tour » ?\n"),
    (
      ["--recouvrement", "50"],
      "recoupe : --recouvrement va avec « --unite passage » ; l’ajouter, ou retirer --recouvrement\n"
    ),
    (
      ["--unite", "passage", "--recouvrement", "0"],
      "recoupe : le recouvrement est 0 ; un pourcentage de 1 à 100 est attendu ; 50 veut dire : la moitié de ce que les deux passages couvrent ensemble\n"
    ),
  ])
  func `a unit that does not exist is refused`(arguments: [String], remarks: String) {
    #expect(Run(["accord-codeurs"] + arguments) == Run(remarks: remarks, code: .badUse))
  }

  /// `docs/commandes.md` works the agreement on one code out by hand: its counts are those of the files, and its results
  /// those of the command.
  @Test func `what the manual works out by hand is what the files hold and what the command prints`() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func lines(_ path: String) throws -> [String] {
      String(decoding: try Data(contentsOf: package.appending(path: path)), as: UTF8.self).components("\n")
    }
    let code = "logique.solidariste"
    let given = try ["claire", "yassine"].map { coder in
      try lines("corpus/codages/\(coder).csv").count { $0.contains(";\(code);") && !$0.hasPrefix("E14;") }
    }
    let respondents = try lines("corpus/entretiens/entretiens.csv").map { $0.components(";") }.filter {
      $0.count > 2 && $0[2] == "enquete" && $0[0] != "E14"
    }
    let turns = try respondents.reduce(0) { sum, row in
      try sum
        + lines("corpus/entretiens/\(row[0]).txt").count {
          $0.hasPrefix("\(row[1]) :") || $0.hasPrefix("\(row[1])\u{A0}:")
        }
    }
    #expect(given == [5, 3])
    #expect(turns == 295)
    let csv = Run(
      "accord-codeurs", package.appending(path: "corpus").path, "--tirages", "0", "--format", "csv", "--csv-brut"
    ).output.components("\r\n")
    let names = csv[0].components(",")
    let row = try #require(csv.first { $0.hasPrefix("code,\(code),") }).components(",")
    let printed = Dictionary(uniqueKeysWithValues: zip(names, row))
    #expect(["n", "n_claire", "n_yassine", "ensemble"].map { printed[$0] } == ["295", "5", "3", "3"])
    let agreed = 293.0 / 295
    let chance = (5.0 * 3 + 290 * 292) / (295 * 295)
    let byHand = [
      ("accord", agreed), ("kappa", (agreed - chance) / (1 - chance)), ("dice", 2.0 * 3 / (5 + 3)),
      ("brennan_prediger", (agreed - 0.5) / 0.5),
    ]
    for (name, value) in byHand {
      #expect(abs((printed[name].flatMap(Double.init) ?? .nan) - value) < 1e-12, "\(name)")
    }
    let manual = try lines("docs/commandes.md").joined(separator: "\n")
    func told(_ value: Double, _ digits: Int) -> String {
      let power = pow(10.0, Double(digits))
      return "\((value * power).rounded() / power)".replacingText(".", ",")
    }
    for words in [
      "(3 + 290) / 295 = \(told(agreed, 4)) ;", "(5 × 3 + 290 × 292) / 295² = \(told(chance, 4)) ;",
      "/ (1 − \(told(chance, 4))) = \(told(byHand[1].1, 2)) ;", "2 × 3 / (5 + 3) = \(told(byHand[2].1, 2)) ;",
      "(\(told(agreed, 4)) − 0,5) / 0,5 = \(told(byHand[3].1, 2)).",
    ] { #expect(manual.contains(words), "\(words)") }
  }

  @Test func `without draws nothing is said of intervals`() throws {
    #expect(try !run().output.contains("tirages"))
  }

  @Test func `passages have no chance agreement, and say so`() throws {
    let run = try run("--unite", "passage")
    #expect(run.output.contains("n. c., non calculable (ce que personne n’a codé n’est pas un passage"))
  }
}
