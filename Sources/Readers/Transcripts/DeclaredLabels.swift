import Diagnostics

/// The labels declared for an interview, found again however a transcript writes them.
struct DeclaredLabels {
  let labels: [String]
  private let folded: [String]

  init(_ labels: [String]) {
    self.labels = labels
    folded = labels.map(Self.fold)
  }

  /// Two of them that no transcript could tell apart (`R1` and `r1`).
  var confusable: (String, String)? {
    for (index, label) in folded.enumerated() {
      if let first = folded[..<index].firstIndex(of: label) { return (labels[first], labels[index]) }
    }
    return nil
  }

  /// The declared form of a label; a note after it (`R1 (coordinatrice)`) and the « ? » that SonalPi puts after the name
  /// of who asks may be there or not.
  func match(_ label: String, note: String? = nil) -> String? {
    let forms = [note.map { "\(label) (\($0))" }, label].compactMap { $0 }.map(Self.fold)
    for form in forms {
      if let index = folded.firstIndex(of: form) { return labels[index] }
    }
    let bare = forms.map(Self.withoutQuestionMark)
    return folded.firstIndex { bare.contains(Self.withoutQuestionMark($0)) }.map { labels[$0] }
  }

  private static func withoutQuestionMark(_ label: String) -> String {
    label.hasSuffix("?") ? String(label.dropLast()).trimmingSpaces() : label
  }

  /// A label for comparing: case, spaces and apostrophes apart.
  static func fold(_ label: String) -> String {
    var plain = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in label.unicodeScalars {
      if TranscriptLines.isSpace(scalar) {
        isSpacePending = !plain.isEmpty
        continue
      }
      if isSpacePending { plain.append(" ") }
      isSpacePending = false
      plain.append(scalar == "’" ? "'" : scalar)
    }
    return String(plain).lowercased()
  }
}
