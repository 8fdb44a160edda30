import Document
import Survey

/// What a directive may mean where it stands: the study's results, and the turn of a loop or the sheet around.
struct DirectiveScope {
  var results: StudyResults
  var wording: Wording
  var log: PrintLog
  var workshop: Workshop?
  var dimension: Dimension?
  var table: TableDefinition?
  /// Assertions are marked in the margin; a final version prints the sentence alone.
  var marksAssertions = true
  /// Room, floor, time and facilitator can be corrected in the browser before printing.
  var isEditable = false
  /// The pages of the words behind tables’ cells, where the cells lead to them.
  var quotePages: CellQuotePages?
}
