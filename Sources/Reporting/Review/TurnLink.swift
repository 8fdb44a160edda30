import Document

/// The way from a page of the reading room to a turn of an interview, where it is read with what stands around it.
enum TurnLink {
  /// What the row of a turn is called in its interview's page.
  static func id(_ turn: Int) -> String { "tour-\(turn)" }

  /// « E01 §12 », a link to that turn; without one, to the interview.
  ///
  /// - Parameter root: the way from the page to the reading room’s folder.
  static func inline(_ interview: String, _ turn: Int?, saying more: String = "", root: String = "") -> Inline {
    let place = turn.map { "#\(id($0))" } ?? ""
    let words = interview + (turn.map { "\u{A0}§\($0)" } ?? "") + more
    return .link(url: "\(root)entretiens/\(interview).html\(place)", .text(words))
  }
}
