/// What an export is, as found by looking at it: printed by `examiner`.
package struct ExportDescription: Hashable, Sendable {
  /// `LimeSurvey`, `KoboToolbox`, `CSV` …
  package var tool: String
  /// `csv`, `lss`, `lsa`, `xlsx` …
  package var format: String
  package var encoding: String
  package var hasByteOrderMark: Bool
  /// The field separator, where the format has one.
  package var separator: String?
  package var headerRows: Int
  package var languages: [String]

  package init(
    tool: String, format: String, encoding: String, hasByteOrderMark: Bool, separator: String? = nil,
    headerRows: Int = 0, languages: [String] = []
  ) {
    self.tool = tool
    self.format = format
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.separator = separator
    self.headerRows = headerRows
    self.languages = languages
  }
}
