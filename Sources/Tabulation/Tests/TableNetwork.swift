import Foundation

/// Fisher’s exact test of a table of any size, by a network of what is left of the rows after each column.
///
/// Source: C. Mehta and N. Patel, 1983: rows left alike share a node, and a path whose longest or shortest completion
/// settles it is not followed. Limits: `TableNetwork.costLimit` completions and branches; beyond, `nil`.
package struct TableNetwork {
  /// Branches that are enumerated at most; about a second.
  package static let costLimit = 8_000_000

  /// The probability of tables no more probable than this one; equal to 1 part in 10⁷ is taken as equal, as R does.
  package static func fisher(_ table: TestedTable, costLimit: Int = costLimit) -> Double? {
    let isTall = table.rows.count > table.columns.count
    let lines = isTall ? table.columnTotals : table.rowTotals
    let drawn = (isTall ? table.rowTotals : table.columnTotals).sorted()
    guard NetworkCost.bound(lines, drawn) < Double(costLimit) * 8 else { return nil }
    var network = TableNetwork(lines, drawn, observed: logProbability(table), costLimit)
    return network.probability()
  }

  /// log of the probability of the table given its margins.
  static func logProbability(_ table: TestedTable) -> Double {
    let factorials = LogFactorials(upTo: table.n).values
    let margins = (table.rowTotals + table.columnTotals).reduce(0.0) { $0 + factorials[$1] }
    return margins - factorials[table.n] - table.counts.joined().reduce(0.0) { $0 + factorials[$1] }
  }

  /// What is left of the lines, and what can follow.
  private struct Node {
    /// Nodes of the next stage; empty two columns before the end, where `completions` are known.
    var branches: [(next: Int, log: Double)] = []
    var completions: [Double] = []
    var longest = -Double.infinity
    var shortest = Double.infinity
  }

  /// Paths to a node whose probabilities are equal.
  private struct Past {
    var log: Double
    var mass: Double
  }

  private let lines: [Int]
  private let drawn: [Int]
  private let limit: Double
  private let costLimit: Int
  private let factorials: LogFactorials
  private var nodes: [[Int: Node]]
  private var cost = 0

  private init(_ lines: [Int], _ drawn: [Int], observed: Double, _ costLimit: Int) {
    self.lines = lines.sorted()
    self.drawn = drawn
    limit = observed + 1e-7
    self.costLimit = costLimit
    factorials = LogFactorials(upTo: lines.reduce(0, +))
    nodes = Array(repeating: [:], count: drawn.count)
  }

  private var radix: Int { (lines.last ?? 0) + 1 }

  private func key(_ left: [Int]) -> Int { left.sorted().reduce(0) { $0 * radix + $1 } }

  private mutating func probability() -> Double? {
    guard visit(0, lines) else { return nil }
    var settled = 0.0
    var paths = [key(lines): [0: Past(log: 0, mass: 1)]]
    for stage in drawn.indices.dropLast() {
      var next: [Int: [Int: Past]] = [:]
      for (place, pasts) in paths.sorted(by: { $0.key < $1.key }) {
        guard let node = nodes[stage][place] else { continue }
        for past in pasts.sorted(by: { $0.key < $1.key }).map(\.value) {
          settled += follow(past, node, &next)
        }
      }
      paths = next
    }
    return min(1, settled)
  }

  /// The probability settled at a node; what is not is carried on.
  private func follow(_ past: Past, _ node: Node, _ next: inout [Int: [Int: Past]]) -> Double {
    if past.log + node.longest <= limit { return past.mass }
    if past.log + node.shortest > limit { return 0 }
    if node.branches.isEmpty {
      return past.mass * node.completions.reduce(0.0) { past.log + $1 <= limit ? $0 + exp($1) : $0 }
    }
    for branch in node.branches {
      let log = past.log + branch.log
      let mass = past.mass * exp(branch.log)
      next[branch.next, default: [:]][Int((log * 1e9).rounded()), default: Past(log: log, mass: 0)].mass += mass
    }
    return 0
  }

  /// Builds the nodes from `stage` on; false when they cost too much.
  private mutating func visit(_ stage: Int, _ left: [Int]) -> Bool {
    let place = key(left)
    guard nodes[stage][place] == nil else { return true }
    var node = Node()
    let whole = factorials.choose(left.reduce(0, +), drawn[stage])
    var draws = Draws(left, drawn[stage])
    while let taken = draws.next() {
      cost += 1
      guard cost <= costLimit else { return false }
      var log = -whole
      for line in left.indices { log += factorials.choose(left[line], taken[line]) }
      guard stage < drawn.count - 2 else {
        node.completions.append(log)
        node.longest = max(node.longest, log)
        node.shortest = min(node.shortest, log)
        continue
      }
      var rest = left
      for line in rest.indices { rest[line] -= taken[line] }
      guard visit(stage + 1, rest) else { return false }
      let next = key(rest)
      node.branches.append((next, log))
      node.longest = max(node.longest, log + (nodes[stage + 1][next]?.longest ?? 0))
      node.shortest = min(node.shortest, log + (nodes[stage + 1][next]?.shortest ?? 0))
    }
    nodes[stage][place] = node
    return true
  }
}
