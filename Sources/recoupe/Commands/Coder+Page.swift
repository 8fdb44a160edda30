extension Coder {
  static let page = HelpPage(
    command: "coder",
    summary: "Ce que les règles proposent : formes attrapées, niées, échos, et ce qu’elles valent. Rien n’est codé.",
    usage: "[DOSSIER] [--regle ID] [--code CODE] [--sortie FICHIER] [--format texte|csv|json|md]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [
      .study,
      .init(name: "--regle", value: "ID", text: "Cette règle seulement ; ses passages sont alors montrés."),
      .init(name: "--code", value: "CODE", text: "Les règles de ce code et de ses sous-codes."),
      .init(
        name: "--codeur", value: "NOM",
        text: "Dans la table, les décisions déjà prises par cette personne sont remises à leur place."),
      .init(
        name: "--sortie", value: "FICHIER",
        text:
          "Écrit la table des propositions, à remplir (colonne decision : accepte, rejete ou deplace). Un fichier qui existe n’est jamais écrasé."
      ),
      .init(name: "--format", value: "NOM", text: "texte (par défaut), csv, json ou md."),
      .init(name: "--csv-brut", text: "CSV à virgules, point décimal, sans BOM."),
    ],
    examples: [
      "recoupe coder corpus", "recoupe coder --code effet.economies",
      "recoupe coder --codeur claire --sortie codages/decisions-claire.csv",
    ])
}
