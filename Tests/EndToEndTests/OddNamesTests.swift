import Foundation
import Testing

/// Names that would break a page come out as they were typed.
struct OddNamesTests {
  static let names = [
    "a</style><script>alert(1)</script>", "{{logique.service}} {n}", "un | deux", "*gras* _et_ `code` # [x](y)",
    "& <b> \" ' ; fin", String(repeating: "très long ", count: 20) + "fin",
  ]

  /// A code's label and a title so named.
  private func produced(_ name: String) throws -> WorkFolder {
    let quoted = "\"\(name.replacing("\"", with: "\\\""))\""
    var files = SmallStudy.files
    files["grille.yaml"] = SmallStudy.grid.replacing("\"Logique de service\"", with: quoted)
    files["etude.yaml"] = SmallStudy.plan.replacing("\"Les tailles\"", with: quoted)
      .replacing("\"Petite étude\"", with: quoted)
    files["textes/synthese.md"] = SmallStudy.text + "\n{{figure logique}}\n\n{{tableau logique}}\n"
    let folder = try WorkFolder(files)
    let run = try folder.produce()
    #expect(run.status == 0)
    #expect(run.problems == [])
    return folder
  }

  /// How a page would hold the name: escaped, spaces and quotation marks as its typography sets them.
  private func escaped(_ name: String) -> String {
    name.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  @Test(arguments: names) func `a page holds an odd name as text`(name: String) throws {
    let folder = try produced(name)
    for page in ["synthese", "index"] {
      let html = try folder.read("out/diffusion/\(page).html").replacing("\u{A0}", with: " ")
      #expect(html.ranges(of: "</style>").count == 1, "\(page)")
      #expect(!html.contains("<script"), "\(page)")
      #expect(!html.contains("<b>"), "\(page)")
    }
    // What the typography leaves alone of the name.
    let html = try folder.read("out/diffusion/synthese.html").replacing("\u{A0}", with: " ")
    let start = escaped(name).prefix { $0 != "\"" && $0 != "'" }
    #expect(html.contains(start))
  }

  @Test(arguments: names) func `a Markdown table keeps its columns`(name: String) throws {
    let lines = try produced(name).read("out/diffusion/synthese.md").split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }
    #expect(rows.count >= 5)
    for row in rows {
      let bars = row.replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 3 || bars == 4, "\(row)")
    }
  }

  @Test(arguments: names) func `a CSV cell keeps the name whole`(name: String) throws {
    let folder = try produced(name)
    let row = try #require(try folder.figures()["logique.service"])
    let needsQuotes = name.contains("\"") || name.contains(";")
    let cell = needsQuotes ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
    #expect(row.hasPrefix("logique.service;\(cell);2;3;organisation;calculé;synthese"))
  }

  @Test func `an organisation's odd name breaks no page`() throws {
    var files = SmallStudy.files
    files["organisations.csv"] = SmallStudy.organisations.replacing("Le Ponton", with: "</style>{{x}} | *y*")
      .replacing("culture", with: "<b>culture</b>")
    files["etude.yaml"] =
      SmallStudy.plan + "  - {id: secteurs, titre: \"Secteurs\", lignes: secteur, unite: organisation}\n"
    files["textes/synthese.md"] = SmallStudy.text + "\n{{tableau secteurs}}\n"
    let folder = try WorkFolder(files)
    #expect(try folder.produce().status == 0)
    let html = try folder.read("out/diffusion/synthese.html")
    #expect(html.contains("&lt;b&gt;culture&lt;/b&gt;"))
    #expect(html.ranges(of: "</style>").count == 1)
  }
}
