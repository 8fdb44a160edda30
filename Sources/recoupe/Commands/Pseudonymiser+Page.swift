extension Pseudonymiser {
  static let page = HelpPage(
    command: "pseudonymiser",
    summary: "Remplace les noms par leurs pseudonymes, avant de coder ; dit ce qui ressemble encore à un nom.",
    usage: "[DOSSIER] --cle FICHIER [--sortie DOSSIER]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [
      .study,
      .init(
        name: "--cle", value: "FICHIER",
        text: "La clé, une table « nom;pseudonyme » hors de l’étude (ou RECOUPE_CLE)."),
      .init(
        name: "--sortie", value: "DOSSIER",
        text: "Un dossier neuf pour l’étude pseudonymisée (ETUDE-pseudonymes, à côté de l’étude, sinon)."),
      .init(name: "--sur-place", text: "Réécrire l’étude elle-même ; demande --originaux."),
      .init(
        name: "--originaux", value: "DOSSIER",
        text: "Avec --sur-place : un dossier neuf, hors de l’étude, où garder les fichiers d’avant."),
      .init(name: "--essai", text: "Ne rien écrire : seulement compter et montrer ce qui reste."),
    ],
    examples: [
      "recoupe pseudonymiser etude --cle ~/coffre/cle.csv --essai",
      "recoupe pseudonymiser etude --cle ~/coffre/cle.csv",
    ])
}
