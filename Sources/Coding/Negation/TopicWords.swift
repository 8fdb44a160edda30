/// The words around what is named by itself, as folded.
enum TopicWords {
  /// What may stand before a clause.
  static let openers: Set<String> = [
    "que", "qu'", "et", "mais", "donc", "car", "puis", "alors", "bon", "ben", "bah", "oui", "non", "enfin", "voilà",
    "après", "sinon",
  ]
  /// What may stand between an article and a noun.
  static let adjectives: Set<String> = [
    "vrai", "vraie", "vrais", "vraies", "grand", "grande", "grands", "grandes", "gros", "grosse", "grosses", "petits",
    "petites", "fameux", "fameuse", "fameuses", "belles", "beaux",
  ]
  /// What says nothing between what is named and the clause about it.
  static let fillers: Set<String> = [
    "ben", "bah", "bon", "oh", "ah", "bof", "euh", "franchement", "honnêtement", "nous", "moi", "eux", "elles", "vous",
    "chez", "ici", "et", "mais", "enfin", "là", "non", "ça",
  ]
  /// A word right after a noun that is no adjective of it.
  static let neverAdjectives: Set<String> = prepositions.union(NegationWords.determiners).union(NegationWords.ends)
    .union(NegationWords.subjects).union(["et", "ou", "ne", "n'", "si", "quand", "pas", "plus"])
  static let prepositions: Set<String> = [
    "à", "au", "aux", "avec", "sur", "en", "entre", "chez", "dans", "par", "pour", "sans", "sous", "vers",
  ]
  /// Whole sentences that answer no.
  static let noes: Set<[String]> = [
    ["jamais"], ["non"], ["non", "non"], ["non", "jamais"], ["rien"], ["aucun"], ["aucune"], ["zéro"],
    ["pas", "du", "tout"], ["non", "pas", "du", "tout"], ["absolument", "pas"], ["nulle", "part"],
    ["jamais", "de", "la", "vie"], ["non", "merci"], ["pas", "un"], ["pas", "une"], ["pas", "un", "seul"],
    ["pas", "une", "seule"],
  ]
}
