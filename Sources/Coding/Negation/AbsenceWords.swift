/// The words of a clause that says that a thing is not there, as folded.
enum AbsenceWords {
  static let negations: Set<String> = ["pas", "jamais", "guère", "aucun", "aucune"]
  static let beforeNegation: Set<String> = [
    "vraiment", "absolument", "franchement", "presque", "quasi", "quasiment", "toujours",
  ]
  static let subjects: Set<String> = [
    "je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "y", "y'",
  ]
  static let exists: Set<String> = [
    "existe", "existent", "existait", "existaient", "existera", "existeront", "apparaît", "apparaissent",
  ]
  /// After « se ».
  static let happens: Set<String> = ["fait", "font", "faisait", "faisaient", "produit", "produisent"]
  static let `is`: Set<String> = [
    "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "fut", "furent",
  ]
  static let has: Set<String> = [
    "a", "ai", "as", "avons", "avez", "ont", "avait", "avais", "avaient", "avions", "aura", "aurait", "auront",
  ]
  static let finds: Set<String> = [
    "fait", "fais", "font", "faisons", "faites", "faisait", "faisais", "vois", "voit", "voient", "voyons", "voyez",
    "voyait", "voyais", "trouve", "trouvent", "trouvait", "sens", "sent", "sentent", "constate", "constatent",
    "constatait",
  ]
  static let there: Set<String> = [
    "réel", "réelle", "réels", "réelles", "vrai", "vraie", "vrais", "vraies", "avéré", "avérée", "avérés",
    "avérées", "venu", "venue", "venus", "venues", "arrivé", "arrivée", "arrivés", "arrivées", "apparu", "apparue",
    "apparus", "apparues",
  ]
  /// What nobody did of a thing that is not there.
  static let seen: Set<String> = [
    "vu", "vue", "vus", "vues", "eu", "eue", "eus", "eues", "fait", "faite", "faits", "faites", "trouvé", "trouvée",
    "trouvés", "trouvées", "senti", "sentie", "sentis", "senties", "constaté", "constatée", "constatés", "constatées",
    "réalisé", "réalisée", "réalisés", "réalisées", "obtenu", "obtenue", "obtenus", "obtenues",
  ]
  /// What may close the clause and changes nothing.
  static let closers: Set<String> = ["ici", "hein", "quoi", "franchement", "jusqu'ici", "là"]
  /// What begins another clause.
  static let otherClause: Set<String> = ["et", "mais", "parce", "car", "puisque", "puisqu'", "donc", "alors", "enfin"]
}
