package import Diagnostics

/// What can be wrong in a CSV file: one case a message.
package enum CSVFault: Equatable, Sendable {
  case emptyFile
  case notUTF8(byte: UInt8, encoding: CharacterEncoding, scalar: Unicode.Scalar)
  case damagedUTF8(byte: UInt8, scalar: Unicode.Scalar)
  case undefinedByte(byte: UInt8, encoding: CharacterEncoding)
  case oddUTF16
  case unclosedQuote(lastLine: Int)
  case strayQuote
  case textAfterQuote
  case quoteInBareField
  case zeroByte
  case tooFew(found: Int, expected: Int)
  case tooMany(found: Int, expected: Int)
  case unnamedColumn(Int)
  case repeatedColumn(String, renamed: String)
  /// More of one sort than are told one by one.
  case further(Int, of: Sort)

  package func problem(at place: Place) -> Problem {
    Problem(severity, at: place, message, remedy: remedy)
  }

  var severity: Severity {
    switch self {
    case .emptyFile, .unclosedQuote: .blocking
    case .tooFew, .tooMany: .setAside
    case .further(_, .width): .setAside
    case .notUTF8, .damagedUTF8, .undefinedByte, .oddUTF16, .strayQuote, .textAfterQuote, .quoteInBareField, .zeroByte,
      .unnamedColumn, .repeatedColumn, .further:
      .warning
    }
  }

  var message: String {
    switch self {
    case .emptyFile: "le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues"
    case .notUTF8(let byte, let encoding, let scalar):
      "l’octet \(hexadecimal(byte)) n’est pas de l’UTF-8 ; le fichier est lu en \(encoding.rawValue), où c’est « \(scalar) »"
    case .damagedUTF8(let byte, let scalar):
      "l’octet \(hexadecimal(byte)) n’est pas de l’UTF-8, que le reste du fichier est ; il est gardé comme \(shown(scalar))"
    case .undefinedByte(let byte, let encoding):
      "l’octet \(hexadecimal(byte)) n’est aucun caractère en \(encoding.rawValue) ; il est gardé comme U+00\(hexadecimal(byte))"
    case .oddUTF16: "le fichier UTF-16 a un nombre impair d’octets ; son dernier caractère est coupé"
    case .unclosedQuote(let last):
      "un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne \(last))"
    case .strayQuote: "un guillemet est seul au milieu d’une valeur entre guillemets ; il devrait être doublé"
    case .textAfterQuote: "du texte suit un guillemet fermant ; un séparateur ou une fin de ligne est attendu"
    case .quoteInBareField:
      "un guillemet est au milieu d’une valeur sans guillemets ; la valeur est gardée telle quelle"
    case .zeroByte: "la valeur contient un caractère nul ; il est ôté"
    case .tooFew(let found, let expected), .tooMany(let found, let expected):
      "la ligne a \(found) valeurs ; l’en-tête en annonce \(expected)"
    case .unnamedColumn(let number): "la colonne \(number) n’a pas de nom"
    case .repeatedColumn(let name, let renamed): "la colonne « \(name) » est déjà là ; celle-ci devient « \(renamed) »"
    case .further(let count, let sort):
      "\(count) autres \(sort.text) suivent ; seules les \(FaultLog.limit) premières fautes de cette sorte sont dites"
    }
  }

  var remedy: String {
    switch self {
    case .emptyFile: "exporter à nouveau les réponses"
    case .notUTF8: "vérifier les accents, puis enregistrer le fichier en UTF-8"
    case .damagedUTF8: "vérifier ce caractère"
    case .undefinedByte: "corriger ce caractère"
    case .oddUTF16: "exporter à nouveau le fichier"
    case .unclosedQuote: "fermer ce guillemet, ou le doubler s’il fait partie du texte"
    case .strayQuote: "doubler ce guillemet ; la valeur est gardée telle quelle"
    case .textAfterQuote:
      "doubler (\"\") les guillemets droits qui font partie du texte ; la valeur est gardée sans eux"
    case .quoteInBareField: "entourer la valeur de guillemets et doubler celui-ci"
    case .zeroByte: "exporter à nouveau le fichier si un texte semble coupé"
    case .tooFew: "corriger cette ligne, qui n’est pas lue : un retour à la ligne est peut-être hors des guillemets"
    case .tooMany: "corriger cette ligne, qui n’est pas lue : un séparateur est peut-être hors des guillemets"
    case .unnamedColumn(let number): "lui donner un nom ; elle s’appelle « colonne_\(number) » en attendant"
    case .repeatedColumn: "donner un nom différent à chaque colonne"
    case .further: "corriger les premières : les autres ont souvent la même cause"
    }
  }

  /// A character, by its number where it has no form.
  private func shown(_ scalar: Unicode.Scalar) -> String {
    0x80...0x9F ~= scalar.value ? "U+00\(hexadecimal(UInt8(scalar.value)))" : "« \(scalar) »"
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0\(digits)" : digits
  }
}
