import Foundation
import Testing

@testable import recoupe

/// From a cell of codes and an attribute to the words behind it: nothing of a hidden cell, nothing without consent, nothing that
/// two tables together would tell of too few.
struct CellQuotesTests {
  private static let bySector = """
    tableaux:
      - {id: secteurs, titre: "Les logiques selon le secteur", lignes: logique, colonnes: secteur}

    """
  private static let bySectorAndSize =
    bySector + "  - {id: tailles, titre: \"Les logiques selon la taille\", lignes: logique, colonnes: taille}\n"

  /// The cells of `croiser logique secteur` as its JSON tells them: hidden or not, by code and sector.
  private func hiddenCells(_ folder: TemporaryFolder) throws -> Set<String> {
    let csv = Run("croiser", "logique", "secteur", "--etude", folder.path(""), "--format", "csv", "--csv-brut").output
    let lines = csv.components("\r\n").filter { $0.contains("logique.") }.map { $0.components(",") }
    var hidden: Set<String> = []
    for line in lines {
      for (column, sector) in ["santé", "social", "culture"].enumerated() where line[2 + column].contains("non publié")
      {
        hidden.insert("\(line[1].replacingText("logique.", ""))/\(sector)")
      }
    }
    return hidden
  }

  /// What each printed text holds of each cell: the numbers of the organisations quoted, by code and sector.
  private func quoted(_ text: String) -> [String: [Int]] {
    let plain = text.replacingText("\u{00A0}", " ").replacingText("\u{202F}", " ").replacingText("&#39;", "’")
    var found: [String: [Int]] = [:]
    for organisation in QuotedStudy.organisations {
      for code in organisation.codes where plain.contains(QuotedStudy.words(organisation, code)) {
        found["\(code)/\(organisation.sector)", default: []].append(organisation.number)
      }
    }
    return found
  }

  @Test func `a shown cell leads to its words, and nothing of a hidden cell is on the page`() throws {
    try QuotedStudy.with(Self.bySector) { folder in
      #expect(Run("produire", folder.path(""), "--sortie", folder.path("out")).code == .done)
      #expect(try hiddenCells(folder) == ["service/santé", "service/culture", "gestion/santé", "gestion/culture"])
      let page = try folder.text("out/diffusion/tableaux/citations-secteurs.html")
      // 9 and 10 are of social work and of service, and have not consented; 13 to 16 manage.
      #expect(
        quoted(page) == [
          "service/social": [11, 12], "gestion/social": [13, 14, 15, 16], "metier/santé": [4, 6, 8],
          "metier/social": [12, 14, 16],
        ])
      let index = try folder.text("out/diffusion/tableaux/index.html")
      for (place, isLinked) in [
        ("1-1", false), ("1-2", true), ("1-3", false), ("2-2", true), ("3-1", true), ("3-3", false),
      ] {
        let link = "<a href=\"citations-secteurs.html#case-\(place)\">"
        #expect(index.contains(link) == isLinked, "\(place)")
        #expect(page.contains("id=\"case-\(place)\"") == isLinked, "\(place)")
      }
      let plain = page.replacingText("\u{00A0}", " ").replacingText("\u{202F}", " ")
      #expect(plain.contains("Une case masquée de cette ligne ne donne aucun extrait (protection des répondants)."))
      // 1, 2, 9, 10 and 17 say no or wait, of the nine of service; in the logic of trade, 2 and 10, one in each cell.
      #expect(plain.contains("5 extraits de ce code, toutes cases ensemble, ne sont pas cités, faute de consentement."))
      #expect(plain.components("1 extrait codé ici n’est pas cité, faute de consentement.").count == 3)
      #expect(page.contains(#/id="citation-[0-9a-f]{10}"/#))
      for place in ["citation-e0", "E01", "E02", "E17"] { #expect(!page.contains(place)) }
    }
  }

  @Test(arguments: ["texte", "md", "html", "json"])
  func `croiser prints the words behind shown cells, and none of a hidden one`(format: String) throws {
    try QuotedStudy.with(Self.bySector) { folder in
      let run = Run(
        ["croiser", "logique", "secteur", "--citations", "--etude", folder.path(""), "--format", format], width: 400)
      #expect(run.code == .done, "\(run.remarks)")
      #expect(
        quoted(run.output) == [
          "service/social": [11, 12], "gestion/social": [13, 14, 15, 16], "metier/santé": [4, 6, 8],
          "metier/social": [12, 14, 16],
        ])
      #expect(
        run.output.replacingText("\u{00A0}", " ").contains("non publié (protection des répondants) : aucun extrait"))
    }
  }

  @Test func `what two tables and the report would tell together is shared by three organisations, or not told`() throws
  {
    try QuotedStudy.with(Self.bySectorAndSize) { folder in
      try FileManager.default.createDirectory(
        at: URL(filePath: folder.path("textes")), withIntermediateDirectories: true)
      try folder.write("{{citations code=logique.metier nombre=9}}\n", to: "textes/synthese.md")
      #expect(Run("produire", folder.path(""), "--sortie", folder.path("out")).code == .done)
      let sectors = quoted(try folder.text("out/diffusion/tableaux/citations-secteurs.html"))
      let sizes = quoted(try folder.text("out/diffusion/tableaux/citations-tailles.html"))
      #expect(!sectors.isEmpty && !sizes.isEmpty)
      for (cell, numbers) in sizes {
        for number in numbers where sectors[cell]?.contains(number) == true {
          let one = QuotedStudy.organisations[number - 1]
          let sharing = QuotedStudy.organisations.filter { $0.sector == one.sector && $0.size == one.size }
          #expect(sharing.count >= 3, "\(cell) \(number)")
        }
      }
      // Large organisations are two a sector: what is quoted by sector is not quoted again by size.
      let page = try folder.text("out/diffusion/tableaux/citations-tailles.html").replacingText("\u{00A0}", " ")
      #expect(page.contains("trop peu d’organisations partagent"))
    }
  }

  @Test(arguments: [
    (
      ["secteur", "taille", "--citations"],
      "--citations donne les paroles d’un code selon un attribut ; une dimension de la grille et un attribut des organisations sont attendus ; écrire par exemple « recoupe croiser logique secteur --citations »"
    ),
    (
      ["logique", "--citations"],
      "--citations donne les paroles d’un code selon un attribut ; une dimension de la grille et un attribut des organisations sont attendus ; écrire par exemple « recoupe croiser logique secteur --citations »"
    ),
    (
      ["logique", "secteur", "--citations", "--format", "csv"],
      "--citations ne va pas avec --format csv ; texte, md, html ou json est attendu ; changer le format, ou retirer --citations"
    ),
  ])
  func `words are asked of a code by an attribute only`(arguments: [String], message: String) throws {
    try QuotedStudy.with(Self.bySector) { folder in
      let run = Run(["croiser"] + arguments + ["--etude", folder.path("")])
      #expect(run.code == .badUse)
      #expect(run.remarks.contains("recoupe : \(message)\n"), "\(run.remarks)")
    }
  }

  @Test func `a filter is a part of what is told beside the words`() throws {
    try QuotedStudy.with(Self.bySector) { folder in
      let run = Run(
        "croiser", "logique", "secteur", "--citations", "--etude", folder.path(""), "--filtre", "taille=grande",
        "--seuil", "0", "--format", "texte")
      #expect(run.code == .done, "\(run.remarks)")
      #expect(quoted(run.output) == [:])
      #expect(run.output.contains("trop peu d’organisations partagent"))
    }
  }
}
