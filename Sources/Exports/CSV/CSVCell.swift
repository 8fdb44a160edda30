package import Tabulation

/// One cell of a CSV output.
package enum CSVCell: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  /// A rounded number keeps its decimals: `12,0`.
  case rounded(Rounded)

  /// A count, or nothing.
  package init(_ value: Int?) { self = value.map { .integer($0) } ?? .empty }
}
