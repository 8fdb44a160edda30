import Testing

/// A table of more columns than a page can show is told before it is printed.
struct WideTableTests {
  /// A survey of two answers in each of `count` places, six persons giving each.
  private func study(places count: Int) -> [String: String] {
    let rows = (1...count).flatMap { place in
      ["oui", "non"].flatMap { Array(repeating: "commune \(place);\($0)", count: 6) }
    }
    return [
      "enquete/reponses.csv": (["commune;avis"] + rows).joined(separator: "\n") + "\n",
      "textes/synthese.md": "## À retenir\n\n{{tableau avis-par-commune}}\n",
      "etude.yaml": """
      etude: {titre: "Petite étude", auteurs: ["A. Auteur"], date: "2024-05-01", version: "1", langues: [fr]}
      sources:
        enquete: {fichier: enquete/reponses.csv}
      variables:
        commune: {de: commune, libelle: "Commune"}
        avis: {de: avis, libelle: "Avis"}
      confidentialite: {cle: aucune, motif: "étude inventée"}
      tableaux:
        - {id: avis-par-commune, titre: "L’avis", lignes: avis, colonnes: commune, source: enquete}

      """,
    ]
  }

  @Test(arguments: [
    (12, []),
    (
      13,
      [
        "avertissement : etude.yaml:9:5: le tableau « avis-par-commune » a 13 colonnes ; au plus 12 tiennent lisiblement sur une page A4 ; échanger lignes et colonnes, ou regrouper les modalités dans « variables »"
      ]
    ),
  ])
  func `a table wider than a page is told at its line`(places: Int, told: [String]) throws {
    let folder = try WorkFolder(study(places: places))
    let run = try Run(["verifier", "etude"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.problems == told)
  }
}
