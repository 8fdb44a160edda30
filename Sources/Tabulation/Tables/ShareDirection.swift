/// What a share in a crosstab is a share of.
package enum ShareDirection: CaseIterable, Hashable, Sendable {
  case row
  case column
  case total
}
