extension Verifier {
  static let page = HelpPage(
    command: "verifier",
    summary: "Tout sauf écrire : dit ce qui manque, ce qui serait écarté et ce qui reste à compléter.",
    usage: "[DOSSIER] [--cle FICHIER]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [.study, .key],
    examples: ["recoupe verifier corpus"])
}
