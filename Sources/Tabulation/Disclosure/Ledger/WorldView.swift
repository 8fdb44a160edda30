/// The cases as some groups of answers are seen by a reader who knows the rest: patterns of what is known, and the answers
/// that occur; those of several groups in every combination.
struct WorldView {
  /// What lines of the groups say of one joint answer, by line.
  private typealias Entry = [Int: Bool]

  private let own: Set<Int>
  /// Lines that say a question was answered: known, and true of an answer too.
  private let shared: [Int]
  private var contexts: [[Int]: Int] = [:]
  private var entries: [Entry] = [[:]]
  private(set) var patterns: [[Bool]] = []
  /// Cases of each pattern.
  private var sizes: [Int] = []
  /// By pattern and entry: the unknown, or −1 where the pattern does not allow the answer.
  private var unknowns: [Int] = []
  private(set) var count = 0

  /// - Parameters:
  ///   - groups: the lines each group decides.
  ///   - asked: the lines of every number that will be asked.
  init(_ lines: [LedgerLine], groups: [[Int]], asked: [[Int]]) {
    own = Set(groups.joined())
    shared = Set(own.compactMap { lines[$0].condition }).sorted()
    for group in groups { combine(Self.entries(lines, group)) }
    var ordered: [[Int]] = []
    for number in asked {
      let context = number.filter { !own.contains($0) }
      guard contexts[context] == nil else { continue }
      contexts[context] = ordered.count
      ordered.append(context)
    }
    var places: [[Bool]: Int] = [:]
    for index in 0..<(lines.first?.isIn.count ?? 0) {
      let pattern =
        shared.map { lines[$0].isIn[index] } + ordered.map { context in context.allSatisfy { lines[$0].isIn[index] } }
      if let place = places[pattern] {
        sizes[place] += 1
      } else {
        places[pattern] = patterns.count
        patterns.append(pattern)
        sizes.append(1)
      }
    }
    number()
  }

  /// The answers of one group that occur, with the conditions they stand under, in order of first appearance.
  private static func entries(_ lines: [LedgerLine], _ group: [Int]) -> [Entry] {
    let told = group + Set(group.compactMap { lines[$0].condition }).sorted()
    var seen: Set<[Bool]> = []
    return (0..<(lines.first?.isIn.count ?? 0)).compactMap { index in
      let values = told.map { lines[$0].isIn[index] }
      guard seen.insert(values).inserted else { return nil }
      return Dictionary(zip(told, values)) { first, _ in first }
    }
  }

  /// Every pair of an answer so far and one of a further group, but those that disagree on what they share.
  private mutating func combine(_ more: [Entry]) {
    entries = entries.flatMap { entry in
      more.compactMap { other in
        other.allSatisfy { entry[$0.key] ?? $0.value == $0.value } ? entry.merging(other) { first, _ in first } : nil
      }
    }
  }

  private mutating func number() {
    for pattern in patterns {
      for entry in entries {
        let isAllowed = shared.enumerated().allSatisfy { entry[$1] ?? pattern[$0] == pattern[$0] }
        unknowns.append(isAllowed ? count : -1)
        if isAllowed { count += 1 }
      }
    }
  }

  /// Each pattern’s cases gave one answer each.
  var supplies: [Simplex.Equation] {
    patterns.indices.map { pattern in
      let all = entries.indices.map { unknowns[pattern * entries.count + $0] }
      return Simplex.Equation(unknowns: all.filter { $0 >= 0 }, value: sizes[pattern])
    }
  }

  /// The unknowns that make up a number: the cases in all of these lines.
  func sum(_ lines: [Int]) -> [Int] {
    let mine = lines.filter(own.contains)
    guard let context = contexts[lines.filter { !own.contains($0) }] else { return [] }
    let wanted = entries.indices.filter { entry in mine.allSatisfy { entries[entry][$0] == true } }
    var sum: [Int] = []
    for pattern in patterns.indices where patterns[pattern][shared.count + context] {
      for entry in wanted {
        let unknown = unknowns[pattern * entries.count + entry]
        if unknown >= 0 { sum.append(unknown) }
      }
    }
    return sum
  }
}
