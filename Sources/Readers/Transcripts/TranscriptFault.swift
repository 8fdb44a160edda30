import Diagnostics

/// What can be wrong in a transcript, or worth knowing of how it is read: one case a message.
enum TranscriptFault: Equatable {
  case noTurn([String])
  case noVoice([String])
  case emptyDocument
  case notADocument
  case notTranscriber(String)
  case confusable(String, String)
  case silent(String)
  case undeclared(String, turns: Int, known: [String])
  case insideLine(String, Int)
  case perhapsSomebody(String, Int)
  case twoColumnsOfWords(String, String)
  case severalTexts(Int)
  case whoseText([String])
  case trackedChanges(deleted: Int, inserted: Int)
  case besideText(notes: Int, boxes: Int)
  case outsideTable(Int)
  case boldVoices(asks: String, answers: String, questions: Int, replies: Int)
  case partlyBold(Int, first: String)
  case mostlyBold
  case boldOfWhom(asking: [String], answering: [String])
  case blockWithoutTime(Int)
  case badTime(Int)
  case overlapping(Int)
  case cueWithoutVoice(Int)
  case interjections(Int)
  case nobody(Int)
  case unknownVoice(String, Int)
  case severalAtOnce(Int)
  case sameName(String, [String])

  func problem(at place: Place) -> Problem { Problem(severity, at: place, message, remedy: remedy) }

  var severity: Severity {
    switch self {
    case .confusable, .severalTexts, .emptyDocument, .notADocument, .notTranscriber: .blocking
    case .noTurn, .noVoice, .undeclared, .whoseText, .outsideTable, .blockWithoutTime, .cueWithoutVoice, .nobody,
      .unknownVoice, .severalAtOnce, .partlyBold, .mostlyBold, .boldOfWhom, .twoColumnsOfWords:
      .setAside
    case .silent, .trackedChanges, .besideText, .badTime, .overlapping, .interjections, .sameName, .boldVoices,
      .insideLine, .perhapsSomebody:
      .warning
    }
  }

  var message: String {
    switch self {
    case .noTurn(let labels):
      "aucun tour de parole n’est reconnu ; des paragraphes qui commencent par \(Self.list(labels)) sont attendus"
    case .noVoice(let labels):
      "aucun sous-titre ne dit qui parle ; \(Self.list(labels)) est attendu devant les paroles"
    case .emptyDocument: "le document ne contient aucun texte ; une transcription est attendue"
    case .notADocument: "le document n’a pas de texte à son endroit habituel ; un .docx ou un .odt est attendu"
    case .notTranscriber(let root): "l’élément « \(root) » ouvre le fichier ; « Trans », de Transcriber, est attendu"
    case .confusable(let first, let second):
      "« \(first) » et « \(second) » ne se distinguent pas ; des étiquettes différentes sont attendues pour un entretien"
    case .silent(let label): "« \(label) » est déclaré et ne parle pas ; un tour à cette étiquette est attendu"
    case .undeclared(let label, let turns, let known):
      "« \(label) » n’est pas déclaré pour cet entretien ; \(Self.names(known)) \(known.count > 1 ? "sont attendus" : "est attendu"), \(turns == 1 ? "son tour est laissé de côté" : "ses \(turns) tours sont laissés de côté")"
    case .insideLine(let label, let count):
      "« \(label) : » se trouve au milieu d’une ligne ; une étiquette au début de chaque tour est attendue, \(Self.count(count, "tour")) \(count > 1 ? "commencent" : "commence") ainsi dans une ligne"
    case .perhapsSomebody(let label, let count):
      "« \(label) : » commence \(count) paragraphes et n’est pas déclaré ; une étiquette déclarée est attendue devant une parole, ces paragraphes sont lus comme la suite du tour d’avant"
    case .twoColumnsOfWords(let first, let second):
      "deux colonnes du tableau des tours contiennent du texte suivi (« \(first) » et « \(second) ») ; une seule colonne de paroles est attendue, aucun tour n’est lu"
    case .severalTexts(let count):
      "le fichier contient \(count) textes (****) ; un seul, celui d’un entretien, est attendu"
    case .whoseText(let labels):
      "rien ne dit qui parle, de \(Self.names(labels)) ; une seule personne enquêtée, ou des étiquettes, sont attendues"
    case .trackedChanges(let deleted, let inserted):
      "le document porte des modifications suivies (\(Self.count(inserted, "insertion")), \(Self.count(deleted, "suppression"))) ; ce qui est inséré est lu, ce qui est supprimé ne l’est pas"
    case .besideText(let notes, let boxes):
      "\([notes > 0 ? Self.count(notes, "note") : nil, boxes > 0 ? Self.count(boxes, "zone") + " de texte" : nil].compactMap { $0 }.joined(separator: " et ")) hors du fil du texte ; des paroles dans les paragraphes sont attendues, le reste n’est pas lu"
    case .outsideTable(let count):
      "\(Self.count(count, "paragraphe")) \(count > 1 ? "suivent" : "suit") le tableau des tours ; des lignes du tableau sont attendues, \(count > 1 ? "ils sont laissés" : "il est laissé") de côté"
    case .boldVoices(let asks, let answers, let questions, let replies):
      "aucune étiquette : \(Self.count(questions, "passage")) en gras \(questions > 1 ? "sont lus" : "est lu") comme de « \(asks) », qui mène l’entretien, \(Self.count(replies, "passage")) sans gras comme de « \(answers) » ; des étiquettes en diraient autant sans que le gras compte"
    case .partlyBold(let count, let first):
      "aucune étiquette ne dit qui parle, et \(Self.count(count, "paragraphe")) \(count > 1 ? "ne sont" : "n’est") en gras qu’en partie (« \(first) ») ; des questions tout en gras et des réponses sans gras sont attendues, aucun tour n’est lu"
    case .mostlyBold:
      "aucune étiquette ne dit qui parle, et plus de la moitié du texte est en gras ; des questions en gras, plus courtes que les réponses, sont attendues, aucun tour n’est lu"
    case .boldOfWhom(let asking, let answering):
      "aucune étiquette, des questions en gras, et plusieurs voix déclarées (qui mène : \(Self.names(asking)) ; qui répond : \(Self.names(answering))) ; une de chaque est attendue, aucun tour n’est lu"
    case .blockWithoutTime(let count):
      "\(Self.count(count, "bloc")) sans ligne d’horaire ; « 00:00:01,000 --> 00:00:04,000 » est attendu au-dessus des paroles, \(Self.left(count))"
    case .badTime(let count):
      "\(Self.count(count, "horaire")) \(count > 1 ? "ne se lisent" : "ne se lit") pas ; « 00:00:01,000 --> 00:00:04,000 », la fin après le début, est attendu, les paroles sont gardées sans heure"
    case .overlapping(let count):
      "\(Self.count(count, "sous-titre")) \(count > 1 ? "commencent" : "commence") avant la fin du précédent ; des sous-titres qui se suivent sont attendus, l’ordre du fichier est gardé"
    case .cueWithoutVoice(let count):
      "\(Self.count(count, "sous-titre")) sans nom de qui parle ; un nom est attendu, \(Self.left(count))"
    case .interjections(let count):
      "\(count == 1 ? "1 parole dite" : "\(count) paroles dites") par-dessus une autre (« //S02: oui // ») ; chacune devient un tour de qui la dit, après le tour où elle se trouve"
    case .nobody(let count): "\(Self.count(count, "tour")) sans locuteur ; un locuteur est attendu, \(Self.left(count))"
    case .unknownVoice(let id, let count):
      "le locuteur « \(id) » n’est pas dans la liste du fichier ; une personne de cette liste est attendue, \(Self.count(count, "tour")) \(count > 1 ? "laissés" : "laissé") de côté"
    case .severalAtOnce(let count):
      "\(Self.count(count, "tour")) à plusieurs voix, sans dire qui dit quoi ; un numéro de voix (Who) est attendu devant chaque parole, \(Self.left(count))"
    case .sameName(let name, let ids):
      "« \(name) » est le nom de plusieurs voix du fichier (\(Self.names(ids))) ; un nom par personne est attendu, leurs identifiants servent d’étiquettes"
    }
  }

  var remedy: String {
    switch self {
    case .noTurn: "commencer chaque tour par l’étiquette de la personne et deux-points"
    case .noVoice: "écrire « R1: » devant les paroles, ou transcrire à nouveau en demandant les locuteurs"
    case .emptyDocument: "vérifier que c’est le bon fichier"
    case .notADocument: "l’ouvrir et l’enregistrer à nouveau en .docx"
    case .notTranscriber: "vérifier que c’est le bon fichier"
    case .confusable: "changer l’une des deux étiquettes, dans le texte et dans la table des entretiens"
    case .silent: "vérifier l’étiquette dans le texte et dans la table des entretiens"
    case .undeclared(let label, _, let known):
      nearestName(to: label, among: known).map { "écrire « \($0) », ou ajouter sa ligne à la table des entretiens" }
        ?? "ajouter sa ligne à la table des entretiens"
    case .insideLine: "vérifier ces tours, et commencer un paragraphe à chacun"
    case .perhapsSomebody: "si quelqu’un parle là, ajouter sa ligne à la table des entretiens"
    case .twoColumnsOfWords:
      "intituler « Paroles » la colonne des paroles, ou retirer l’autre du tableau"
    case .severalTexts: "faire un fichier par entretien"
    case .whoseText: "écrire l’étiquette de chacun au début de ses tours"
    case .trackedChanges: "accepter ou refuser les modifications, puis enregistrer"
    case .besideText: "mettre dans le texte ce qui est une parole"
    case .outsideTable: "les mettre dans le tableau si ce sont des paroles, les supprimer sinon"
    case .boldVoices: "vérifier quelques tours ; écrire l’étiquette de chacun au début de ses tours si c’est faux"
    case .partlyBold:
      "mettre tout le paragraphe de la question en gras et ôter le gras des réponses, ou écrire l’étiquette de chacun au début de ses tours"
    case .mostlyBold, .boldOfWhom: "écrire l’étiquette de chacun au début de ses tours"
    case .blockWithoutTime: "écrire l’horaire, ou retirer la ligne vide qui coupe le sous-titre"
    case .badTime: "corriger l’horaire"
    case .overlapping: "vérifier que les paroles sont dans l’ordre"
    case .cueWithoutVoice: "nommer qui parle dans ces sous-titres"
    case .interjections: "vérifier à qui elles sont attribuées"
    case .nobody: "choisir le locuteur de ces tours dans Transcriber"
    case .unknownVoice: "ajouter ce locuteur dans Transcriber"
    case .severalAtOnce: "séparer les voix de ces tours dans Transcriber"
    case .sameName: "déclarer ces identifiants dans la table des entretiens, ou renommer les voix dans Transcriber"
    }
  }

  private static func list(_ labels: [String]) -> String {
    labels.isEmpty ? "« E : » ou « R1 : »" : labels.map { "« \($0) : »" }.joined(separator: ", ")
  }

  private static func names(_ labels: [String]) -> String { labels.map { "« \($0) »" }.joined(separator: ", ") }

  private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count > 1 ? "s" : "")" }

  private static func left(_ count: Int) -> String { count > 1 ? "laissés de côté" : "laissé de côté" }
}
