/// The four alphas for unitizing of Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50:2347, which
/// count the length of the intersections of the coders’ segments, gaps included.
package struct UnitizingAlphas: Equatable, Sendable {
  /// Agreement on where units are and what they are worth.
  package var whole: Coefficient = .notComputable(.noUnit)
  /// Agreement on what is marked and what is not, whatever the value.
  package var relevance: Coefficient = .notComputable(.noUnit)
  /// Agreement on the values where two coders both marked something.
  package var values: Coefficient = .notComputable(.noUnit)
  /// The same, one value against the others, in the order of `UnitizedText.values`.
  package var byValue: [Coefficient] = []
  /// The share of the text that `values` speaks of.
  package var coverage: Double?

  package init(_ text: UnitizedText) {
    if let impediment = text.impediment {
      whole = .notComputable(impediment)
      relevance = whole
      values = whole
      return
    }
    let coincidences = Coincidences(text)
    whole = coincidences.whole
    relevance = coincidences.relevance
    let valued = ValuedCoincidences(coincidences)
    values = valued.alpha
    byValue = valued.counts.indices.dropFirst().map(valued.alpha(of:))
    coverage = valued.coverage
  }
}
