/// Protects a crossing of two dimensions of the grid.
///
/// Neither side is an attribute that others can look up, so a small cell points at nobody by itself; but a code met in
/// fewer organisations than the threshold would say of them everything else they told. Such a code is counted and not
/// crossed: its whole line is hidden. Each cell stands alone with its two totals and needs no complement.
struct CodePairsProtection {
  let crosstab: Crosstab
  let threshold: Int
  /// The most inner cells that may be hidden.
  let limit: Int

  func protected() -> ProtectedTable {
    let hidden = crosstab.places.filter { place in
      crosstab.isSensitive(place, threshold: threshold) && crosstab.boundsFromTotals(place).count > 1
    }
    guard !hidden.isEmpty else { return ProtectedTable(crosstab, threshold: threshold, .whole) }
    guard hidden.count <= limit else {
      return TwoMultiplesProtection(crosstab: crosstab, threshold: threshold, limit: limit)
        .totalsOnly(.tooManyHidden)
    }
    let intervals = hidden.map { ($0, crosstab.boundsFromTotals($0)) }
    return ProtectedTable(
      crosstab, threshold: threshold, .cellsHidden, Dictionary(uniqueKeysWithValues: intervals))
  }
}
