/// The hypergeometric distribution of the first cell of a 2×2 table with fixed margins.
package struct Hypergeometric: Sendable {
  /// The least value of the first cell.
  package let least: Int
  /// The probabilities of `least`, `least + 1` …; they sum to 1.
  package let terms: [Double]

  /// `marked` of the `population` carry the mark, `drawn` are drawn. Source of the terms: Loader, as a ratio of three
  /// binomials. Linear in the number of possible values.
  package init(marked: Int, unmarked: Int, drawn: Int) {
    let population = Double(marked + unmarked)
    let p = Double(drawn) / population
    let q = Double(marked + unmarked - drawn) / population
    let whole = Binomial.term(Double(drawn), of: population, p, q)
    let lowest = max(0, drawn - unmarked)
    least = lowest
    terms = (lowest...min(marked, drawn)).map { value in
      Binomial.term(Double(value), of: Double(marked), p, q)
        * Binomial.term(Double(drawn - value), of: Double(unmarked), p, q) / whole
    }
  }

  /// P(X ≤ value).
  package func lowerTail(_ value: Int) -> Double {
    min(1, terms.prefix(max(0, value - least + 1)).reduce(0, +))
  }

  /// P(X ≥ value).
  package func upperTail(from value: Int) -> Double {
    min(1, terms.dropFirst(max(0, value - least)).reversed().reduce(0, +))
  }

  /// The probability of tables no more probable than the observed one.
  ///
  /// As R: probabilities equal to 1 part in 10⁷ are taken as equal.
  package func twoSided(_ value: Int) -> Double {
    let limit = terms[value - least] * (1 + 1e-7)
    return min(1, terms.filter { $0 <= limit }.sorted().reduce(0, +))
  }
}
