/// One change as it is read: what, before, after, by how much, where it is printed.
struct ComparisonLine: Equatable {
  var name: String
  var before: String
  var after: String
  /// By how much, the rank, the word; may be empty.
  var remark = ""
  var places: [String] = []

  /// « Logique de service (logique.service) : 10 organisations sur 16 → 9 organisations sur 16 (−1) ; imprimé dans synthese »
  var text: String {
    var text = "\(name) : " + (before == after ? after : "\(before) → \(after)")
    if !remark.isEmpty { text += " (\(remark))" }
    if !places.isEmpty { text += " ; imprimé dans \(places.joined(separator: ", "))" }
    return text
  }
}
