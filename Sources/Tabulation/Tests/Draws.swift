/// All the ways of taking a number of cases from lines of known sizes, in lexical order.
struct Draws: IteratorProtocol {
  private let lines: [Int]
  /// Cases in the lines from each one on.
  private let after: [Int]
  private var taken: [Int]?

  init(_ lines: [Int], _ number: Int) {
    self.lines = lines
    var sums = [0]
    for line in lines.reversed() { sums.append((sums.last ?? 0) + line) }
    after = sums.reversed()
    guard number <= after[0] else { return }
    var first = Array(repeating: 0, count: lines.count)
    Self.fill(&first, from: 0, number, lines, after)
    taken = first
  }

  /// Takes as late as can be, from a place on.
  private static func fill(_ taken: inout [Int], from start: Int, _ number: Int, _ lines: [Int], _ after: [Int]) {
    var rest = number
    for place in start..<lines.count {
      taken[place] = max(0, rest - after[place + 1])
      rest -= taken[place]
    }
  }

  mutating func next() -> [Int]? {
    guard let current = taken else { return nil }
    var following = current
    var spare = 0
    var place = lines.count - 1
    while place >= 0 {
      if spare > 0, following[place] < lines[place] {
        following[place] += 1
        Self.fill(&following, from: place + 1, spare - 1, lines, after)
        taken = following
        return current
      }
      spare += following[place]
      place -= 1
    }
    taken = nil
    return current
  }
}
