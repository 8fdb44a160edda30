import Survey

extension Fact.Noun {
  /// The noun a unit's cases are counted by.
  init(_ unit: CaseUnit) {
    switch unit {
    case .answer: self = .answer
    case .organisation: self = .organisation
    case .interview: self = .interview
    case .initiative: self = .initiative
    case .speaker: self = .speaker
    case .passage: self = .passage
    }
  }
}
