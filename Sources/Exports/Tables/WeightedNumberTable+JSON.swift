import Survey
package import Tabulation

extension WeightedNumberTable {
  /// The groups, the tests and the design’s means under the names of the reference outputs.
  ///
  /// What `protected`, the same numbers unweighted, hides is `null`, and with it everything over all groups: a mean of few is
  /// nearly each one’s number.
  package func json(_ protected: ProtectedNumberTable, language: String = "fr") -> JSONValue {
    let names = (groups?.levels ?? []).map { $0.name(language) }
    let hides = protected.overall == nil
    let isWeighted = design.weight != nil
    let hidden = TestedTable.Why.hiddenCells.sentence
    var object = header(protected)
    let groups = samples.indices.map { group in
      protected.summary(group).map {
        samples[group].json(names[group], code: self.groups?.levels[group].code, shown: $0, isWeighted: isWeighted)
      } ?? Self.hiddenGroup(names[group], code: self.groups?.levels[group].code)
    }
    let all =
      protected.overall.map { overall.json("(total)", shown: $0, isWeighted: isWeighted) }
      ?? Self.hiddenGroup("(total)")
    object["groups"] = .array((groups + [all]).map { .object($0) })
    object["threshold"] = .integer(protected.threshold)
    guard !hides else {
      for key in Self.testKeys { object.setUndefined(key, why: hidden) }
      return .object(object)
    }
    setTests(&object)
    setDesign(names, &object)
    setPairs(names, &object)
    return .object(object)
  }

  private func header(_ protected: ProtectedNumberTable) -> JSONObject {
    let hides = protected.overall == nil
    var object: JSONObject = [
      "y": .string(name), "group": JSONValue(groups?.name), "weight": JSONValue(design.weight),
      "strata": JSONValue(design.strata), "clusters": JSONValue(design.clusters), "fpc": JSONValue(design.population),
      "filter": JSONValue(filter?.text), "unit": .string(unit.rawValue),
      "n_total": JSONValue(hides || protected.hidesAbsences ? nil : selectedCount),
    ]
    if hides || protected.hidesAbsences {
      object.setUndefined("n_missing", why: TestedTable.Why.hiddenCells.sentence)
    } else {
      object["n_missing"] = .integer(selectedCount - overall.n)
      object["missing"] = .object([
        "y": protected.table.missing.json, "group": protected.table.groupMissing.json,
      ])
    }
    if let overall = protected.overall { object["n_negative"] = .integer(overall.negativeCount) }
    object["n_partial_excluded"] = .integer(protected.table.partialExcluded)
    object["n_weight_missing"] = .integer(weightMissing)
    object["n_weight_not_positive"] = .integer(weightNotPositive)
    return object
  }

  private static func hiddenGroup(_ name: String, code: String? = nil) -> JSONObject {
    var object: JSONObject = ["group": .string(name)]
    if let code { object["code"] = .string(code) }
    object.setUndefined("n", why: TestedTable.Why.hiddenCells.sentence)
    return object
  }

  private static let testKeys = [
    "anova", "welch", "kruskal_wallis", "levene_median", "svyby_mean", "svyquantile_total_25_50_75", "svyranktest_KW",
    "pairwise_welch_p", "pairwise_welch_p_holm",
  ]

  private func setTests(_ object: inout JSONObject) {
    do throws(Undefined) {
      guard let groups else { throw Undefined(.tooFewLevels) }
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
