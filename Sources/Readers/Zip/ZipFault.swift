package import Diagnostics

/// What can be wrong in a zip archive: one case a message. Each refuses the whole archive.
package enum ZipFault: Equatable, Sendable {
  case emptyFile
  case oldOfficeFile
  case notAZip
  case damaged(entry: String?)
  case locked(entry: String)
  case unknownCompression(entry: String)
  case nameOutside(String)
  case repeatedName(String)
  case tooManyEntries(Int, limit: Int)
  case tooLarge(limit: Int)
  case tooDense(entry: String, limit: Int)

  package func problem(in file: String) -> Problem { Problem(.blocking, at: Place(file), message, remedy: remedy) }

  var message: String {
    switch self {
    case .emptyFile: "le fichier est vide ; une archive zip est attendue"
    case .oldOfficeFile:
      "c’est un classeur d’avant 2007 (.xls) ou protégé par un mot de passe ; un .xlsx ou un .ods ouvert est attendu"
    case .notAZip:
      "ce n’est pas une archive zip, ou sa fin manque ; un .xlsx, un .ods, un .docx, un .odt ou un .qdpx en est une"
    case .damaged(nil): "l’archive est abîmée ; rien n’y est lu"
    case .damaged(let entry?): "l’archive est abîmée à « \(entry) » ; rien n’y est lu"
    case .locked(let entry): "« \(entry) » est protégé par un mot de passe ; une archive ouverte est attendue"
    case .unknownCompression(let entry):
      "« \(entry) » est comprimé d’une manière inconnue ; un .zip ordinaire est attendu"
    case .nameOutside(let name):
      "l’archive contient « \(name) », un chemin qui sort de l’archive ; rien n’y est lu"
    case .repeatedName(let name): "l’archive contient deux fois « \(name) » ; une seule est attendue"
    case .tooManyEntries(let count, let limit): "l’archive contient \(count) fichiers ; \(limit) au plus sont attendus"
    case .tooLarge(let limit): "l’archive s’ouvre sur plus de \(limit >> 20) Mio ; elle n’est pas lue"
    case .tooDense(let entry, let limit):
      "« \(entry) » s’ouvre sur plus de \(limit) fois sa taille, comme une bombe ; rien n’est lu de l’archive"
    }
  }

  var remedy: String {
    switch self {
    case .oldOfficeFile: "l’ouvrir, ôter le mot de passe et l’enregistrer en .xlsx"
    case .locked: "ôter le mot de passe et enregistrer à nouveau"
    case .nameOutside, .repeatedName, .tooManyEntries, .tooDense:
      "vérifier d’où vient ce fichier, et l’exporter à nouveau"
    case .tooLarge: "vérifier d’où vient ce fichier ; s’il est juste, en exporter moins à la fois"
    case .emptyFile, .notAZip, .damaged, .unknownCompression: "exporter ou enregistrer à nouveau le fichier"
    }
  }
}
