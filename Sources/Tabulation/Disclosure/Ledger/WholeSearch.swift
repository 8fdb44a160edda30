/// The largest or smallest value of a sum of unknowns over whole numbers, with a point that reaches it.
///
/// A vertex is taken only when its unknowns are whole and satisfy every equation exactly; a fractional one is split in two
/// (branch and bound, at most `nodeLimit` programmes). What is returned is therefore always reached: an error of the
/// arithmetic can only make the range narrower than it is.
struct WholeSearch {
  struct Reached {
    var value: Int
    /// Equations that held the value back, by index.
    var binding: [Int]
  }

  private static let nodeLimit = 40

  let unknowns: Int
  let equations: [Simplex.Equation]
  private let programme: Simplex?

  init(unknowns: Int, _ equations: [Simplex.Equation]) {
    self.unknowns = unknowns
    self.equations = equations
    programme = Simplex(unknowns: unknowns, equations)
  }

  /// `nil` when no whole point was found.
  func reach(_ sum: [Int], largest: Bool) -> Reached? {
    guard let programme, let root = programme.optimum(of: sum, largest: largest) else { return nil }
    if let point = whole(root.point) { return Reached(value: value(of: sum, at: point), binding: root.binding) }
    var best: Int?
    var open: [[Bound]] = split(root.point, [])
    var nodes = 0
    while let bounds = open.popLast(), nodes < Self.nodeLimit {
      nodes += 1
      guard let optimum = bounded(bounds)?.optimum(of: sum, largest: largest) else { continue }
      let point = shifted(optimum.point, bounds)
      let bound = sum.reduce(0.0) { $0 + point[$1] }
      if let best, largest ? bound < Double(best) + 1 - 1e-6 : bound > Double(best) - 1 + 1e-6 { continue }
      if let found = whole(point) { best = value(of: sum, at: found) } else { open += split(point, bounds) }
    }
    return best.map { Reached(value: $0, binding: root.binding) }
  }

  private struct Bound {
    var unknown: Int
    var limit: Int
    var isUpper: Bool
  }

  private func value(of sum: [Int], at point: [Int]) -> Int { sum.reduce(0) { $0 + point[$1] } }

  /// The point in whole numbers, where it is one and every equation holds.
  private func whole(_ point: [Double]) -> [Int]? {
    var rounded: [Int] = []
    for value in point {
      let near = value.rounded()
      guard abs(value - near) < 1e-6, near >= 0, near < 1e15 else { return nil }
      rounded.append(Int(near))
    }
    let holds = equations.allSatisfy { equation in equation.unknowns.reduce(0) { $0 + rounded[$1] } == equation.value }
    return holds ? rounded : nil
  }

  private func split(_ point: [Double], _ bounds: [Bound]) -> [[Bound]] {
    guard let unknown = point.indices.first(where: { abs(point[$0] - point[$0].rounded()) > 1e-6 }) else { return [] }
    let below = Int(point[unknown].rounded(.down))
    return [
      bounds + [Bound(unknown: unknown, limit: below, isUpper: true)],
      bounds + [Bound(unknown: unknown, limit: below + 1, isUpper: false)],
    ]
  }

  /// The programme between bounds: a slack for each upper one; lower ones are taken off the values.
  private func bounded(_ bounds: [Bound]) -> Simplex? {
    let floors = floors(bounds)
    var all = equations.map { equation in
      Simplex.Equation(
        unknowns: equation.unknowns,
        value: equation.value - equation.unknowns.reduce(0) { $0 + floors[$1, default: 0] })
    }
    var count = unknowns
    for bound in bounds where bound.isUpper {
      all.append(.init(unknowns: [bound.unknown, count], value: bound.limit - floors[bound.unknown, default: 0]))
      count += 1
    }
    return Simplex(unknowns: count, all)
  }

  private func floors(_ bounds: [Bound]) -> [Int: Int] {
    var floors: [Int: Int] = [:]
    for bound in bounds where !bound.isUpper { floors[bound.unknown] = max(bound.limit, floors[bound.unknown] ?? 0) }
    return floors
  }

  private func shifted(_ point: [Double], _ bounds: [Bound]) -> [Double] {
    var shifted = Array(point.prefix(unknowns))
    for (unknown, floor) in floors(bounds) { shifted[unknown] += Double(floor) }
    return shifted
  }
}
