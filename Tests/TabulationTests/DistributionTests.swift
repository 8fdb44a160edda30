import Tabulation
import Testing

/// Expected values: R 4.2.2, `pgamma`, `pbeta`, `pnorm`, `qnorm`, `lgamma`, `phyper` at 17 digits.
struct DistributionTests {
  @Test(arguments: [
    (0.3, 0.1, 0.54591284959179653, 0.45408715040820347),
    (1, 1, 0.63212055882855767, 0.36787944117144233),
    (2.5, 7, 0.98439058389973311, 0.015609416100266916),
    (15, 12.9, 0.31470034159168059, 0.68529965840831941),
    (65, 20, 1.319253838549172e-15, 0.99999999999999867),
    (65, 180, 1, 1.777554575972075e-23),
    (500, 480, 0.18628197319032461, 0.81371802680967542),
    (500, 700, 0.99999999999999933, 7.0321456418285883e-16),
    (0.5, 300, 1, 1.6741679846917882e-132),
  ])
  func `both tails of the incomplete gamma are R’s`(shape: Double, x: Double, lower: Double, upper: Double) {
    #expect(isClose(IncompleteGamma.lower(shape: shape, x: x), lower))
    #expect(isClose(IncompleteGamma.upper(shape: shape, x: x), upper))
  }

  @Test(arguments: [
    (0.5, 0.5, 0.3, 0.36901011956554525, 0.6309898804344547),
    (3, 18, 0.032, 0.024856856123871729, 0.97514314387612822),
    (10, 2, 0.9, 0.69735688019999997, 0.30264311980000003),
    (999.5, 0.5, 0.99, 7.4052101243848652e-06, 0.99999259478987557),
    (200, 300, 0.35, 0.010341770254687655, 0.98965822974531237),
    (1, 1, 0.25, 0.25, 0.75),
    (2.5, 0.7, 1e-5, 1.7768793786087458e-13, 0.99999999999982236),
    (6.15, 0.5, 0.663, 0.02747206595408249, 0.97252793404591753),
  ])
  func `both tails of the incomplete beta are R’s`(a: Double, b: Double, x: Double, lower: Double, upper: Double) {
    #expect(isClose(IncompleteBeta.lower(a: a, b: b, x: x), lower))
    #expect(isClose(IncompleteBeta.upper(a: a, b: b, x: x), upper))
  }

  @Test(arguments: [
    (1e-5, 11.512919692895826), (0.1, 2.252712651734206), (0.5, 0.57236494292470008), (1, 0),
    (1.5, -0.12078223763524518), (2, 0), (3.3, 0.98709857789473443), (10, 12.801827480081469),
    (50.5, 146.51925549072064), (1000.25, 5906.9472682711175),
  ])
  func `log-gamma is R’s`(x: Double, expected: Double) {
    #expect(isClose(logGamma(x), expected, floor: 1))
  }

  @Test(arguments: [
    (-8, 6.2209605742717849e-16, 0.99999999999999933), (-1.96, 0.024997895148220428, 0.97500210485177963),
    (0, 0.5, 0.5), (0.3, 0.61791142218895267, 0.38208857781104733), (5, 0.99999971334842808, 2.8665157187919391e-07),
    (12, 1, 1.776482112077679e-33),
  ])
  func `both tails of the normal are R’s`(z: Double, lower: Double, upper: Double) {
    #expect(isClose(Normal.lowerTail(z), lower))
    #expect(isClose(Normal.upperTail(z), upper))
  }

  @Test(arguments: [
    (1e-300, -37.047096299361201), (1e-20, -9.2623400897984052), (1e-6, -4.7534243088228987),
    (0.001, -3.0902323061678132), (0.025, -1.9599639845400538), (0.3, -0.52440051270804067), (0.5, 0),
    (0.8, 0.84162123357291441), (0.975, 1.9599639845400536),
  ])
  func `normal quantiles are R’s`(p: Double, z: Double) {
    #expect(isClose(Normal.quantile(p), z, floor: 1))
  }

  @Test func `hypergeometric terms and tails at n = 2000 are R’s`() {
    let law = Hypergeometric(marked: 1277, unmarked: 723, drawn: 899)
    #expect(isClose(law.terms[530 - law.least], 7.9036311884717441e-06))
    #expect(isClose(law.lowerTail(530), 2.3719268195552905e-05))
    #expect(isClose(law.upperTail(from: 530), 0.99998418436299286))
  }

  @Test(arguments: [
    (0, 2000, 0.001, 0.1351999253974997), (2000, 2000, 0.999, 0.13519992539749948),
    (700, 2000, 0.3, 1.7749191019602699e-07),
  ])
  func `binomial terms are R’s`(k: Double, n: Double, p: Double, expected: Double) {
    #expect(isClose(Binomial.term(k, of: n, p, 1 - p), expected))
  }
}
