/// The help of every command, and the page that lists them.
enum HelpPages {
  static let all: [HelpPage] = [produire, verifier, examiner, croiser]

  static let study = HelpPage.Entry(
    name: "--etude", value: "DOSSIER",
    text: "L’étude. Sans elle : le dossier le plus proche, en remontant, qui a un etude.yaml ; sinon corpus.")

  static let produire = HelpPage(
    command: "produire",
    summary: "Toute la chaîne : lit l’étude, code, croise, écrit la synthèse et les fiches des ateliers.",
    usage: "[DOSSIER] [--sortie DOSSIER]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [
      study,
      .init(
        name: "--sortie", value: "DOSSIER",
        text: "Où écrire (out, à côté de l’étude, sinon). Un dossier qui contient d’autres fichiers est refusé."),
      .init(name: "--csv-brut", text: "Les tables en CSV à virgules, point décimal, sans BOM."),
    ],
    examples: ["recoupe produire corpus --sortie out", "recoupe"])

  static let verifier = HelpPage(
    command: "verifier",
    summary: "Tout sauf écrire : dit ce qui manque, ce qui serait écarté et ce qui reste à compléter.",
    usage: "[DOSSIER]",
    arguments: [.init(name: "DOSSIER", text: "L’étude ; comme --etude.")],
    options: [study],
    examples: ["recoupe verifier corpus"])

  static let examiner = HelpPage(
    command: "examiner",
    summary: "Dit ce qu’est un fichier d’enquête ou un entretien : outil, variables, modalités, réponses, tours.",
    usage: "FICHIER… [--structure FICHIER] [--format texte|json]",
    arguments: [.init(name: "FICHIER…", text: "Un ou plusieurs exports, structures ou transcriptions.")],
    options: [
      .init(name: "--structure", value: "FICHIER", text: "Le questionnaire (.lss) qui va avec les réponses."),
      .init(name: "--format", value: "texte|json", text: "texte (par défaut) ou json."),
    ],
    examples: ["recoupe examiner corpus/enquete/reponses.csv --format json"])

  static let croiser = HelpPage(
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
      study,
      .init(name: "--donnees", value: "FICHIER", text: "Un export, hors de toute étude."),
      .init(name: "--structure", value: "FICHIER", text: "Le questionnaire (.lss) qui va avec --donnees."),
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
      .init(name: "--non-reponses", text: "Compte les absences de réponse, une modalité par raison."),
      .init(name: "--format", value: "NOM", text: "texte (par défaut), csv, json ou md."),
      .init(name: "--sortie", value: "FICHIER", text: "Écrit dans un fichier plutôt qu’à l’écran."),
      .init(name: "--csv-brut", text: "CSV à virgules, point décimal, sans BOM."),
    ],
    laterOptions: ["--poids", "--effectifs", "--strates", "--grappes", "--fpc", "--test"],
    examples: [
      "recoupe croiser", "recoupe croiser logique secteur",
      "recoupe croiser G01Q02 --donnees reponses.csv --format json",
      "recoupe croiser sport sexe --donnees hdv2003.csv --modalites 'sexe=Homme|Femme'",
    ])

  /// What `recoupe --aide` prints.
  static var overview: String {
    var lines = [
      "recoupe : d’un dossier d’enquêtes et d’entretiens à la synthèse et aux fiches d’ateliers.", "",
      "Usage : recoupe [COMMANDE] …", "", "Commandes :",
    ]
    for page in all {
      let name = "  \(page.command)"
      lines.append(name + String(repeating: " ", count: 13 - name.count) + page.summary)
    }
    lines += [
      "", "Sans commande : produire. L’aide d’une commande : recoupe COMMANDE --aide.",
      "Codes de sortie : 0 fait · 1 l’étude a des problèmes · 2 mauvais usage · 3 faute de l’outil.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
