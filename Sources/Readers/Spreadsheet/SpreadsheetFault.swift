package import Diagnostics

/// What can be wrong in a workbook, or worth knowing of how it is read: one case a message.
package enum SpreadsheetFault: Equatable, Sendable {
  case notAWorkbook
  case locked
  case missingPart(String)
  case nothingInIt
  case unknownSheet(String, known: [String])
  case missingHeaderRow(Int)
  case noSheets(known: [String])
  case tooLarge
  case unknownString(String)
  case calculationError(String)
  case formulaWithoutValue
  /// `file`: where another sheet can be named after it.
  case otherSheets([String], read: String, file: String?)
  case titleAbove(headerRow: Int)
  /// The same above a table of the study's own.
  case titleAboveOwn(headerRow: Int)
  case joinedTitles(from: Int, to: Int, String)
  /// `nil` for numbers without a word.
  case totalRow(String?)
  case notesBelow(from: Int, to: Int)
  case mergedDown(String, rows: Int)
  case unnamedColumn(String)

  package func problem(at place: Place) -> Problem { Problem(severity, at: place, message, remedy: remedy) }

  var severity: Severity {
    switch self {
    case .notAWorkbook, .locked, .missingPart, .nothingInIt, .unknownSheet, .missingHeaderRow, .noSheets, .tooLarge:
      .blocking
    case .unknownString, .calculationError, .formulaWithoutValue, .otherSheets, .titleAbove, .titleAboveOwn,
      .joinedTitles, .totalRow, .notesBelow, .mergedDown, .unnamedColumn:
      .warning
    }
  }

  var message: String {
    switch self {
    case .notAWorkbook: "l’archive n’est pas un classeur ; un .xlsx ou un .ods est attendu"
    case .locked: "le classeur est protégé par un mot de passe ; un classeur ouvert est attendu"
    case .missingPart(let part): "« \(part) » manque dans le classeur ; le fichier est incomplet"
    case .nothingInIt: "le classeur n’a aucune cellule remplie ; une ligne de titres puis des lignes sont attendues"
    case .unknownSheet(let name, _): "la feuille « \(name) » n’existe pas"
    case .missingHeaderRow(let row): "la ligne \(row) est vide ; les titres des colonnes y sont attendus"
    case .noSheets(let known):
      "une feuille est demandée ; le fichier \(known.isEmpty ? "n’en a pas" : "a celles-ci : \(known.map { "« \($0) »" }.joined(separator: ", "))")"
    case .tooLarge: "la feuille compte trop de cellules pour être lue ainsi"
    case .unknownString(let index):
      "la cellule renvoie au texte numéro « \(index) », qui n’existe pas ; elle est lue vide"
    case .calculationError(let error): "la cellule affiche l’erreur « \(error) » ; elle est lue vide"
    case .formulaWithoutValue: "la formule n’a pas de résultat enregistré ; la cellule est lue vide"
    case .otherSheets(let names, let read, _):
      "seule la feuille « \(read) » est lue ; le classeur a aussi \(names.map { "« \($0) »" }.joined(separator: ", "))"
    case .titleAbove(let row), .titleAboveOwn(let row):
      "la ligne \(row) est lue comme titres des colonnes ; ce qui est au-dessus est laissé"
    case .joinedTitles(let first, let last, let example):
      "les titres des colonnes tiennent sur les lignes \(first) à \(last) ; ils sont réunis (« \(example) »)"
    case .totalRow(let text?): "la ligne « \(text) » est un total ; elle n’est pas lue comme une réponse"
    case .totalRow(nil):
      "la ligne n’a que des nombres, la somme de leur colonne ; elle n’est pas lue comme une réponse"
    case .notesBelow(let first, let last):
      first == last
        ? "la ligne \(first) est une note sous la table ; elle n’est pas lue"
        : "les lignes \(first) à \(last) sont des notes sous la table ; elles ne sont pas lues"
    case .mergedDown(let text, let rows): "« \(text) » est fusionné sur \(rows) lignes ; il est lu dans chacune"
    case .unnamedColumn(let name): "une colonne remplie n’a pas de titre ; elle s’appelle « \(name) » en attendant"
    }
  }

  var remedy: String {
    switch self {
    case .notAWorkbook: "vérifier que c’est le bon fichier"
    case .locked: "ôter le mot de passe et enregistrer à nouveau"
    case .missingPart, .unknownString: "ouvrir le classeur et l’enregistrer à nouveau"
    case .nothingInIt: "vérifier que c’est le bon fichier"
    case .unknownSheet(let name, let known): remedyForUnknown(name, among: known)
    case .missingHeaderRow: "donner le numéro de la ligne des titres, comme le tableur ou l’éditeur le montre"
    case .noSheets(let known): known.isEmpty ? "nommer le fichier sans « # »" : "écrire l’un de ces noms après « # »"
    case .tooLarge: "enregistrer la feuille en CSV UTF-8"
    case .calculationError: "corriger la formule, ou écrire la valeur"
    case .formulaWithoutValue: "ouvrir le classeur, le recalculer et l’enregistrer"
    case .otherSheets(let names, _, let file?): "écrire « \(file)#\(names[0]) » pour en lire une autre"
    case .otherSheets(_, _, nil): "enregistrer à part la feuille voulue, si ce n’est pas celle-là"
    case .titleAbove:
      "donner la bonne avec --ligne-titres (dans une étude : ligne_titres), si ce n’est pas celle-là"
    case .titleAboveOwn: "ôter les lignes au-dessus des titres, si ce n’est pas la bonne"
    case .joinedTitles: "garder une seule ligne de titres, si la suivante est une réponse"
    case .totalRow: "changer son premier mot, si c’est une réponse"
    case .notesBelow: "la remplir comme les autres, si c’en est une"
    case .mergedDown: "écrire la valeur dans chaque cellule, si elle ne vaut que pour une"
    case .unnamedColumn: "lui donner un titre, ou la vider"
    }
  }
}
