extension Croiser {
  static let page = HelpPage(
    command: "croiser",
    summary: "Un tableau croisé dans le terminal. Sans argument : la liste des variables.",
    usage: "[LIGNES [COLONNES]] [--donnees FICHIER] [--format texte|csv|json|md|html]",
    arguments: [
      .init(
        name: "LIGNES",
        text:
          "La variable des lignes, ou une dimension de la grille (logique). A,B fait deux tableaux, A>B emboîte B dans A, source.A choisit la source."
      ),
      .init(
        name: "COLONNES",
        text:
          "La variable des colonnes ; A+B met A et B côte à côte. Sans elle, un tri à plat. Un nombre en lignes est résumé."
      ),
    ],
    options: [
      .study,
      .init(name: "--donnees", value: "FICHIER", text: "Un export, hors de toute étude."),
      .init(name: "--structure", value: "FICHIER", text: "Le questionnaire (.lss) qui va avec --donnees."),
    ] + DialectOptions.entries + [
      .init(
        name: "--unite", value: "UNITE",
        text:
          "organisation, entretien, initiative, locuteur ou passage, pour les codes. Un passage est masqué par ses organisations."
      ),
      .init(
        name: "--filtre", value: "'V=a|b'",
        text: "Seulement les cas dont V est a ou b. Se répète : tous les filtres doivent tenir."),
      .init(name: "--par", value: "V", text: "Le même tableau dans chaque modalité de V, et le lien à V égale."),
      .init(
        name: "--seuil", value: "N",
        text: "Cellules sous N masquées ; 0 ne masque rien. Sans lui, le seuil de l’étude, ou 5 sur un export."),
      .init(
        name: "--modalites", value: "'V=a|b|c'",
        text: "L’ordre des modalités de V, par code ou libellé ; les autres suivent. Se répète."),
      .init(name: "--classes", value: "'V=35|55'", text: "Un nombre en classes, par leurs bornes. Se répète."),
      .init(
        name: "--sous-totaux", value: "'V=n:a|b'",
        text: "Sous les lignes de V, une ligne n qui prend ensemble a et b. Se répète."),
      .init(
        name: "--ordinales", value: "V,W",
        text: "Variables dont les modalités ont un ordre ; un nombre est alors compté, non résumé."),
      .init(
        name: "--poids", value: "V",
        text:
          "Poids de sondage : effectifs non pondérés, parts pondérées, n efficace. Sans poids utilisable, un cas sort, compté. Dans une étude : ceux qu’elle déclare ; « aucun » les laisse."
      ),
      .init(name: "--effectifs", value: "V", text: "Chaque ligne des données compte pour V cas."),
      .init(name: "--strates", value: "V", text: "Les strates du plan de sondage."),
      .init(name: "--grappes", value: "V", text: "Ses grappes, numérotées dans leur strate."),
      .init(name: "--fpc", value: "V", text: "Combien d’unités la strate compte dans la population."),
      .init(
        name: "--deux-a-deux",
        text: "La première variable de LIGNES par la première de COLONNES, la deuxième par la deuxième, etc."),
      .init(
        name: "--test", value: "NOM",
        text:
          "auto (par défaut : une règle choisit, et se dit), aucun, pearson, yates, vraisemblance, fisher, fisher-mc, rao-scott, tendance, kruskal, welch, anova, reponses-multiples ou mantel-haenszel. Un test dont les conditions manquent ne s’imprime pas : la raison s’imprime."
      ),
      .init(
        name: "--lettres", value: "NOM",
        text: "Compare les colonnes deux à deux : bonferroni, holm, bh ou sans-correction."),
      .init(name: "--non-reponses", text: "Compte les absences de réponse, une modalité par raison."),
      .init(
        name: "--absences", value: "A,B",
        text:
          "Les seules absences qui entrent dans la base : non-posee, vide, non-atteinte, declarees. Les autres sont comptées hors d’elle."
      ),
      .init(
        name: "--base", value: "NOM",
        text:
          "Ce dont les parts d’une question à plusieurs réponses sont les parts : cas (par défaut), repondants ou reponses."
      ),
      .init(
        name: "--parts-a-cent",
        text: "Arrondit les parts pour que leur somme fasse 100 (plus grands restes), et le dit."
      ),
      .init(
        name: "--citations",
        text:
          "Sous un tableau d’un code selon un attribut, les paroles derrière chaque case montrée, si elles peuvent être citées."
      ),
      .init(name: "--format", value: "NOM", text: "texte (par défaut), csv, json, md ou html."),
      .init(name: "--sortie", value: "FICHIER", text: "Écrit dans un fichier plutôt qu’à l’écran."),
      .init(
        name: "--garder", value: "[ID]",
        text: "Ajoute le tableau à ceux de l’étude : une ligne de tableaux.csv."),
      .init(name: "--csv-brut", text: "CSV à virgules, point décimal, sans BOM."),
    ],
    examples: [
      "recoupe croiser", "recoupe croiser logique secteur",
      "recoupe croiser G01Q02 --donnees reponses.csv --format json",
      "recoupe croiser sport sexe --donnees hdv2003.csv --poids poids --format json",
      "recoupe croiser sport 'sexe+age' --donnees hdv2003.csv --classes 'age=35|55'",
      "recoupe croiser sport sexe --garder sport-par-sexe",
    ])
}
