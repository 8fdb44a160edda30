import Diagnostics

extension PseudonymisedStudy {
  /// A place that a person looks at.
  struct Remaining: Equatable {
    var place: Place
    var words: String
    var what: String
    var times: Int
  }
}
