/// How far a problem goes. The raw values are the French words of the machine output.
package enum Severity: String, CaseIterable, Sendable {
  /// The run cannot do without it: nothing is written.
  case blocking = "bloquant"
  /// A row, extract or turn is left out and counted; a final version is refused.
  case setAside = "ecarte"
  /// Worth knowing; nothing is lost.
  case warning = "avertissement"
}
