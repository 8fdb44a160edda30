import Tabulation
import Testing

/// Expected values: R 4.2.2, `qbeta`, `pt`, `qt`, `pf`, `p.adjust`.
struct QuantileTests {
  @Test(arguments: [
    (0.025, 3, 18, 0.03207093718546371), (0.975, 0.5, 0.5, 0.998458666866564),
    (0.025, 530.5, 369.5, 0.5571428141834847),
    (0.025, 20.3, 1.7, 0.7832910905092558), (0.025, 0, 4, 0), (0.975, 4, 0, 1),
  ])
  func `beta quantiles are R’s`(p: Double, a: Double, b: Double, expected: Double) {
    #expect(isClose(Beta.quantile(p, a: a, b: b), expected))
  }

  @Test(arguments: [
    (-2.5, 12.3, 0.0274927750399487), (3, 1999, 0.002733160498684662), (40, 5, 1.841196217177295e-07),
    (0.1, 1.5, 0.9320414534869625),
  ])
  func `Student’s tails are R’s`(t: Double, degrees: Double, expected: Double) {
    #expect(isClose(StudentT.twoSided(t, degrees: degrees), expected))
  }

  @Test(arguments: [(0.975, 12.3, 2.172933481758963), (0.975, 1999, 1.961151420170561), (0.001, 1, -318.3088389855504)])
  func `Student’s quantiles are R’s`(p: Double, degrees: Double, expected: Double) {
    #expect(isClose(StudentT.quantile(p, degrees: degrees), expected))
  }

  @Test(arguments: [
    (17.25, 1.8287, 360.25, 2.030288614053262e-07), (12.4435265, 1, 1999, 0.000428907339652059),
    (0.2, 6, 385.03, 0.9766695483165735),
  ])
  func `F tails are R’s`(x: Double, above: Double, below: Double, expected: Double) {
    #expect(isClose(FisherF.upperTail(x, above, below), expected))
  }

  @Test(arguments: [
    (Adjustment.none, [0.01, 0.04, nil, 0.03, 0.005]), (.bonferroni, [0.04, 0.16, nil, 0.12, 0.02]),
    (.holm, [0.03, 0.06, nil, 0.06, 0.02]), (.benjaminiHochberg, [0.02, 0.04, nil, 0.04, 0.02]),
  ])
  func `a family of probabilities is corrected as R does, without those that are missing`(
    adjustment: Adjustment, expected: [Double?]
  ) {
    let adjusted = adjustment.adjusted([0.01, 0.04, nil, 0.03, 0.005])
    #expect(adjusted.map { $0 == nil } == expected.map { $0 == nil })
    for (own, value) in zip(adjusted, expected) { #expect(isClose(own ?? 0, value ?? 0)) }
  }
}
