import Coding

extension ContactDetail {
  /// What a person is told it is.
  var name: String {
    switch self {
    case .telephone: "téléphone"
    case .mail: "adresse électronique"
    case .company: "numéro d’entreprise"
    case .nationalNumber: "numéro national (NISS)"
    case .likelyNationalNumber: "numéro national probable (NISS)"
    case .account: "compte bancaire"
    }
  }
}
