import Foundation
import Testing

/// A hidden count is in no file that may be shown, in no form: not as a count, a share, a label of a chart or a ratio.
struct HiddenValueTests {
  /// `choix` by `region`, primes so that a number found is that number; the 2 is small.
  private static let counts = [[2, 137, 211], [149, 163, 199], [173, 181, 193]]

  private static func study(threshold: Int) -> [String: String] {
    var files = SmallStudy.files
    files["enquete/questionnaire.lss"] = nil
    var lines = ["numero;region;choix"]
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() {
        for _ in 0..<count { lines.append("\(lines.count);R\(column);C\(row)") }
      }
    }
    files["enquete/reponses.csv"] = lines.joined(separator: "\n") + "\n"
    files["etude.yaml"] = """
      etude: {titre: "Petite étude", auteurs: ["A. Auteur"], date: "2024-05-01", version: "1", langues: [fr], fiction: oui}
      sources: {enquete: {fichier: enquete/reponses.csv}, entretiens: entretiens, codages: codages}
      variables:
        lieu: {de: region, libelle: "Région"}
        avis: {de: choix, libelle: "Choix"}
        avis-large: {de: choix, libelle: "Choix regroupé", regroupe: {premier: [C0], autres: [C1, C2]}}
      tableaux:
        - {id: croise, titre: "Choix selon la région", lignes: avis, colonnes: lieu, source: enquete}
        - {id: tourne, titre: "Région selon le choix", lignes: lieu, colonnes: avis, source: enquete}
        - {id: large, titre: "Région selon le choix regroupé", lignes: lieu, colonnes: avis-large, source: enquete}
      seuils: {cellule: {enquete: \(threshold), entretiens: 3}}

      """
    files["textes/synthese.md"] = """
      ## À retenir

      Première case : {{tableau.croise.c0.r0}} ; deuxième : {{tableau.croise.c0.r1:pct}} ; {{tableau.croise.c1.r0:sur}}.

      {{tableau croise}}

      {{figure large}}

      {{methode}}

      """
    return files
  }

  /// What is read or heard of a file: a page without its styles and tags, but with the words of their attributes.
  private static func visible(_ path: String, _ text: String) -> String {
    guard path.hasSuffix(".html") else { return text }
    return text.replacing(/<style>[\s\S]*?<\/style>/, with: "").replacing(/<[^>]*>/) { tag in
      " "
        + tag.output.matches(of: /(?:aria-label|alt|title|content)="([^"]*)"/).map { String($0.output.1) }
        .joined(separator: " ") + " "
    }
  }

  /// The forms a count may take: itself, and its shares of row, column and table with one or two decimals.
  private static func forms(_ row: Int, _ column: Int) -> [String] {
    let count = counts[row][column]
    let bases = [
      counts[row].reduce(0, +), counts.reduce(0) { $0 + $1[column] }, counts.joined().reduce(0, +),
    ]
    let shares = bases.flatMap { base -> [String] in
      let share = 100 * Double(count) / Double(base)
      return share < 10 ? [] : [String(format: "%.1f", share), String(format: "%.2f", share)]
    }
    return (count > 99 ? ["\(count)"] : []) + shares.flatMap { [$0, $0.replacing(".", with: ",")] }
  }

  private static func occurs(_ form: String, in text: String) -> Bool {
    text.ranges(of: form).contains { range in
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      return !before.isNumber && before != "," && !after.isNumber
    }
  }

  /// The cells of `tableaux/croise.csv` that read « non publié ».
  private static func hidden(_ folder: WorkFolder) throws -> [(row: Int, column: Int)] {
    let lines = try folder.read("out/diffusion/tableaux/croise.csv").split(separator: "\r\n").map {
      $0.split(
        separator: ";", omittingEmptySubsequences: false)
    }
    return (0..<3).flatMap { row in
      (0..<3).filter { lines[row + 1][$0 + 2].hasPrefix("non publié") }.map { (row, $0) }
    }
  }

  @Test func `a hidden count is found nowhere, whatever form is looked for`() throws {
    let folder = try WorkFolder(Self.study(threshold: 5))
    try #require(try folder.produce().status == 0)
    let hidden = try Self.hidden(folder)
    #expect(hidden.count >= 4)
    #expect(hidden.contains { $0 == (0, 0) })
    for format in ["json", "csv", "md", "html"] {
      let run = try Run(["croiser", "avis", "lieu", "--etude", "etude", "--format", format], in: folder.url)
      try Data(run.written.utf8).write(to: folder.url.appending(path: "out/diffusion/croiser.\(format)"))
    }
    var found: [String] = []
    for (path, bytes) in try folder.files(in: "out/diffusion") {
      let text = Self.visible(path, String(decoding: bytes, as: UTF8.self))
      for (row, column) in hidden {
        found += Self.forms(row, column).filter { Self.occurs($0, in: text) }.map { "\(path) \(row)×\(column) : \($0)" }
      }
    }
    #expect(found.sorted() == [])
    let figures = try folder.figures()
    #expect(
      figures["tableau.croise.c0.r0"]?.hasSuffix(
        ";;;reponse;calculé;synthese | tableaux;non publié (protection des répondants)") == true)
  }

  @Test func `the same search finds the counts where nothing is hidden`() throws {
    let folder = try WorkFolder(Self.study(threshold: 0))
    try #require(try folder.produce().status == 0)
    #expect(try Self.hidden(folder).isEmpty)
    for path in ["tableaux/croise.csv", "synthese.html", "synthese.md", "chiffres.csv", "tableaux/index.html"] {
      let text = Self.visible(path, try folder.read("out/diffusion/\(path)"))
      #expect(Self.occurs("137", in: text), "\(path)")
    }
    #expect(Self.occurs("28,5", in: try folder.read("out/diffusion/tableaux/croise.csv")))
  }
}
