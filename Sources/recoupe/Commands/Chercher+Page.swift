extension Chercher {
  static let page = HelpPage(
    command: "chercher",
    summary: "Un mot dans son contexte : où les personnes interrogées le disent.",
    usage: "TEXTE [--enqueteur] [--format texte|csv|json|md]",
    arguments: [
      .init(
        name: "TEXTE",
        text:
          "Ce qu’un terme de règle peut être : mot, mutualis*, ~mot (sa racine), \"phrase exacte\", A PROCHE/6 B, ET, OU, SAUF (dans la même phrase), /regex/. Sans accent ni guillemets, un mot se trouve avec ou sans."
      )
    ],
    options: [
      .study,
      .init(name: "--enqueteur", text: "Aussi dans les paroles de qui mène l’entretien."),
      .init(
        name: "--contexte", value: "N", text: "Caractères de part et d’autre, mots entiers (ce que la ligne permet)."),
      .init(name: "--format", value: "NOM", text: "texte (par défaut), csv, json ou md."),
      .init(name: "--sortie", value: "FICHIER", text: "Écrit dans un fichier plutôt qu’à l’écran."),
      .init(name: "--csv-brut", text: "CSV à virgules, point décimal, sans BOM."),
    ],
    examples: [
      "recoupe chercher autonomie", "recoupe chercher 'mutualis* PROCHE/6 coût*'",
      "recoupe chercher '\"en ordre\" OU amateurisme' --format csv",
    ])
}
