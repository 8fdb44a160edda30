/// What the hidden cells of a table can still carry, in each direction.
struct ResidualNetwork {
  let table: FlowTable
  /// Capacity from a cell’s row to its column, and back.
  private(set) var forward: [Int]
  private(set) var backward: [Int]

  /// The full capacities of the hidden cells but one.
  init(_ table: FlowTable, without excluded: Int) {
    self.table = table
    forward = Array(repeating: 0, count: table.values.count)
    backward = forward
    for cell in table.values.indices where table.isHidden[cell] && cell != excluded {
      forward[cell] = table.room(cell, up: table.increasesForward(cell))
      backward[cell] = table.room(cell, up: !table.increasesForward(cell))
    }
  }

  /// The flow sent from a node to another, at most `limit`, along shortest paths (Edmonds and Karp).
  mutating func push(from source: Int, to sink: Int, upTo limit: Int) -> Int {
    var sent = 0
    while sent < limit, let path = shortestPath(from: source, to: sink) {
      let amount = path.reduce(limit - sent) { min($0, capacity($1)) }
      for step in path {
        forward[step.cell] += step.isForward ? -amount : amount
        backward[step.cell] += step.isForward ? amount : -amount
      }
      sent += amount
    }
    return sent
  }

  /// A cell crossed from its row to its column, or back.
  struct Step {
    var cell: Int
    var isForward: Bool
  }

  func capacity(_ step: Step) -> Int { step.isForward ? forward[step.cell] : backward[step.cell] }

  /// The cells that leave a node, in ascending order: each with the node it leads to.
  func steps(from node: Int) -> [(step: Step, next: Int)] {
    if node < table.height {
      (0..<table.width).map { (Step(cell: node * table.width + $0, isForward: true), table.height + $0) }
    } else {
      (0..<table.height).map { (Step(cell: $0 * table.width + node - table.height, isForward: false), $0) }
    }
  }

  private func shortestPath(from source: Int, to sink: Int) -> [Step]? {
    var arrival: [Step?] = Array(repeating: nil, count: table.height + table.width)
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for (step, other) in steps(from: node) where capacity(step) > 0 && other != source && arrival[other] == nil {
        arrival[other] = step
        if other == sink { return path(to: sink, from: source, arrival) }
        queue.append(other)
      }
    }
    return nil
  }

  /// The steps that led to a node.
  func path(to sink: Int, from source: Int, _ arrival: [Step?]) -> [Step] {
    var steps: [Step] = []
    var node = sink
    while node != source, let step = arrival[node] {
      steps.append(step)
      node = step.isForward ? table.row(step.cell) : table.height + table.column(step.cell)
    }
    return steps.reversed()
  }
}
