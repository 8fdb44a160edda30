extension Verifier {
  static let page = HelpPage(
    command: "verifier",
    summary: "Tout sauf écrire : dit ce qui manque, ce qui serait écarté et ce qui reste à compléter.",
    usage: "[DOSSIER]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [.study],
    examples: ["recoupe verifier corpus"])
}
