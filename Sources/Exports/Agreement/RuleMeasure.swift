/// Precision, recall or F1 under the name of the outputs, and why it may be undefined.
struct RuleMeasure {
  var name: String
  var value: Double?
  var interval: ClosedRange<Double>?
  var why: String
}
