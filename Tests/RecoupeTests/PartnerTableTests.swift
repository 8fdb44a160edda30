import Foundation
import Testing

@testable import recoupe

/// A partner's table through the commands: what they say they left out, and the way to say otherwise.
struct PartnerTableTests {
  private static let table = """
    Membres du réseau ; extrait;;
    ;;
    nom;secteur;taille
    A;social;petite
    B;santé;grande
    C;social;petite
    TOTAL;;3

    """

  @Test func `examiner tells the row of titles and the total`() throws {
    try TemporaryFolder.with(["m.csv": Self.table]) { folder in
      let path = folder.path("m.csv")
      let lines = Run("examiner", path).output.split(separator: "\n").map(String.init)
      #expect(lines.contains("  réponses   3"))
      #expect(
        lines.suffix(2) == [
          "avertissement : \(path):3: la ligne 3 est lue comme titres des colonnes ; ce qui est au-dessus est laissé ; donner la bonne avec --ligne-titres (dans une étude : ligne_titres), si ce n’est pas celle-là",
          "avertissement : \(path):7: la ligne « TOTAL » est un total ; elle n’est pas lue comme une réponse ; changer son premier mot, si c’est une réponse",
        ])
    }
  }

  @Test func `croiser counts neither title nor total, and takes the row of titles it is told`() throws {
    try TemporaryFolder.with(["m.csv": Self.table]) { folder in
      let typed = ["croiser", "secteur", "taille", "--donnees", folder.path("m.csv"), "--seuil", "0"]
      let found = Run(typed + ["--format", "csv", "--csv-brut"])
      #expect(found.output.hasPrefix("secteur,code,petite,grande,Total,"))
      #expect(found.output.contains("Base (réponses),,2,1,3,"))
      #expect(Run(typed + ["--ligne-titres", "3", "--format", "csv", "--csv-brut"]).output == found.output)
      #expect(
        Run(typed + ["--ligne-titres", "4"]).remarks
          .hasSuffix("recoupe : la variable « secteur » n’existe pas ; « recoupe croiser » seul liste les variables\n"))
      #expect(
        Run(typed + ["--ligne-titres", "trois"])
          == Run(
            remarks:
              "recoupe : --ligne-titres est « trois » ; un numéro de ligne est attendu ; écrire celui que le tableur montre, par exemple --ligne-titres 3\n",
            code: .badUse))
    }
  }

  @Test(arguments: ["Total;;9000", "Source : le réseau;;"])
  func `a large file with a total or a note is not streamed: it is left out all the same`(foot: String) throws {
    let rows = (0..<9000).map { "membre \($0);\($0 % 3 == 0 ? "oui" : "non");\($0 % 2 == 0 ? "a" : "b")" }
    let text = (["nom;avis;groupe"] + rows + [foot]).joined(separator: "\n")
    #expect(text.utf8.count > 1 << 17)
    try TemporaryFolder.with(["m.csv": text]) { folder in
      let typed = ["croiser", "avis", "groupe", "--donnees", folder.path("m.csv"), "--format", "csv", "--csv-brut"]
      let run = Run(typed)
      #expect(run.output.contains("Base (réponses),,4500,4500,9000,"))
      #expect(run.remarks.contains("m.csv:9002: la ligne"))
      #expect(run == Run(typed + ["--encodage", "utf-8"]))
    }
  }
}
