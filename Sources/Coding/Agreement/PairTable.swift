/// What two coders decided of the same units: rows are the first coder's categories, columns the second's.
package struct PairTable: Equatable, Sendable {
  package let counts: [[Int]]
  private let total: Double
  private let rows: [Double]
  private let columns: [Double]

  /// - Parameter counts: a square table.
  package init(_ counts: [[Int]]) {
    precondition(counts.allSatisfy { $0.count == counts.count }, "a table of two coders is square")
    self.counts = counts
    total = Double(counts.joined().reduce(0, +))
    rows = counts.map { Double($0.reduce(0, +)) }
    columns = counts.indices.map { column in Double(counts.reduce(0) { $0 + $1[column] }) }
  }

  /// The share of the units both put in the same category.
  package var percent: Coefficient {
    total == 0 ? .notComputable(.noUnit) : .value(observed)
  }

  /// Cohen 1960, Educational and Psychological Measurement 20:37.
  package var cohen: Coefficient {
    total == 0 ? .notComputable(.noUnit) : .corrected(observed: observed, expected: expected)
  }

  /// The standard error of kappa in large samples. Source: Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72:323.
  package var cohenError: Double? {
    guard case .value(let kappa) = cohen else { return nil }
    let left = 1 - kappa
    var sum = 0.0
    for row in counts.indices {
      for column in counts.indices {
        let share = Double(counts[row][column]) / total
        let margins = (columns[row] + rows[column]) / total
        if row == column {
          let kept = 1 - margins * left
          sum += share * kept * kept
        } else {
          sum += share * left * left * margins * margins
        }
      }
    }
    let drift = kappa - expected * left
    return (max(0, sum - drift * drift) / total).squareRoot() / (1 - expected)
  }

  /// The standard error of kappa were the coders independent (same source).
  package var cohenErrorByChance: Double? {
    guard case .value = cohen else { return nil }
    let third = counts.indices.reduce(0.0) { sum, category in
      let row = rows[category] / total
      let column = columns[category] / total
      return sum + row * column * (row + column)
    }
    return (max(0, expected + expected * expected - third) / total).squareRoot() / (1 - expected)
  }

  /// Kappa's interval at 95 %, by its standard error, cut where no kappa can be; for large samples only.
  package var cohenInterval: ClosedRange<Double>? {
    guard case .value(let kappa) = cohen, let error = cohenError else { return nil }
    return max(-1, kappa - Normal.two95 * error)...min(1, kappa + Normal.two95 * error)
  }

  /// The units as counts by category, for the coefficients that take any number of coders.
  package var categories: CategoryCounts {
    var patterns: [CategoryCounts.Pattern] = []
    for row in counts.indices {
      for column in counts.indices where counts[row][column] > 0 {
        var pattern = Array(repeating: 0, count: counts.count)
        pattern[row] += 1
        pattern[column] += 1
        patterns.append(CategoryCounts.Pattern(counts: pattern, units: counts[row][column]))
      }
    }
    return CategoryCounts(categories: counts.count, patterns: patterns)
  }

  private var observed: Double { counts.indices.reduce(0.0) { $0 + Double(counts[$1][$1]) } / total }

  private var expected: Double {
    counts.indices.reduce(0.0) { $0 + rows[$1] * columns[$1] } / (total * total)
  }
}
