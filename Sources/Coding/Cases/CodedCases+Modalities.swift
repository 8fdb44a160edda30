package import Survey

extension CodedCases {
  /// The case of somebody interviewed and the modalities in which it counts a code; `nil` for who is in no base.
  package func modalities(
    of code: String, for speaker: SpeakerKey
  ) -> (name: String, counted: [PassageCoding.Modality])? {
    guard let row = row(of: speaker), dataset.caseNames.indices.contains(row) else { return nil }
    let dimension = code.prefix { $0 != "." }
    let counted = PassageCoding.Modality.allCases.filter { modality in
      guard let column = dataset.column(named: "\(dimension).*~\(modality.rawValue)"),
        case .choices(let places) = column[row]
      else { return false }
      return places.contains { column.variable.categories[$0].code == code }
    }
    return (dataset.caseNames[row], counted)
  }
}
