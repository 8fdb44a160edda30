import Coding
import Testing

struct SetRatingsTests {
  private static let items: [[Set<Int>?]] = [
    [[], []], [[0], []], [[0], [0]], [[0], [1]], [[0, 1], [0]], [[0, 1], [0, 2]], [[0, 1, 2], [0, 1, 2]],
    [[2], [0, 2]], [[2], [0, 2]],
  ]

  @Test(arguments: [
    (distance: SetDistance.nominal, alpha: 0.238806), (.jaccard, 0.31562), (.masi, 0.273081),
  ])
  func `nine items coded with sets give the alphas worked out by hand`(distance: SetDistance, alpha: Double) {
    #expect(isClose(SetRatings(Self.items).alpha(distance), alpha))
  }

  @Test(arguments: [(distance: SetDistance.jaccard, alpha: 0.203226), (.masi, 0.177215)])
  func `without the items that hold an empty set they are NLTK 3.10.4's`(distance: SetDistance, alpha: Double) {
    #expect(isClose(SetRatings(Array(Self.items.dropFirst(2))).alpha(distance), alpha))
  }

  private struct Pair {
    var left: Set<Int>
    var right: Set<Int>
    var distance: Double
  }

  @Test func `MASI is Passonneau's, and two empty sets are the same`() {
    let pairs = [
      Pair(left: [0], right: [0, 1], distance: 2 / 3), Pair(left: [0, 1], right: [1, 2], distance: 8 / 9),
      Pair(left: [0], right: [1], distance: 1), Pair(left: [], right: [], distance: 0),
      Pair(left: [], right: [0], distance: 1),
    ]
    for pair in pairs {
      #expect(isClose(SetDistance.masi.between(pair.left, pair.right), pair.distance, digits: 12))
    }
  }

  @Test func `sets that never differ, or that one coder alone gave, have no alpha`() {
    #expect(SetRatings([[[0], [0]], [[0], [0]]]).alpha(.masi) == .notComputable(.noVariation))
    #expect(SetRatings([[[0], nil]]).alpha(.masi) == .notComputable(.noUnit))
  }
}
