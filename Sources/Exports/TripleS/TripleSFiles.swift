package import Diagnostics

/// A survey as Triple-S 2.0: the definition and the fixed-width data, to be written as UTF-8 beside one another.
package struct TripleSFiles: Equatable, Sendable {
  /// The text of the `.sss`.
  package var definition: String
  /// The text of the `.asc`, one record a line.
  package var data: String
  /// What the format cannot carry of this survey, at the place `stem.sss`.
  package var problems: [Problem]
}
