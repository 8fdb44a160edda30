package import Diagnostics

/// What can be wrong in an SPSS file, or worth knowing of how it is read: one case a message.
package enum SPSSFault: Equatable, Sendable {
  case notSPSS
  case cut(read: Int, announced: Int?)
  case unreadable(String)
  case unknownEncoding(String)
  case otherEncoding(declared: String, count: Int)
  case cutTexts(Int)
  case weighted(by: String)
  case unreadSet(String)
  case unknownMember(String, set: String)
  case unlabelledCodes([String], variable: String)
  case labelsOfANumber([String], variable: String)
  case notADate(String, variable: String)

  package func problem(at place: Place) -> Problem { Problem(severity, at: place, message, remedy: remedy) }

  var severity: Severity {
    switch self {
    case .notSPSS, .cut, .unreadable, .unknownEncoding: .blocking
    case .notADate: .setAside
    case .otherEncoding, .cutTexts, .weighted, .unreadSet, .unknownMember, .unlabelledCodes, .labelsOfANumber: .warning
    }
  }

  var message: String {
    switch self {
    case .notSPSS: "le fichier ne commence pas par « $FL2 » ou « $FL3 » ; un fichier SPSS (.sav, .zsav) est attendu"
    case .cut(let read, let announced?):
      "le fichier est coupé : \(read) réponses s’y lisent, \(announced) sont annoncées"
    case .cut(let read, nil): "le fichier est coupé après \(read) réponses"
    case .unreadable(let why): "le fichier SPSS est abîmé (\(why)) ; rien n’y est lu"
    case .unknownEncoding(let name): "l’encodage « \(name) » que le fichier annonce n’est pas connu ici"
    case .otherEncoding(let declared, let count):
      declared.lowercased().hasPrefix("utf")
        ? "\(texts(count)) pas de l’UTF-8, que le fichier annonce ; lus en windows-1252"
        : "\(texts(count)) pas en « \(declared.isEmpty ? "windows-1252" : declared) », que le fichier annonce ; lus en UTF-8"
    case .cutTexts(let count):
      count == 1
        ? "un texte s’arrête au milieu d’une lettre, que SPSS a coupée ; il est lu sans elle"
        : "\(count) textes s’arrêtent au milieu d’une lettre, que SPSS a coupée ; ils sont lus sans elle"
    case .weighted(let name): "le fichier est pondéré par « \(name) » ; les réponses sont lues sans poids"
    case .unreadSet(let text):
      "le groupe de réponses multiples « \(text) » ne se lit pas ; ses variables restent séparées"
    case .unknownMember(let name, let set):
      "« \(name) », du groupe de réponses multiples « \(set) », n’est pas une variable du fichier"
    case .unlabelledCodes(let codes, let variable):
      "« \(variable) » a des valeurs sans libellé : \(listed(codes)) ; elles sont gardées comme modalités"
    case .labelsOfANumber(let labels, let variable):
      "« \(variable) » est lue comme un nombre ; ses libellés ne servent pas : \(listed(labels))"
    case .notADate(let value, let variable):
      "« \(value) » n’est pas une date entre 1582 et 9999, que « \(variable) » attend ; elle compte comme manquante"
    }
  }

  var remedy: String {
    switch self {
    case .notSPSS: "vérifier que c’est le bon fichier"
    case .cut: "copier ou exporter à nouveau le fichier"
    case .unreadable: "l’ouvrir dans SPSS ou PSPP et l’enregistrer à nouveau"
    case .unknownEncoding, .otherEncoding: "vérifier les accents ; sinon enregistrer à nouveau le fichier en UTF-8"
    case .cutTexts: "élargir ces variables avant d’enregistrer le fichier"
    case .weighted(let name): "déclarer « \(name) » comme poids, si les résultats doivent l’être"
    case .unreadSet, .unknownMember: "définir à nouveau le groupe dans SPSS et enregistrer"
    case .unlabelledCodes: "donner un libellé à ces valeurs, ou les déclarer manquantes"
    case .labelsOfANumber: "déclarer manquantes celles qui ne sont pas des réponses"
    case .notADate: "corriger cette valeur"
    }
  }

  private func texts(_ count: Int) -> String { count == 1 ? "un texte n’est" : "\(count) textes ne sont" }

  private func listed(_ texts: [String]) -> String {
    texts.prefix(6).map { "« \($0) »" }.joined(separator: ", ") + (texts.count > 6 ? ", …" : "")
  }
}
