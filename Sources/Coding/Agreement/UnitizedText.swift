/// A text in which several coders marked passages of several values; the passages of one coder do not overlap.
package struct UnitizedText: Equatable, Sendable {
  /// A marked passage.
  package struct Unit: Equatable, Sendable {
    package var range: Range<Int>
    package var value: Int

    package init(_ range: Range<Int>, value: Int) {
      self.range = range
      self.value = value
    }

    var length: Double { Double(range.count) }
  }

  package let length: Int
  /// For each coder, the passages in order.
  package let coders: [[Unit]]

  package init(length: Int, coders: [[Unit]]) {
    self.length = length
    self.coders = coders.map { $0.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// The values somebody gave, ascending.
  package var values: [Int] { Set(coders.joined().map(\.value)).sorted() }

  /// What lies between the units of one coder.
  static func gaps(_ units: [Unit], length: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = 0
    for unit in units {
      if unit.range.lowerBound > start { gaps.append(start..<unit.range.lowerBound) }
      start = max(start, unit.range.upperBound)
    }
    if start < length { gaps.append(start..<length) }
    return gaps
  }

  /// Whether two coders can be compared at all.
  var impediment: Coefficient.Reason? {
    if coders.count < 2 || length == 0 { return .noUnit }
    return coders.allSatisfy(\.isEmpty) ? .neverGiven : nil
  }
}
