/// How much a network may cost, before it is built.
enum NetworkCost {
  /// At most so many branches: for each column, the states before it times the ways of taking it.
  static func bound(_ lines: [Int], _ drawn: [Int]) -> Double {
    let radix = Double((lines.max() ?? 0) + 1)
    guard lines.reduce(1.0, { product, _ in product * radix }) < 4e18 else { return .infinity }
    let ways = ways(lines, upTo: lines.reduce(0, +))
    var passed = 0
    var total = 0.0
    for number in drawn.dropLast() {
      total += ways[passed] * ways[number]
      passed += number
    }
    return total
  }

  /// For each number, in how many ways it is taken from the lines.
  private static func ways(_ lines: [Int], upTo most: Int) -> [Double] {
    var ways = [1.0] + Array(repeating: 0.0, count: most)
    for line in lines {
      var sums = [0.0]
      for way in ways { sums.append((sums.last ?? 0) + way) }
      for number in ways.indices { ways[number] = sums[number + 1] - sums[max(0, number - line)] }
    }
    return ways
  }
}
