package import Diagnostics

/// What can be wrong in an XML file: one case a message. All stop the file.
package enum XMLFault: Equatable, Sendable {
  case emptyFile
  case declaresEntities
  case tooDeep(Int)
  case undeclaredEntity
  case unclosedTag
  case mismatchedTag
  case afterTheEnd
  case badEncoding
  case tooLarge
  case notXML
  /// HTML where a file of a tool was awaited.
  case webPage
  /// Any other fault, by libxml2's number.
  case malformed(Int)

  package func problem(at place: Place) -> Problem { Problem(.blocking, at: place, message, remedy: remedy) }

  /// The fault behind an error number of libxml2 (`xmlParserErrors`).
  init(code: Int) {
    self =
      switch code {
      case 26, 27, 28: .undeclaredEntity
      case 73, 77: .unclosedTag
      case 76: .mismatchedTag
      case 5: .afterTheEnd
      case 31, 32, 81, 6, 9, 1544: .badEncoding
      case 4: .notXML
      case 89, 114: .tooLarge
      default: .malformed(code)
      }
  }

  var message: String {
    switch self {
    case .emptyFile: "le fichier est vide ; un document XML est attendu"
    case .declaresEntities: "le fichier déclare des entités (<!ENTITY …>) ; un export d’enquête n’en déclare jamais"
    case .tooDeep(let limit): "les éléments sont emboîtés à plus de \(limit) niveaux"
    case .undeclaredEntity: "une entité (&…;) n’est pas déclarée ; seules &amp; &lt; &gt; &quot; &apos; existent ici"
    case .unclosedTag: "un élément s’ouvre et ne se ferme pas ; le fichier est peut-être coupé"
    case .mismatchedTag: "la balise fermante n’est pas celle de l’élément ouvert"
    case .afterTheEnd: "il y a encore du texte après la fin du document"
    case .badEncoding: "un caractère ne suit pas l’encodage que le fichier annonce"
    case .tooLarge: "un texte ou un nom du fichier est d’une longueur démesurée"
    case .notXML: "ce n’est pas du XML ; « < » est attendu au début"
    case .webPage: "c’est une page web, pas un export ; le site demandait sans doute de s’identifier"
    case .malformed(let code): "le XML est mal formé (erreur \(code) de libxml2)"
    }
  }

  var remedy: String {
    switch self {
    case .declaresEntities: "vérifier d’où vient ce fichier, qui n’est pas lu, et l’exporter à nouveau"
    case .webPage: "exporter à nouveau, une fois identifié ; si un tableur l’ouvre, l’y enregistrer en .xlsx"
    case .notXML: "vérifier que c’est le bon fichier"
    default: "exporter à nouveau le fichier"
    }
  }
}
