import Foundation
import Testing

/// A change in the data changes the figures made from it, and no other.
struct ChangeTests {
  /// The figures that changed, as « value / base » before and after.
  private func changes(_ folder: WorkFolder) throws -> [String: String] {
    let before = try ShippedRun.shared().folder.figures()
    let after = try folder.figures()
    var changes: [String: String] = [:]
    for id in Set(before.keys).union(after.keys) where before[id] != after[id] {
      changes[id] = "\(Self.cells(before[id])) → \(Self.cells(after[id]))"
    }
    return changes
  }

  private static func cells(_ row: String?) -> String {
    let cells = (row ?? ";;;").split(separator: ";", omittingEmptySubsequences: false)
    return "\(cells[2])/\(cells[3])"
  }

  @Test func `one organisation of another size moves the counts by size, and has two levels of one table taken as one`()
    throws
  {
    let folder = try WorkFolder.corpus()
    let row =
      "\"6\";\"1980-01-01 00:00:00\";\"6\";\"fr\";\"1966343995\";\"1980-01-01 00:00:00\";\"1980-01-01 00:00:00\";\"A4\";\"\";"
    try folder.replace(in: "enquete/reponses.csv", row + "\"A4\"", by: row + "\"A1\"")
    let run = try folder.produce()
    #expect(run.status == 0)
    let energy = "tableau.energie-par-taille"
    #expect(
      try changes(folder) == [
        "enquete.g01q02.a1": "8/39 → 9/39", "enquete.g01q02.a4": "7/39 → 6/39",
        "enquete.taille.petite": "16/39 → 17/39", "enquete.taille.grande": "10/39 → 9/39",
        "tableau.taille.petite": "16/39 → 17/39", "tableau.taille.grande": "10/39 → 9/39",
        "tableau.pratique-par-taille.oui.petite": "8/15 → 9/16",
        "tableau.pratique-par-taille.non.petite": "7/15 → 7/16",
        "tableau.pratique-par-taille.oui.grande": "10/10 → 9/9", "tableau.pratique-par-taille.non.grande": "0/10 → 0/9",
        "\(energy).maitrise.petite": "9/16 → 9/17", "\(energy).non.petite": "7/16 → 8/17",
        "\(energy).maitrise.moyenne": "8/13 → /", "\(energy).maitrise.grande": "5/10 → /",
        "\(energy).non.moyenne": "5/13 → /", "\(energy).non.grande": "5/10 → /",
        "\(energy).maitrise.moyenne-grande": "/ → 13/22", "\(energy).non.moyenne-grande": "/ → 9/22",
      ])
  }

  @Test func `a code that one coder takes back leaves its organisation, and the pages that print it`() throws {
    let folder = try WorkFolder.corpus()
    let text = try folder.read("etude/codages/claire.csv")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { !$0.hasPrefix("E01;logique.service;") }
    #expect(kept.count == lines.count - 1)
    try folder.write("codages/claire.csv", kept.joined(separator: "\n"))
    #expect(try folder.produce().status == 0)
    let effects = "tableau.logiques-par-effet"
    #expect(
      try changes(folder) == [
        "codages.retenus": "870/ → 869/", "logique.service": "15/25 → 14/25",
        "logique.service@entretien": "13/21 → 12/21", "\(effects).economies.service": "0/15 → 0/14",
        "\(effects).non-standardisation.service": "9/15 → 8/14",
        "\(effects).professionnalisation-metier.service": "10/15 → 9/14",
        "\(effects).professionnalisation-support.service": "2/15 → 2/14",
        "\(effects).service-accessibilite.service": "11/15 → 10/14",
        "\(effects).service-continuite.service": "5/15 → 5/14",
        "\(effects).service-integration.service": "7/15 → 6/14", "\(effects).surcout.service": "11/15 → 10/14",
        "tableau.logiques-par-ressource.service.materielles": "5/6 → 4/6",
      ])
    let service = "logique de service : 14 organisations sur 25"
    let page = try folder.read("out/diffusion/synthese.md").replacing("\u{A0}", with: " ")
    #expect(page.contains(service))
    #expect(!page.contains("logique de service : 15 organisations"))
  }
}
