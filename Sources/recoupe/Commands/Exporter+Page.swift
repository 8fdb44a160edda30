extension Exporter {
  static let page = HelpPage(
    command: "exporter",
    summary: "L’étude pour un autre logiciel : REFI-QDA, IRaMuTeQ, Triple-S, ou une table.",
    usage: "[DOSSIER] --vers DESTINATION --sortie FICHIER",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [
      .study,
      .init(
        name: "--vers", value: "DESTINATION",
        text:
          "refi (projet .qdpx, textes et codages), grille (.qdc), iramuteq (corpus .txt), matrice (0/1, cas par code), extraits (un codage par ligne), cooccurrences (code par code), triple-s (.sss et .asc), reponses (l’enquête en CSV)."
      ),
      .init(name: "--sortie", value: "FICHIER", text: "Où écrire ; l’extension de la destination s’y ajoute."),
      .init(
        name: "--unite", value: "UNITE",
        text:
          "Pour matrice et cooccurrences : organisation, entretien, initiative, locuteur ; et tour pour cooccurrences."
      ),
      .init(name: "--enquete", value: "NOM", text: "Laquelle, quand l’étude en a plusieurs."),
      .init(
        name: "--cle", value: "FICHIER",
        text: "La clé des pseudonymes, hors de l’étude (ou RECOUPE_CLE) : rien n’est écrit si un nom s’y trouve."),
      .init(name: "--csv-brut", text: "CSV à virgules, point décimal, sans BOM."),
    ],
    examples: [
      "recoupe exporter corpus --vers refi --sortie projet.qdpx",
      "recoupe exporter --vers matrice --unite organisation --sortie matrice.csv",
    ])
}
