extension Ajouter {
  static let page = HelpPage(
    command: "ajouter",
    summary: "Une enquête de plus dans une étude qui existe : le fichier et une ligne de sources.csv.",
    usage: "FICHIER [--etude DOSSIER] [--nom ID] [--structure FICHIER] [--ligne-titres N]",
    arguments: [
      .init(
        name: "FICHIER",
        text: "L’export (CLASSEUR#FEUILLE pour une feuille) ; hors de l’étude, il est copié dans enquete/, tel quel.")
    ],
    options: [
      .study,
      .init(name: "--structure", value: "FICHIER", text: "Le questionnaire, quand il n’est pas à côté."),
      .init(name: "--nom", value: "ID", text: "Comment l’étude l’appelle ; sans elle, d’après le fichier."),
      HeaderRowOption.entry,
    ],
    examples: ["recoupe ajouter relance.csv --nom relance"])
}
