import Tabulation

/// The least change in one figure that would turn a condition: how far an asserted sentence is from the contrary.
struct Turning: Hashable, Sendable {
  /// The figure's id.
  var figure: String
  /// Cases more (positive) or fewer in its count; 0 when it is the base that grows or shrinks by one.
  var cases: Int

  /// The sentence hangs on one case.
  var isOneCase: Bool { abs(cases) <= 1 }

  /// How far a sentence is followed: further away it simply holds, or simply does not.
  static let furthest = 5

  /// What may be tried at a distance: at one case, those come or gone too; further, those coded otherwise.
  static func attempts(from share: Share, cases: Int) -> [(share: Share, turning: Int)] {
    let near = cases == 1 ? share.neighbours.filter { $0.base == share.base } : []
    let moved =
      cases == 1
      ? near + share.neighbours.filter { $0.base != share.base }
      : [-cases, cases].map { Share(count: share.count + $0, base: share.base) }
        .filter { (0...$0.base).contains($0.count) }
    return moved.map { ($0, $0.count - share.count) }
  }
}
