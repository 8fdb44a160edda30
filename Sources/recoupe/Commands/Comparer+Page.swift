extension Comparer {
  static let page = HelpPage(
    command: "comparer",
    summary: "Dit ce qui a changé entre deux sorties : chiffres, rangs, mots, phrases, cases, citations.",
    usage: "AVANT [APRÈS] [--format texte|md|html|json]",
    arguments: [
      .init(name: "AVANT", text: "Un dossier que « produire » a écrit : une copie d’avant."),
      .init(name: "APRÈS", text: "L’autre dossier ; sans lui, la sortie de l’étude (out)."),
    ],
    options: [
      .study,
      .init(name: "--format", value: "NOM", text: "texte (par défaut), md, html ou json."),
    ],
    examples: ["recoupe comparer out-avril", "recoupe comparer out-avril out-juin --format md"])
}
