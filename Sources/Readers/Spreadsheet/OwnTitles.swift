/// The titles a table of the study's own must have, by which its header is found under what somebody wrote above it.
struct OwnTitles {
  private let wanted: Set<String>

  init(_ wanted: [String]) { self.wanted = Set(wanted) }

  /// The number of the first row that has them all; `nil` where none does.
  func row(in sheet: Sheet) -> Int? {
    sheet.rows.prefix(TableBounds.reach).first { isHeader($0.cells.lazy.map(\.text)) }?.number
  }

  func isHeader(_ texts: some Sequence<String>) -> Bool {
    !wanted.isEmpty && wanted.isSubset(of: texts.map { $0.trimmingSpaces().lowercased() })
  }
}
