/// The forms a directive may ask a fact in; raw values are what follows the colon.
package enum FactForm: String, CaseIterable, Sendable {
  /// « 14 organisations sur 16 »
  case full = ""
  case count = "n"
  /// « 14 sur 16 »
  case outOf = "sur"
  case percent = "pct"
  case rank = "rang"
  case word = "mot"
}
