/// Something wrong in what a person wrote or exported, told in French to the one who can mend it.
package struct Problem: Hashable, Sendable {
  package var severity: Severity
  package var place: Place
  /// What is there and what was expected, the value in « ».
  package var message: String
  /// What to do.
  package var remedy: String

  package init(_ severity: Severity, at place: Place, _ message: String, remedy: String) {
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}

extension Problem: CustomStringConvertible {
  /// `file:line:column: message ; remedy`, one line.
  package var description: String { "\(place): \(message) ; \(remedy)" }
}

extension Sequence<Problem> {
  /// The problems by place, the ones of a file together; equal ones once.
  package func inReadingOrder() -> [Problem] {
    var seen: Set<Problem> = []
    return filter { seen.insert($0).inserted }
      .sorted { ($0.place, $0.message) < ($1.place, $1.message) }
  }
}
