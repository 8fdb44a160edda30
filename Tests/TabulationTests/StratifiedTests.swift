import Tabulation
import Testing

/// Expected values: R 4.2.2, `reference/tabs/T19_3way_ucb.json` (admissions at Berkeley), `T21_3way_general_cmh.json`.
struct StratifiedTests {
  static let berkeley = [
    [[512, 89], [313, 19]], [[353, 17], [207, 8]], [[120, 202], [205, 391]], [[138, 131], [279, 244]],
    [[53, 94], [138, 299]], [[22, 24], [351, 317]],
  ]

  @Test func `strata share an odds ratio that the collapsed table hides`() throws {
    let tests = try StratifiedTables(Self.berkeley)
    #expect(isClose(tests.mantelHaenszel.statistic, 1.52460666044344))
    #expect(isClose(tests.mantelHaenszel.p, 0.216923697055518, 1e-11))
    #expect(isClose(tests.mantelHaenszelCorrected.statistic, 1.42694622858669))
    #expect(isClose(tests.oddsRatio, 0.904696828258623))
    #expect(isClose(tests.interval.low, 0.77190736175935))
    #expect(isClose(tests.interval.high, 1.06032976443666))
    #expect(isClose(tests.breslowDay.statistic, 18.8255137052365))
    #expect(isClose(tests.tarone.statistic, 18.8255012520532))
    #expect(isClose(tests.woolf.statistic, 17.9017124697972))
    #expect([tests.breslowDay, tests.tarone, tests.woolf].map(\.degrees) == [5, 5, 5])
    let exact = ConditionalOddsRatio(Self.berkeley)
    #expect(isClose(exact.p, 0.227762526798206, 1e-10))
    #expect(isClose(exact.estimate, 0.905076193637823, 1e-4))
    #expect(isClose(exact.interval.low, 0.769714040580826, 1e-4))
    #expect(isClose(exact.interval.high, 1.06341699278002, 1e-4))
  }

  @Test func `larger tables in strata have a general test and an ordered one`() throws {
    let test = try GeneralStratifiedTest([
      [[27, 61, 47, 25, 3], [36, 174, 360, 145, 13], [16, 59, 190, 107, 18]],
      [[38, 82, 84, 19, 2], [46, 271, 475, 128, 8], [23, 87, 264, 138, 9]],
    ])
    #expect(isClose(test.general.statistic, 208.983609425593))
    #expect(test.general.degrees == 8)
    #expect(isClose(test.linearZ, 12.4616477062062))
    #expect(throws: Undefined(.notTwoByTwo)) { try StratifiedTables([[[1, 2, 3], [4, 5, 6]]]) }
    #expect(throws: Undefined(.tooFewLevels)) { try StratifiedTables([[[1, 2], [0, 0]]]) }
  }
}
