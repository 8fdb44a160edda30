import Survey
package import Tabulation

extension WeightedFrequency {
  /// The one-way table with its unweighted and weighted counts and shares, under the names of the reference outputs.
  ///
  /// Counts of one variable are simple counts: they are always printed.
  package func json(language: String = "fr") -> JSONValue {
    var object = JSONObject()
    if case .object(let unweighted) = frequency.json(language: language) { object = unweighted }
    object["weight"] = JSONValue(design.weight)
    object["strata"] = JSONValue(design.strata)
    object["clusters"] = JSONValue(design.clusters)
    object["fpc"] = JSONValue(design.population)
    object["n_weight_missing"] = .integer(weightMissing)
    object["n_weight_not_positive"] = .integer(weightNotPositive)
    object["sum_weights"] = .number(base.sum)
    object["weighted_n"] = .numbers(sums.map(\.sum))
    object["weighted_pct"] = .numbers(sums.map { base.sum > 0 ? $0.sum / base.sum * 100 : nil })
    object["kish_deff"] = JSONValue(base.effectiveCount.map { Double(frequency.base) / $0 })
    object["kish_n_eff"] = JSONValue(base.effectiveCount)
    setErrors(&object)
    let shares = frequency.counts.indices.map { frequency.share($0) }
    object["wilson_unweighted"] = .array(shares.map { $0.wilson()?.json ?? .null })
    object["clopper_pearson_unweighted"] = .array(shares.map { $0.clopperPearson()?.json ?? .null })
    return .object(object)
  }

  private func setErrors(_ object: inout JSONObject) {
    do throws(Undefined) {
      let totals = try totals.get()
      let all = Array(totals.sums.indices)
      let shares = all.map { DesignShare(totals, of: [$0], in: all) }
      let n = frequency.base
      object["se"] = .numbers(shares.map(\.error))
      object["deff"] = .numbers(shares.map { $0.designEffect(cases: n, population: base.sum) })
      object["deff_wr"] = .numbers(shares.map { $0.designEffect(cases: n) })
      object["ci95_normal"] = .array(shares.map(\.normalInterval.json))
      object["ci95_t"] = .array(shares.map(\.interval.json))
    } catch {
      for key in ["se", "deff", "deff_wr", "ci95_normal", "ci95_t"] {
        object.setUndefined(key, why: error.why.sentence)
      }
    }
  }
}
