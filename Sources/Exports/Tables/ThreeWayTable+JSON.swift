import Survey
package import Tabulation

extension ThreeWayTable {
  /// The strata and their tests under the names of the reference outputs. Where a cell of a stratum, or of the strata
  /// together, is hidden, only the names are left.
  package func json(threshold: Int, language: String = "fr") -> JSONValue {
    let variables = [collapsed.rows, collapsed.columns, strata]
    var names = JSONObject()
    for variable in variables { names[variable.name] = .strings(variable.levels.map { $0.name(language) }) }
    var object: JSONObject = [
      "vars": .strings(variables.map(\.name)), "dimnames": .object(names), "unit": .string(collapsed.unit.rawValue),
    ]
    do throws(Undefined) {
      guard isWhole(threshold: threshold) else { throw Undefined(.hiddenCells) }
      let tested = try tested()
      setStrata(&object, language)
      setTwoByTwo(tested, &object)
      setGeneral(tested, &object)
    } catch {
      for key in ["strata", "collapsed"] + Self.testKeys { object.setUndefined(key, why: error.why.sentence) }
    }
    return .object(object)
  }

  private func setStrata(_ object: inout JSONObject, _ language: String) {
    object["strata"] = .array(
      zip(strata.levels, crosstabs).map { level, crosstab in
        var stratum: JSONObject = ["stratum": .string(level.name(language))]
        crosstab.setStratum(&stratum)
        return .object(stratum)
      })
    var whole = JSONObject()
    collapsed.setStratum(&whole)
    object["collapsed"] = .object(whole)
  }

  private static let twoByTwoKeys = [
    "cmh_corrected", "cmh_uncorrected", "common_or_mh", "common_or_ci95_rbg", "exact", "breslow_day", "tarone",
    "woolf_vcd",
  ]
  private static let testKeys = twoByTwoKeys + ["general_M2", "df", "p", "coin_ordinal"]

  private func setTwoByTwo(_ strata: [[[Int]]], _ object: inout JSONObject) {
    do throws(Undefined) {
      let tests = try StratifiedTables(strata)
      let exact = ConditionalOddsRatio(strata.filter { table in table.allSatisfy { $0.reduce(0, +) > 0 } })
      object["cmh_corrected"] = .object(tests.mantelHaenszelCorrected.json("chi2"))
      object["cmh_uncorrected"] = .object(tests.mantelHaenszel.json("chi2"))
      object["common_or_mh"] = .number(tests.oddsRatio)
      object["common_or_ci95_rbg"] = tests.interval.json
      object["exact"] = .object([
        "p": .number(exact.p), "conditional_mle_or": .number(exact.estimate), "ci95": exact.interval.json,
      ])
      object["breslow_day"] = .object(tests.breslowDay.json("chi2"))
      object["tarone"] = .object(tests.tarone.json("chi2"))
      object["woolf_vcd"] = .object(tests.woolf.json("chi2"))
    } catch {
      for key in Self.twoByTwoKeys { object.setUndefined(key, why: error.why.sentence) }
    }
  }

  private func setGeneral(_ strata: [[[Int]]], _ object: inout JSONObject) {
    do throws(Undefined) {
      let test = try GeneralStratifiedTest(strata)
      object["general_M2"] = .number(test.general.statistic)
      object["df"] = .integer(test.general.degrees)
      object["p"] = .number(test.general.p)
      object["coin_ordinal"] = .object([
        "linear_by_linear_stratified_Z": .number(test.linearZ), "chi2": .number(test.linearZ * test.linearZ),
        "p": .number(Normal.twoSided(test.linearZ)),
      ])
    } catch {
      for key in ["general_M2", "coin_ordinal"] { object.setUndefined(key, why: error.why.sentence) }
    }
  }
}

extension Crosstab {
  fileprivate func setStratum(_ object: inout JSONObject) {
    object["counts"] = .array(counts.map { .integers($0) })
    object.set("odds_ratio") { () throws(Undefined) in .number(try TestedTable(self).oddsRatio()) }
    object.set("pearson_chi2") { () throws(Undefined) in .number(try TestedTable(self).pearson.statistic) }
  }
}
