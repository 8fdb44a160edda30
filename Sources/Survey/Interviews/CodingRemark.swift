/// What a coding says beside its code, as it travels in the title of a note of an exchange file: `modalite=craint`,
/// `statut=nie`, `regle=service-1`. Other programs show such a note and leave it alone.
package enum CodingRemark: Hashable, Sendable {
  case modality(PassageCoding.Modality)
  case status(PassageCoding.Status)
  case rule(String)

  /// The remarks a coding needs: none for what is usual.
  package static func remarks(on coding: PassageCoding) -> [CodingRemark] {
    var remarks: [CodingRemark] = []
    if coding.modality != .observed { remarks.append(.modality(coding.modality)) }
    if coding.status != .kept { remarks.append(.status(coding.status)) }
    if let rule = coding.rule { remarks.append(.rule(rule)) }
    return remarks
  }

  package var title: String {
    switch self {
    case .modality(let modality): "modalite=\(modality.rawValue)"
    case .status(let status): "statut=\(status.rawValue)"
    case .rule(let rule): "regle=\(rule)"
    }
  }

  /// The remark with this title, or `nil` for a note of another kind.
  package init?(title: String) {
    let parts = title.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "modalite":
      guard let modality = PassageCoding.Modality(rawValue: parts[1]) else { return nil }
      self = .modality(modality)
    case "statut":
      guard let status = PassageCoding.Status(rawValue: parts[1]) else { return nil }
      self = .status(status)
    case "regle": self = .rule(parts[1])
    default: return nil
    }
  }
}
