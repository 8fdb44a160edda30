/// How many coders put each unit in each category: the base of the coefficients that take any number of coders and units
/// some of them left undecided.
///
/// Observed agreement is over the units with two decisions or more; the shares of the categories over all decided units.
/// Source: Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed.; Fleiss 1971, Psychological Bulletin 76:378.
package struct CategoryCounts: Equatable, Sendable {
  /// Units decided alike: how many coders chose each category.
  package struct Pattern: Equatable, Sendable {
    package var counts: [Int]
    package var units: Int

    package init(counts: [Int], units: Int) {
      self.counts = counts
      self.units = units
    }

    var decisions: Int { counts.reduce(0, +) }
  }

  package let categories: Int
  package let patterns: [Pattern]

  package init(categories: Int, patterns: [Pattern]) {
    self.categories = categories
    self.patterns = patterns
  }

  /// - Parameter units: for each unit, how many coders chose each category.
  package init(_ units: [[Int]]) {
    self.init(categories: units.first?.count ?? 0, patterns: units.map { Pattern(counts: $0, units: 1) })
  }

  /// - Parameter ratings: for each unit, the category each coder chose, `nil` where none.
  package init(categories: Int, ratings: [[Int?]]) {
    self.init(
      categories: categories,
      patterns: ratings.map { unit in
        var counts = Array(repeating: 0, count: categories)
        for case let category? in unit { counts[category] += 1 }
        return Pattern(counts: counts, units: 1)
      })
  }

  /// The share of the pairs of coders that agree, averaged over the units.
  package var percent: Coefficient { observed.map(Coefficient.value) ?? .notComputable(.noUnit) }

  /// Scott 1955 for two coders, Fleiss 1971 for more: chance is the square of each category's share.
  package var fleiss: Coefficient {
    corrected(expected: shares.reduce(0) { $0 + $1 * $1 })
  }

  /// Brennan & Prediger 1981: chance is one category among those the coders could choose.
  package var brennanPrediger: Coefficient {
    corrected(expected: categories == 0 ? 1 : 1 / Double(categories))
  }

  /// Gwet 2008, British Journal of Mathematical and Statistical Psychology 61:29.
  package var gwet: Coefficient {
    corrected(expected: shares.reduce(0) { $0 + $1 * (1 - $1) } / Double(max(1, categories - 1)))
  }

  /// Krippendorff’s alpha, nominal (Content Analysis, 2004, chapter 11): a unit one coder alone decided is left out.
  package var krippendorff: Coefficient {
    var totals = Array(repeating: 0.0, count: categories)
    var agreeing = 0.0
    for pattern in patterns where pattern.decisions > 1 {
      let units = Double(pattern.units)
      for (category, count) in pattern.counts.enumerated() {
        totals[category] += units * Double(count)
        agreeing += units * Double(count * (count - 1)) / Double(pattern.decisions - 1)
      }
    }
    let total = totals.reduce(0, +)
    guard total > 0 else { return .notComputable(.noUnit) }
    let apart = total * total - totals.reduce(0) { $0 + $1 * $1 }
    guard apart > 0 else { return .notComputable(.noVariation) }
    return .value(1 - (total - 1) * (total - agreeing) / apart)
  }

  /// Fleiss’s kappa of one category against the others.
  package func fleiss(of category: Int) -> Coefficient {
    let binary = patterns.map { pattern in
      let inside = pattern.counts[category]
      return Pattern(counts: [inside, pattern.decisions - inside], units: pattern.units)
    }
    return CategoryCounts(categories: 2, patterns: binary).fleiss
  }

  private func corrected(expected: Double) -> Coefficient {
    guard let observed else { return .notComputable(.noUnit) }
    guard shares.filter({ $0 > 0 }).count > 1 else { return .notComputable(.noVariation) }
    return .corrected(observed: observed, expected: expected)
  }

  private var observed: Double? {
    var sum = 0.0
    var units = 0
    for pattern in patterns where pattern.decisions > 1 {
      let decisions = pattern.decisions
      let agreeing = pattern.counts.reduce(0) { $0 + $1 * ($1 - 1) }
      sum += Double(pattern.units) * Double(agreeing) / Double(decisions * (decisions - 1))
      units += pattern.units
    }
    return units == 0 ? nil : sum / Double(units)
  }

  /// The mean share of each category among the decisions of a unit.
  private var shares: [Double] {
    var sums = Array(repeating: 0.0, count: categories)
    var units = 0
    for pattern in patterns where pattern.decisions > 0 {
      for (category, count) in pattern.counts.enumerated() {
        sums[category] += Double(pattern.units) * Double(count) / Double(pattern.decisions)
      }
      units += pattern.units
    }
    return units == 0 ? sums : sums.map { $0 / Double(units) }
  }
}
