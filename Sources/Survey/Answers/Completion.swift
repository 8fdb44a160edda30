/// How far an informant went through the questionnaire.
package enum Completion: Hashable, Sendable {
  case complete
  /// Something was answered, the end was not reached.
  case partial
  /// Opened, nothing answered.
  case ghost
}
