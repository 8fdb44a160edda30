/// Units to which each coder gave a set of codes, perhaps none; `nil` where a coder did not decide.
package struct SetRatings: Equatable, Sendable {
  package let units: [[Set<Int>?]]

  package init(_ units: [[Set<Int>?]]) { self.units = units }

  /// Krippendorff’s alpha over sets: 1 − D_o/D_e, both over ordered pairs of decisions, units of one decision left out.
  /// Source: Passonneau 2006, LREC; Artstein & Poesio 2008, Computational Linguistics 34:555.
  package func alpha(_ distance: SetDistance) -> Coefficient {
    let decided = units.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let total = decided.reduce(0) { $0 + $1.count }
    guard total > 0 else { return .notComputable(.noUnit) }
    let observed = decided.reduce(0.0) { sum, unit in
      sum + 2 * Self.pairs(unit) { distance.between($0, $1) } / Double(unit.count - 1)
    }
    let distinct = Self.counted(decided.joined())
    let expected =
      2
      * Self.pairs(distinct) { Double($0.count * $1.count) * distance.between($0.set, $1.set) }
      / Double(total - 1)
    guard expected > 0 else { return .notComputable(.noVariation) }
    return .value(1 - observed / expected)
  }

  /// The sum over unordered pairs.
  private static func pairs<Value>(_ values: [Value], _ measure: (Value, Value) -> Double) -> Double {
    var sum = 0.0
    for (index, value) in values.enumerated() {
      for other in values[(index + 1)...] { sum += measure(value, other) }
    }
    return sum
  }

  /// The sets with how often each was given, in order of first appearance.
  private static func counted(_ sets: some Sequence<Set<Int>>) -> [(set: Set<Int>, count: Int)] {
    var places: [Set<Int>: Int] = [:]
    var counted: [(set: Set<Int>, count: Int)] = []
    for set in sets {
      if let place = places[set] {
        counted[place].count += 1
      } else {
        places[set] = counted.count
        counted.append((set, 1))
      }
    }
    return counted
  }
}
