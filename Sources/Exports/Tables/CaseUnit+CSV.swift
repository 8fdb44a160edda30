import Survey

extension CaseUnit {
  /// The first cell of the line of bases.
  var baseTitle: String {
    switch self {
    case .answer: "Base (réponses)"
    case .organisation: "Base (organisations)"
    case .interview: "Base (entretiens)"
    case .speaker: "Base (locuteurs)"
    case .initiative: "Base (initiatives)"
    case .passage: "Base (passages)"
    }
  }
}
