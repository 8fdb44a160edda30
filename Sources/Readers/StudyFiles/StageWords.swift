/// The words of a stage’s reasons.
enum StageWords {
  /// « 3 à corriger », or nothing for none.
  static func count(_ count: Int, _ one: String, _ several: String) -> String {
    count == 0 ? "" : "\(count) \(count == 1 ? one : several)"
  }

  static func joined(_ reasons: [String]) -> String { reasons.filter { !$0.isEmpty }.joined(separator: ", ") }
}
