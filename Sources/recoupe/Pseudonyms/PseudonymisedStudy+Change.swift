extension PseudonymisedStudy {
  /// A file of the study, and what becomes of it.
  struct Change: Equatable {
    var path: String
    /// Another one where a document becomes a text, or the path holds a name.
    var newPath: String
    var bytes: [UInt8]
    var count: Int
  }
}
