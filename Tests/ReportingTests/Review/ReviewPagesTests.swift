import Document
import Survey
import Testing

@testable import Reporting

struct ReviewPagesTests {
  private static func pages(gestion: PassageCoding.Modality = .observed) throws -> [String: String] {
    let interviews = [
      Interview("E1", organisation: "O1", words: ["On vise le service.", "C’est pas du service, ça."]),
      Interview("E2", organisation: "O2", words: ["Gérer au plus juste."]),
    ]
    var study = Study.sample(
      interviews,
      codings: [
        interviews[0].coded("logique.service", by: "claire"), interviews[0].coded("logique.service", by: "yassine"),
        interviews[0].coded(turn: 4, "effet.metier.echange", by: "claire", .sought),
        interviews[1].coded("logique.gestion", by: "claire", gestion),
      ])
    study.codebook.dimensions[0].codes[0].rules = [CodingRule(id: "service-1", terms: ["service"])]
    study.codebook.dimensions[0].codes[0].definition = Label("Servir les gens.")
    let results = StudyResults.compute(study, stages: []).results
    let review = ReviewPages(results, try .french(), hash: "abcd")
    return Dictionary(
      uniqueKeysWithValues: review.pages.map { page in
        let text = MarkdownWriter().text(page.piece)
        return (page.path, text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " "))
      })
  }

  @Test func `there is a page an interview, a code, the rules, the disagreements and a door to them`() throws {
    let pages = try Self.pages()
    #expect(
      Set(pages.keys)
        == Set(
          ["index", "regles", "desaccords", "entretiens/E1", "entretiens/E2"].map { "interne/relecture/\($0)" }
            + Codebook.sample.codes.map { "interne/relecture/codes/\($0.id)" }))
    for (path, text) in pages { #expect(text.contains("Interne : à ne pas diffuser."), "\(path)") }
  }

  @Test func `a code shows who says it, the contrary, and its words denied`() throws {
    let page = try #require(try Self.pages()["interne/relecture/codes/logique.service"])
    for words in [
      "Servir les gens.", "Le disent : 1 sur 2 (O1).", "Ses mots y sont, niés : O1.", "On vise le service.",
      "codé par claire et yassine", "À l’inverse", "Gérer au plus juste.", "C’est pas du ", "nié", "non validé",
    ] { #expect(page.contains(words), "\(words) in \(page)") }
  }

  @Test(arguments: [(PassageCoding.Modality.observed, ""), (.sought, " ; recherché"), (.feared, " ; craint")])
  func `a passage that says the contrary tells whether it is sought or feared`(
    modality: PassageCoding.Modality, mark: String
  ) throws {
    let page = try #require(try Self.pages(gestion: modality)["interne/relecture/codes/logique.service"])
    #expect(page.contains("codé par claire ; logique.gestion\(mark)\n"), "\(page)")
  }

  @Test func `what is sought is told apart from what is observed, under the parent as well`() throws {
    let page = try #require(try Self.pages()["interne/relecture/codes/effet.metier"])
    #expect(page.contains("Recherché (1)"), "\(page)")
    #expect(!page.contains("Constaté ("))
    #expect(page.contains("Professionnalisation"))
  }

  @Test func `the words a rule caught stand under one another, with what comes before and after`() throws {
    let page = try #require(try Self.pages()["interne/relecture/regles"])
    let table = page.split(separator: "\n").filter { $0.hasPrefix("|") }.prefix(4)
    #expect(
      table == [
        "| Où | Avant | Mots attrapés | Après | Statut |", "| --- | ---: | --- | --- | --- |",
        "| [E1 §2 R1](entretiens/E1.html#tour-2) | On vise le  | **service** | . | proposé |",
        "| [E1 §4 R1](entretiens/E1.html#tour-4) | C’est pas du  | **service** | , ça. | nié |",
      ])
  }

  private static func disagreements(_ codings: [PassageCoding], merging: CodingPlan.Merging) throws -> String {
    let study = Study.sample(
      [Interview("E1", organisation: "O1", words: ["On craint l’échange.", "On échange."])], codings: codings
    ) { $0.coding = CodingPlan(base: .all, merging: merging) }
    let review = ReviewPages(StudyResults.compute(study, stages: []).results, try .french(), hash: "abcd")
    let page = try #require(review.pages.first { $0.path == "interne/relecture/desaccords" })
    return MarkdownWriter().text(page.piece).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test(
    arguments: [
      (.both, false, "Un cas compte pour une modalité quand deux codages", "**rien (O1)**"),
      (.either, false, "Un codage suffit", "**constaté, recherché et craint (O1)**"),
      (.arbiter, false, "quand tous la donnent au même tour", "**rien (O1)**"),
      (.arbiter, true, "quand tous la donnent au même tour", "**craint (O1)**"),
    ] as [(CodingPlan.Merging, Bool, String, String)])
  func `the same code given another modality stands side by side, with what merging makes of it`(
    merging: CodingPlan.Merging, isSettled: Bool, rule: String, outcome: String
  ) throws {
    let interview = Interview("E1", organisation: "O1", words: ["On craint l’échange.", "On échange."])
    let page = try Self.disagreements(
      [
        interview.coded("effet.metier.echange", by: "claire"),
        interview.coded("effet.metier.echange", by: "yassine", .feared),
        interview.coded(turn: 4, "effet.metier.echange", by: "yassine", .sought),
      ] + (isSettled ? [interview.coded("effet.metier.echange", by: CodingPlan.arbiter, .feared)] : []),
      merging: merging)
    #expect(page.contains("Un désaccord sur la modalité d’un même code, montré en premier."), "\(page)")
    #expect(page.contains(rule), "\(page)")
    let row = page.split(separator: "\n").first { $0.hasPrefix("| [E1 §2 R1]") }
    #expect(
      row.map(String.init)
        == "| [E1 §2 R1](entretiens/E1.html#tour-2) [Échange de pratiques](codes/effet.metier.echange.html) "
        + "| **constaté** « On craint l’échange. » | **craint** « On craint l’échange. » **recherché** §4 « On échange. » "
        + "| \(outcome) |", "\(page)")
  }

  @Test func `where a code is disputed, the modality is said as soon as one is not the common one`() throws {
    let interview = Interview("E1", organisation: "O1", words: ["On craint l’échange.", "On échange."])
    let page = try Self.disagreements(
      [interview.coded("effet.support", by: "claire", .feared), interview.coded("logique.service", by: "yassine")],
      merging: .both)
    #expect(page.contains("Aucun désaccord sur la modalité d’un même code."), "\(page)")
    #expect(page.contains("| **craint** « On craint l’échange. » | *n’a pas donné ce code* |"), "\(page)")
    #expect(page.contains("| *n’a pas donné ce code* | « On craint l’échange. » |"), "\(page)")
  }

  @Test func `a disagreement stands side by side`() throws {
    let page = try #require(try Self.pages()["interne/relecture/desaccords"])
    for words in ["2 désaccords, ci-dessous.", "n’a pas donné ce code", "Gérer au plus juste."] {
      #expect(page.contains(words), "\(words) in \(page)")
    }
  }
}
