/// The one way a study writes gender in its own words; the raw value is what `inclusif` says.
package enum InclusiveWriting: String, CaseIterable, Hashable, Sendable {
  /// « travailleuses et travailleurs »
  case doublets
  /// « travailleur·euses »
  case median
  /// Words that are the same for all.
  case epicene
  /// Nothing of the kind.
  case none = "aucun"
}
