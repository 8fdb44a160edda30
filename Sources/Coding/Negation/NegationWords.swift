/// The word lists of negation, as folded.
enum NegationWords {
  /// Words that begin another clause.
  static let ends: Set<String> = [
    "mais", "car", "donc", "sauf", "puisque", "puisqu'", "parce", "alors", "sinon", "pourtant", "cependant",
    "par-contre",
    "tandis", "excepté", "hormis", "plutôt", "depuis", "grâce", "quand", "lorsque", "lorsqu'",
  ]
  static let relatives: Set<String> = ["qui", "que", "qu'", "dont", "où"]
  /// After a comma, what still belongs to the list that is denied.
  static let goesOn: Set<String> = ["de", "d'", "du", "ni"]
  static let subjects: Set<String> = [
    "je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ça", "c'", "ce", "y", "puis", "là",
  ]
  /// What stands before a verb and seldom before a noun.
  static let beforeVerbs: Set<String> = subjects.union([
    "ne", "n'", "se", "s'", "me", "m'", "te", "t'", "en", "qui", "va", "vont", "peut", "peuvent", "veut", "veulent",
  ]).subtracting(["puis", "là"])
  static let afterVerbs: Set<String> = ["pas", "jamais", "rien", "aucun", "aucune", "guère", "plus", "ni"]
  /// « pas » before one of these denies nothing, or not wholly.
  static let afterPas: Set<String> = [
    "seulement", "forcément", "nécessairement", "toujours", "tous", "toutes", "tout", "mal", "moins", "loin", "rien",
    "uniquement", "simplement", "assez", "beaucoup", "trop", "qu'un", "qu'une", "sans", "vrai", "exclusivement",
    "étonnant", "étonnante", "surprenant", "nier", "empêcher", "négliger", "idée",
  ]
  /// « ça empêche pas », « on arrête pas de », « il manque pas de »: two denials, or none.
  static let deniedByThemselves: Set<String> = [
    "empêche", "empêchent", "empêchait", "arrête", "arrêtent", "arrêtait", "cesse", "cessait", "manque", "manquent",
    "manquait", "manquaient",
  ]
  /// « personne ne regrette le partage », « on n’est pas contre »: between a cue and what would be denied, they deny the denial.
  static let cancels: Set<String> = [
    "regrette", "regrettent", "regrettait", "regretté", "regretter", "contre", "hésite", "hésitent", "hésité", "peur",
  ]
  /// « sans » before one of these denies nothing.
  static let afterSans: Set<String> = ["doute", "compter", "parler", "oublier", "cesse", "arrêt", "problème"]
  /// « je pense pas que » denies what follows; « pas que » elsewhere means « pas seulement ».
  static let opinions: Set<String> = [
    "pense", "penses", "pensez", "pensais", "pensait", "crois", "croit", "croyez", "croyais", "trouve", "trouvez",
    "dis",
    "dit", "dirais", "dirait", "sais", "imagine", "vois", "voit", "veux", "voulait", "voulais", "faut", "fallait",
    "peux",
    "semble", "sûr", "certain", "question", "cru", "impression",
  ]
  /// Before « personne », a noun.
  static let beforeNobody: Set<String> = [
    "y", "a", "avait", "et", "que", "qu'", "ai", "avons", "ni", "voit", "avec", "connaît", "quasi", "presque",
  ]
  /// « avec personne ».
  static let beforeNobodyElse: Set<String> = ["avec", "à", "pour", "chez", "de"]
  /// « loin d’être ».
  static let farFrom: Set<String> = [
    "être", "faire", "avoir", "constituer", "représenter", "apporter", "donner", "créer", "permettre",
  ]
  /// « pas une mince économie », « pas la seule économie »: there is one.
  static let singledOut: Set<String> = [
    "mince", "petit", "petite", "seul", "seule", "seuls", "seules", "premier", "première", "premiers", "premières",
    "dernier", "dernière",
  ]
  /// « Sans le partage, on serait morts »: there is one.
  static let definite: Set<String> = ["le", "la", "les", "l'", "ce", "cette", "ces", "notre", "nos"]
  static let determiners: Set<String> = [
    "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "ce", "cet", "cette", "ces", "notre", "nos", "votre",
    "vos", "leur", "leurs",
  ]
}
