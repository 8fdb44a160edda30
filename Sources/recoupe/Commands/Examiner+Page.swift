extension Examiner {
  static let page = HelpPage(
    command: "examiner",
    summary: "Dit ce qu’est un fichier d’enquête ou un entretien : outil, variables, modalités, réponses, tours.",
    usage:
      "FICHIER… [--structure FICHIER] [--separateur SIGNE] [--encodage NOM] [--ligne-titres N] [--format texte|json]",
    arguments: [
      .init(
        name: "FICHIER…",
        text: "Un ou plusieurs exports, structures ou transcriptions (CLASSEUR#FEUILLE pour une feuille).")
    ],
    options: [
      .init(name: "--structure", value: "FICHIER", text: "Le questionnaire (.lss) qui va avec les réponses.")
    ] + DialectOptions.entries + [
      .init(name: "--format", value: "texte|json", text: "texte (par défaut) ou json.")
    ],
    examples: ["recoupe examiner corpus/enquete/reponses.csv --format json"])
}
