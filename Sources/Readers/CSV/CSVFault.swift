package import Diagnostics

/// What can be wrong in a CSV file: one case a message.
package enum CSVFault: Equatable, Sendable {
  case emptyFile
  case notUTF8(byte: UInt8, scalar: Unicode.Scalar)
  case damagedUTF8(byte: UInt8)
  case oddUTF16
  case unclosedQuote(lastLine: Int)
  case strayQuote
  case quoteInBareField
  case zeroByte
  case tooFew(found: Int, expected: Int)
  case tooMany(found: Int, expected: Int)
  case unnamedColumn(Int)
  case repeatedColumn(String, renamed: String)

  package func problem(at place: Place) -> Problem {
    Problem(severity, at: place, message, remedy: remedy)
  }

  var severity: Severity {
    switch self {
    case .emptyFile, .unclosedQuote: .blocking
    case .tooFew, .tooMany: .setAside
    case .notUTF8, .damagedUTF8, .oddUTF16, .strayQuote, .quoteInBareField, .zeroByte, .unnamedColumn, .repeatedColumn:
      .warning
    }
  }

  var message: String {
    switch self {
    case .emptyFile: "le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues"
    case .notUTF8(let byte, let scalar):
      "l’octet \(hexadecimal(byte)) n’est pas de l’UTF-8 ; le fichier est lu en windows-1252, où c’est « \(scalar) »"
    case .damagedUTF8(let byte): "l’octet \(hexadecimal(byte)) n’est pas de l’UTF-8, le reste du fichier l’est"
    case .oddUTF16: "le fichier UTF-16 a un nombre impair d’octets ; son dernier caractère est coupé"
    case .unclosedQuote(let last):
      "un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne \(last))"
    case .strayQuote: "un guillemet est seul au milieu d’une valeur entre guillemets ; il devrait être doublé"
    case .quoteInBareField:
      "un guillemet est au milieu d’une valeur sans guillemets ; la valeur est gardée telle quelle"
    case .zeroByte: "la valeur contient un caractère nul ; il est ôté"
    case .tooFew(let found, let expected), .tooMany(let found, let expected):
      "la ligne a \(found) valeurs ; l’en-tête en annonce \(expected)"
    case .unnamedColumn(let number): "la colonne \(number) n’a pas de nom"
    case .repeatedColumn(let name, let renamed): "la colonne « \(name) » est déjà là ; celle-ci devient « \(renamed) »"
    }
  }

  var remedy: String {
    switch self {
    case .emptyFile: "exporter à nouveau les réponses"
    case .notUTF8: "vérifier les accents ; sinon enregistrer à nouveau le fichier en « CSV UTF-8 »"
    case .damagedUTF8: "corriger ce caractère, remplacé par « \u{FFFD} »"
    case .oddUTF16: "exporter à nouveau le fichier"
    case .unclosedQuote: "fermer ce guillemet, ou le doubler s’il fait partie du texte"
    case .strayQuote: "doubler ce guillemet ; la valeur est gardée telle quelle"
    case .quoteInBareField: "entourer la valeur de guillemets et doubler celui-ci"
    case .zeroByte: "exporter à nouveau le fichier si un texte semble coupé"
    case .tooFew: "corriger cette ligne, qui n’est pas lue : un retour à la ligne est peut-être hors des guillemets"
    case .tooMany: "corriger cette ligne, qui n’est pas lue : un séparateur est peut-être hors des guillemets"
    case .unnamedColumn(let number): "lui donner un nom ; elle s’appelle « colonne_\(number) » en attendant"
    case .repeatedColumn: "donner un nom différent à chaque colonne"
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0\(digits)" : digits
  }
}
