/// Every way some groups of answers could be dealt among the cases without changing a printed number, for a reader who
/// knows everything else of each case.
///
/// Such a reader knows more than any real one, so what is uncertain here is uncertain for all. Cases alike in all that the
/// numbers ask are counted together: an unknown is how many cases of one pattern gave one of the answers that occur.
/// Limit: `sizeLimit` coefficients; beyond, nothing is taken as uncertain.
struct AnswerWorlds {
  private static let sizeLimit = 3_000_000

  private let view: WorldView
  private let search: WholeSearch?

  /// - Parameters:
  ///   - groups: the lines each group decides.
  ///   - printed: the printed numbers that ask something of the groups, by their lines.
  ///   - asked: the lines of the numbers whose range will be asked.
  init(_ lines: [LedgerLine], groups: [[Int]], printed: [(lines: [Int], value: Int)], asked: [[Int]]) {
    let view = WorldView(lines, groups: groups, asked: printed.map(\.lines) + asked)
    let height = view.patterns.count + printed.count
    if view.count <= Self.sizeLimit / max(1, height) {
      let equations = printed.map { Simplex.Equation(unknowns: view.sum($0.lines), value: $0.value) }
      search = WholeSearch(unknowns: view.count, view.supplies + equations)
    } else {
      search = nil
    }
    self.view = view
  }

  /// What such a reader can work out of a number: ends that whole worlds reach, and the printed numbers that hold them,
  /// by index.
  struct Range {
    var bounds: ClosedRange<Int>
    var holding: [Int]

    var width: Int { bounds.upperBound - bounds.lowerBound }
  }

  func range(of lines: [Int], value: Int) -> Range {
    let sum = view.sum(lines)
    let high = search?.reach(sum, largest: true)
    let low = search?.reach(sum, largest: false)
    let binding = Set((low?.binding ?? []) + (high?.binding ?? [])).sorted()
    return Range(
      bounds: min(value, low?.value ?? value)...max(value, high?.value ?? value),
      holding: binding.map { $0 - view.patterns.count }.filter { $0 >= 0 })
  }
}
