/// The words that transcripts put before what the person who leads the interview says.
enum RoleWords {
  /// Those that are labels inside a line as well.
  static let inLine = [
    "Enquêteur", "Enquêtrice", "Enqueteur", "Enquetrice", "Enquêteur·rice", "Chercheur", "Chercheuse", "Intervieweur",
    "Intervieweuse", "Interviewer", "Animateur", "Animatrice", "Modérateur", "Modératrice",
  ]

  private static let folded = Set((inLine + ["Question", "Q"]).map(DeclaredLabels.fold))

  /// `Enquêtrice`, `chercheuse 2`, `Q12`: a role, a number after it or not.
  static func isRole(_ label: String) -> Bool {
    var word = DeclaredLabels.fold(label)
    while let last = word.last, last.isNumber || last == " " { word.removeLast() }
    return folded.contains(word)
  }
}
