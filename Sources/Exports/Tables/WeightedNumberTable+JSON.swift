import Survey
package import Tabulation

extension WeightedNumberTable {
  /// The groups, the tests and the design’s means under the names of the reference outputs.
  ///
  /// Groups from 1 to `threshold` − 1 cases are `null`, and with them everything over all groups: a mean of few is nearly
  /// each one’s number.
  package func json(threshold: Int, language: String = "fr") -> JSONValue {
    let names = groups.levels.map { $0.name(language) }
    func isFew(_ sample: NumberSample) -> Bool { sample.n > 0 && sample.n < threshold }
    let hides = samples.contains(where: isFew) || isFew(overall)
    var object: JSONObject = [
      "y": .string(name), "group": .string(groups.name), "weight": JSONValue(design.weight),
      "filter": JSONValue(filter.map { "\($0.variable)=\($0.code)" }), "unit": .string(unit.rawValue),
      "n_total": JSONValue(hides ? nil : selectedCount),
      "n_missing": JSONValue(hides ? nil : selectedCount - overall.n),
      "n_weight_missing": .integer(weightMissing), "n_weight_not_positive": .integer(weightNotPositive),
    ]
    let hidden = TestedTable.Why.hiddenCells.sentence
    object["groups"] = .array(
      zip(names + ["(total)"], samples + [overall]).enumerated().map { index, pair in
        let isHidden = isFew(pair.1) || hides && index == samples.count
        return .object(
          isHidden ? ["group": .string(pair.0), "n": .null, "n_why": .string(hidden)] : pair.1.json(pair.0))
      })
    guard !hides else {
      for key in Self.testKeys { object.setUndefined(key, why: hidden) }
      return .object(object)
    }
    setTests(&object)
    setDesign(names, &object)
    setPairs(names, &object)
    return .object(object)
  }

  private static let testKeys = [
    "anova", "welch", "kruskal_wallis", "levene_median", "svyby_mean", "svyquantile_total_25_50_75", "svyranktest_KW",
    "pairwise_welch_p", "pairwise_welch_p_holm",
  ]

  private func setTests(_ object: inout JSONObject) {
    do throws(Undefined) {
      guard !groups.isMultiple else { throw Undefined(.multipleResponse) }
      let tests = try GroupMeansTests(samples)
      var anova = tests.anova.json
      anova["eta2"] = .number(tests.etaSquared)
      var ranks = tests.kruskalWallis.json("H")
      ranks["epsilon2"] = .number(tests.epsilonSquared)
      ranks["tie_correction"] = .number(tests.tieCorrection)
      object["anova"] = .object(anova)
      object["welch"] = tests.welch.map { .object($0.json) } ?? .null
      object["kruskal_wallis"] = .object(ranks)
      object["levene_median"] = .object(tests.levene.json)
    } catch {
      for key in ["anova", "welch", "kruskal_wallis", "levene_median"] {
        object.setUndefined(key, why: error.why.sentence)
      }
    }
  }

  private func setDesign(_ names: [String], _ object: inout JSONObject) {
    do throws(Undefined) {
      let means = try means.get()
      object["svyby_mean"] = .object([
        "group": .strings(names), "mean": .numbers(means.means), "se": .numbers(means.errors),
        "ci95_normal": means.intervals(Normal.quantile(0.975)),
        "ci95_t_degf": means.intervals(StudentT.quantile(0.975, degrees: Double(means.degrees))),
      ])
      object["svyranktest_KW"] =
        means.ranks.map { test in
          .object([
            "chi2": .number(test.statistic * test.above), "df": .number(test.above), "ddf": .number(test.below),
            "p": .number(test.p),
          ])
        } ?? .null
    } catch {
      for key in ["svyby_mean", "svyranktest_KW"] { object.setUndefined(key, why: error.why.sentence) }
    }
    setQuantiles(&object)
  }

  private func setQuantiles(_ object: inout JSONObject) {
    let quantiles = overall.quantiles
    var rules = JSONObject()
    for type in QuantileType.allCases {
      rules["hf\(type.rawValue)"] = .numbers([0.25, 0.5, 0.75].map { quantiles.survey(type, $0) })
    }
    rules["math"] = rules["hf1"]
    rules["school"] = rules["hf2"]
    object["svyquantile_total_25_50_75"] = .object(rules)
  }

  /// Welch’s t of each pair of groups: a line a group from the second on, a column a group but the last.
  private func setPairs(_ names: [String], _ object: inout JSONObject) {
    guard samples.count <= TestedTable.cellLimit else {
      return object.setUndefined("pairwise_welch_p", why: TestedTable.Why.tooManyCells.sentence)
    }
    let size = max(0, samples.count - 1)
    let tests = (0..<size).flatMap { row in
      (0..<size).map { column in
        column <= row ? GroupMeansTests.welch(samples[row + 1], samples[column]) : nil
      }
    }
    func lines(_ values: [Double?]) -> JSONValue {
      .array((0..<size).map { .numbers(Array(values[($0 * size)..<(($0 + 1) * size)])) })
    }
    object["pairwise_welch_p"] = lines(tests)
    object["pairwise_welch_p_holm"] = lines(Adjustment.holm.adjusted(tests))
    object["pairwise_rows"] = .strings(Array(names.dropFirst()))
    object["pairwise_cols"] = .strings(Array(names.dropLast()))
  }
}

extension FTest {
  var json: JSONObject { ["F": .number(statistic), "df": .numbers([above, below]), "p": .number(p)] }
}

extension DesignMeans {
  /// Each mean ± a factor of its error.
  fileprivate func intervals(_ factor: Double) -> JSONValue {
    .array(
      zip(means, errors).map { mean, error in
        guard let mean, let error else { return .null }
        return .numbers([mean - factor * error, mean + factor * error])
      })
  }
}
