package import Diagnostics

/// Why a directive cannot be filled; its place is added by the template.
package struct Refusal: Error, Hashable, Sendable {
  package var severity: Severity
  package var message: String
  package var remedy: String
  /// Characters after the directive's opening brace.
  package var offset: Int

  package init(_ message: String, remedy: String, severity: Severity = .blocking, offset: Int = 0) {
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.offset = offset
  }

  /// The refusal as a problem of the directive that stands at `place`.
  package func problem(at place: Place) -> Problem {
    var place = place
    if let column = place.column { place.column = column + offset }
    return Problem(severity, at: place, message, remedy: remedy)
  }
}
