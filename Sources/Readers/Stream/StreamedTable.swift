package import Diagnostics
package import Survey

/// A table of which only some columns were kept, as numbers of their values, and what was made of its records.
package struct StreamedTable<State: Sendable>: Sendable {
  package var state: State
  package var columns: [StreamedColumn]
  /// Records a base counts; those with answers that do not go to the end, where the file tells; those left out for their
  /// number of values.
  package var recordCount: Int
  package var partialCount = 0
  package var unreadCount: Int
  package var problems: [Problem]
}

/// The values of a column of categories, in order of first appearance.
package struct StreamedColumn: Sendable {
  /// What `ColumnGuess` makes of the whole column; its cases are the values, one each.
  package var column: Column
  /// How many records gave each value.
  package var counts: [Int]
}
