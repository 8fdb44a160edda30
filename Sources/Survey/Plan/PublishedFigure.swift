/// A range published elsewhere, quoted with its own base and condition, never applied to a respondent.
package struct PublishedFigure: Hashable, Sendable {
  /// `energie`: its facts are `publie.energie.min` and `.max`.
  package var id: String
  package var label: String
  /// `nil` where only a maximum was published (« jusqu’à »).
  package var minimum: Double?
  package var maximum: Double
  /// `%`
  package var unit: String
  /// What the percentage is of.
  package var base: String
  package var condition: String
  package var source: String

  package init(
    id: String, label: String, minimum: Double?, maximum: Double, unit: String = "%", base: String,
    condition: String = "", source: String
  ) {
    self.id = id
    self.label = label
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
    self.base = base
    self.condition = condition
    self.source = source
  }
}
