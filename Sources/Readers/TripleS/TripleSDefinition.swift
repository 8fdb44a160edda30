import Survey

/// A survey as a Triple-S definition file describes it (versions 1.2 to 3.0, one record type).
struct TripleSDefinition: Equatable, Sendable {
  /// How the data file holds a record.
  enum Format: String, Sendable {
    case fixed
    case csv
  }

  /// The file it comes from, for places.
  var file: String
  /// As the file declares it: `1.2`, `2.0` …
  var version: String
  /// How the definition itself was written.
  var encoding: CharacterEncoding
  var hasByteOrderMark: Bool
  /// Declared ones, in their order; empty before version 2.0.
  var languages: [String]
  var title: Label
  var format: Format
  /// The lines of headings before the first record of a CSV.
  var skippedLines: Int
  var variables: [TripleSVariable]
}
