extension ResidualNetwork {
  /// The printed cells to hide so that `amount` more can flow between two nodes, at the least cost: a hidden cell costs
  /// nothing, a printed one its count, at least 1 (Dijkstra). `nil` when no path carries that much.
  func cheapestPath(from source: Int, to sink: Int, amount: Int, hideable: [Bool]) -> [Int]? {
    var cost = Array(repeating: Int.max, count: table.height + table.width)
    var arrival: [Step?] = Array(repeating: nil, count: cost.count)
    var isDone = Array(repeating: false, count: cost.count)
    cost[source] = 0
    while let node = cost.indices.filter({ !isDone[$0] && cost[$0] < .max }).min(by: { cost[$0] < cost[$1] }) {
      if node == sink { break }
      isDone[node] = true
      for (step, next) in steps(from: node) where !isDone[next] {
        guard let price = price(step, amount, hideable), cost[node] + price < cost[next] else { continue }
        cost[next] = cost[node] + price
        arrival[next] = step
      }
    }
    guard cost[sink] < .max else { return nil }
    return path(to: sink, from: source, arrival).map(\.cell).filter { !table.isHidden[$0] }
  }

  private func price(_ step: Step, _ amount: Int, _ hideable: [Bool]) -> Int? {
    let cell = step.cell
    if table.isHidden[cell] { return capacity(step) >= amount ? 0 : nil }
    guard hideable[cell] else { return nil }
    let room = table.room(cell, up: table.increasesForward(cell) == step.isForward)
    return room >= amount ? max(1, table.values[cell]) : nil
  }
}
