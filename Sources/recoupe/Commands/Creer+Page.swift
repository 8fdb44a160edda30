extension Creer {
  static let page = HelpPage(
    command: "creer",
    summary: "Une première étude à partir d’exports : etude.yaml commenté, prêt à produire.",
    usage: "DOSSIER EXPORT… [--structure FICHIER] [--ligne-titres N]",
    arguments: [
      .init(name: "DOSSIER", text: "Le dossier à créer ; il n’existe pas encore, ou il est vide."),
      .init(
        name: "EXPORT…",
        text:
          "Les réponses (CLASSEUR#FEUILLE pour une feuille), et le questionnaire s’il est à part (.lss, .sss, formulaire) ; ils sont copiés tels quels."
      ),
    ],
    options: [
      .init(name: "--structure", value: "FICHIER", text: "Le questionnaire, quand il n’est pas à côté."),
      HeaderRowOption.entry,
    ],
    examples: ["recoupe creer mon-etude reponses.csv questionnaire.lss", "recoupe creer enquete-2026 reponses.xlsx"])
}
