extension Croiser {
  static let page = HelpPage(
    command: "croiser",
    summary: "Un tableau croisé dans le terminal. Sans argument : la liste des variables.",
    usage: "[LIGNES [COLONNES]] [--donnees FICHIER] [--format texte|csv|json|md]",
    arguments: [
      .init(
        name: "LIGNES",
        text:
          "La variable des lignes, ou une dimension de la grille (logique) ; A,B fait deux tableaux, source.A choisit la source."
      ),
      .init(
        name: "COLONNES", text: "La variable des colonnes ; sans elle, un tri à plat. Un nombre en lignes est résumé."),
    ],
    options: [
      .study,
      .init(name: "--donnees", value: "FICHIER", text: "Un export, hors de toute étude."),
      .init(name: "--structure", value: "FICHIER", text: "Le questionnaire (.lss) qui va avec --donnees."),
    ] + DialectOptions.entries + [
      .init(name: "--unite", value: "UNITE", text: "organisation, entretien, initiative ou locuteur, pour les codes."),
      .init(name: "--filtre", value: "V=CODE", text: "Seulement les cas dont la variable V a ce code."),
      .init(
        name: "--seuil", value: "N",
        text: "Cellules sous N masquées ; 0 ne masque rien. Sans lui, le seuil de l’étude, ou 5 sur un export."),
      .init(
        name: "--modalites", value: "'V=a|b|c'",
        text:
          "L’ordre des modalités de V, par code ou libellé ; les autres suivent. Peut se répéter."),
      .init(
        name: "--ordinales", value: "V,W",
        text: "Variables dont les modalités ont un ordre ; un nombre est alors compté, non résumé."),
      .init(
        name: "--poids", value: "V",
        text:
          "Poids de sondage : effectifs non pondérés, parts pondérées, n efficace. Sans poids utilisable, un cas sort, compté."
      ),
      .init(name: "--effectifs", value: "V", text: "Chaque ligne des données compte pour V cas."),
      .init(name: "--strates", value: "V", text: "Les strates du plan de sondage."),
      .init(name: "--grappes", value: "V", text: "Ses grappes, numérotées dans leur strate."),
      .init(name: "--fpc", value: "V", text: "Combien d’unités la strate compte dans la population."),
      .init(
        name: "--deux-a-deux",
        text: "La première variable de LIGNES par la première de COLONNES, la deuxième par la deuxième, etc."),
      .init(name: "--non-reponses", text: "Compte les absences de réponse, une modalité par raison."),
      .init(name: "--format", value: "NOM", text: "texte (par défaut), csv, json ou md."),
      .init(name: "--sortie", value: "FICHIER", text: "Écrit dans un fichier plutôt qu’à l’écran."),
      .init(name: "--csv-brut", text: "CSV à virgules, point décimal, sans BOM."),
    ],
    laterOptions: ["--test"],
    examples: [
      "recoupe croiser", "recoupe croiser logique secteur",
      "recoupe croiser G01Q02 --donnees reponses.csv --format json",
      "recoupe croiser sport sexe --donnees hdv2003.csv --modalites 'sexe=Homme|Femme'",
      "recoupe croiser sport sexe --donnees hdv2003.csv --poids poids --format json",
    ])
}
