extension AccordCodeurs {
  static let page = HelpPage(
    command: "accord-codeurs",
    summary: "L’accord entre codeurs, par code, par dimension et par entretien, et celui des règles avec eux.",
    usage: "[DOSSIER] [--unite UNITE] [--format texte|json|csv|md]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [
      .study,
      .init(
        name: "--unite", value: "UNITE",
        text: "passage, tour (par défaut), entretien, organisation ou initiative."),
      .init(
        name: "--recouvrement", value: "N",
        text:
          "Pour les passages : la part, en pour cent, que deux passages doivent avoir en commun de ce qu’ils couvrent ensemble (50)."
      ),
      .init(
        name: "--tirages", value: "N", text: "Tirages des entretiens pour les intervalles (1000) ; 0 n’en fait pas."),
      .init(name: "--format", value: "NOM", text: "texte (par défaut), csv, json ou md."),
      .init(name: "--sortie", value: "FICHIER", text: "Écrit dans un fichier plutôt qu’à l’écran."),
      .init(name: "--csv-brut", text: "CSV à virgules, point décimal, sans BOM."),
    ],
    examples: [
      "recoupe accord-codeurs corpus", "recoupe accord-codeurs --unite passage --recouvrement 30",
      "recoupe accord-codeurs --unite organisation --format json",
    ])
}
