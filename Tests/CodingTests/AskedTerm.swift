import Survey

/// A term as a test makes it at random, and what it finds, told without the search: every pair of words is tried.
indirect enum AskedTerm {
  case word(String)
  case near(AskedTerm, AskedTerm, Int)
  case both(AskedTerm, AskedTerm)
  case either(AskedTerm, AskedTerm)
  case except(AskedTerm, AskedTerm)

  /// As the grid writes it.
  var written: String {
    switch self {
    case .word(let word): word
    case .near(let left, let right, let distance): "(\(left.written)) PROCHE/\(distance) (\(right.written))"
    case .both(let left, let right): "(\(left.written)) ET (\(right.written))"
    case .either(let left, let right): "(\(left.written)) OU (\(right.written))"
    case .except(let left, let right): "(\(left.written)) SAUF (\(right.written))"
    }
  }

  /// The places of the words of each hit in a sentence of plain words.
  func hits(in words: [String]) -> [[Int]] {
    switch self {
    case .word(let word): return words.indices.filter { words[$0] == word }.map { [$0] }
    case .near(let left, let right, let distance):
      return left.hits(in: words).flatMap { own in
        right.hits(in: words).filter { Self.isNear(own, $0, distance) }.map { own + $0 }
      }
    case .both(let left, let right):
      let (own, other) = (left.hits(in: words), right.hits(in: words))
      return own.isEmpty || other.isEmpty ? [] : own + other
    case .either(let left, let right): return left.hits(in: words) + right.hits(in: words)
    case .except(let left, let right): return right.hits(in: words).isEmpty ? left.hits(in: words) : []
    }
  }

  private static func isNear(_ left: [Int], _ right: [Int], _ distance: Int) -> Bool {
    guard let start = left.min(), let end = left.max(), let other = right.min(), let last = right.max() else {
      return false
    }
    return (other > end && other - end <= distance) || (start > last && start - last <= distance)
  }

  /// A term of at most so many levels over these words.
  static func random(over words: [String], depth: Int, _ chance: inout SplitMix64) -> AskedTerm {
    let kind = depth == 0 ? 0 : chance.next(below: 6)
    func part() -> AskedTerm { random(over: words, depth: depth - 1, &chance) }
    switch kind {
    case 1: return .near(part(), part(), 1 + chance.next(below: 4))
    case 2: return .both(part(), part())
    case 3, 4: return .either(part(), part())
    case 5: return .except(part(), part())
    default: return .word(words[chance.next(below: words.count)])
    }
  }
}
