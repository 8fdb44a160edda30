extension TestedTable {
  /// Count − expected.
  package var rawResiduals: [[Double]] { cells { _, _, count, expected in count - expected } }

  /// (count − expected) / √expected.
  package var pearsonResiduals: [[Double]] {
    cells { _, _, count, expected in (count - expected) / expected.squareRoot() }
  }

  /// Residuals that are standard normal under independence (S. Haberman, 1973): the raw ones over
  /// √(expected × (1 − row share) × (1 − column share)).
  package var adjustedResiduals: [[Double]] {
    let size = Double(n)
    return cells { row, column, count, expected in
      let outside = (1 - Double(rowTotals[row]) / size) * (1 - Double(columnTotals[column]) / size)
      return (count - expected) / (expected * outside).squareRoot()
    }
  }
}
