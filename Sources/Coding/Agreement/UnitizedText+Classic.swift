/// Alpha for unitizing as first published: Krippendorff 1995, Sociological Methodology 25:47; Content Analysis, 2004, 11.6.
extension UnitizedText {
  /// Alpha of one value.
  package func classicAlpha(of value: Int) -> Coefficient { classicAlpha(over: [value]) }

  /// Alpha of all the values together: one less the sum of what is observed over the sum of what is expected.
  package var classicAlpha: Coefficient { classicAlpha(over: values) }

  private func classicAlpha(over values: [Int]) -> Coefficient {
    if let impediment { return .notComputable(impediment) }
    let marked = values.map { value in coders.map { units in units.filter { $0.value == value } } }
    guard marked.joined().contains(where: { !$0.isEmpty }) else { return .notComputable(.neverGiven) }
    let observed = marked.reduce(0.0) { $0 + Self.observed($1, length: length) }
    let expected = marked.reduce(0.0) { $0 + Self.expected($1, length: length) }
    guard expected > 0 else { return .notComputable(.noVariation) }
    return .value(1 - observed / expected)
  }

  /// The observed disagreement of one value.
  package static func observed(_ coders: [[Unit]], length: Int) -> Double {
    var sum = 0.0
    for (index, left) in coders.enumerated() {
      for right in coders[(index + 1)...] { sum += difference(left, right) }
    }
    let pairs = Double(coders.count * (coders.count - 1))
    return 2 * sum / (pairs * Double(length) * Double(length))
  }

  /// Squared differences of the ends of units that meet; the squared length of a unit that meets none.
  static func difference(_ left: [Unit], _ right: [Unit]) -> Double {
    var sum = 0.0
    var isMet = Array(repeating: false, count: right.count)
    for unit in left {
      var meets = false
      for (place, other) in right.enumerated() where unit.range.overlaps(other.range) {
        meets = true
        isMet[place] = true
        let start = Double(unit.range.lowerBound - other.range.lowerBound)
        let end = Double(unit.range.upperBound - other.range.upperBound)
        sum += start * start + end * end
      }
      if !meets { sum += unit.length * unit.length }
    }
    for (place, other) in right.enumerated() where !isMet[place] { sum += other.length * other.length }
    return sum
  }

  /// The disagreement to be expected of one value, were the units placed by chance.
  package static func expected(_ coders: [[Unit]], length: Int) -> Double {
    let units = coders.joined()
    let gaps = coders.flatMap { Self.gaps($0, length: length) }.map { Double($0.count) }
    var sum = 0.0
    var kept = 0.0
    for unit in units {
      let size = unit.length
      let room = gaps.reduce(0.0) { $0 + ($1 >= size ? $1 - size + 1 : 0) }
      sum += Double(units.count - 1) / 3 * (2 * size * size * size - 3 * size * size + size) + size * size * room
      kept += size * (size - 1)
    }
    let all = Double(coders.count) * Double(length)
    return 2 / Double(length) * sum / (all * (all - 1) - kept)
  }
}
