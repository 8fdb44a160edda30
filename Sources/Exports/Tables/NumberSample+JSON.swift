import Tabulation

extension NumberSample {
  private static let shares = [0.25, 0.5, 0.75]

  /// What is said of a group of numbers, with and without weights; its extremes as the protected summary has them.
  func json(
    _ name: String, code: String? = nil, shown summary: NumberSummary, isWeighted: Bool = true
  ) -> JSONObject {
    var object: JSONObject = ["group": .string(name)]
    if let code { object["code"] = .string(code) }
    let figures: JSONObject = [
      "n": .integer(n), "mean": JSONValue(mean), "sd": JSONValue(variance?.squareRoot()),
      "se": JSONValue(error), "var": JSONValue(variance),
    ]
    for member in figures.members { object[member.key] = member.value }
    object.setExtremes(summary, isHidden: summary.n > 0 && summary.minimum == nil)
    var types = JSONObject()
    for type in QuantileType.allCases {
      types["type\(type.rawValue)"] = .numbers(Self.shares.map { type.quantile($0, ascending: values) })
    }
    object["quantiles_25_50_75"] = .object(types)
    object["ci95_t"] = interval?.json ?? .null
    if isWeighted { setWeights(&object) }
    return object
  }

  private func setWeights(_ object: inout JSONObject) {
    let sum = sum
    let squares = weightedSquares
    func deviation(_ below: Double) -> JSONValue {
      JSONValue(below > 0 ? squares.map { ($0 / below).squareRoot() } : nil)
    }
    object["sum_weights"] = .number(sum.sum)
    object["n_eff"] = JSONValue(sum.effectiveCount)
    object["wmean"] = JSONValue(weightedMean)
    object["wsd_frequency"] = deviation(sum.sum - 1)
    object["wsd_reliability"] = deviation(sum.sum > 0 ? sum.sum - sum.squares / sum.sum : 0)
    object["wsd_n_over_n_minus_1"] = deviation(n > 1 ? sum.sum * Double(n - 1) / Double(n) : 0)
    object["wsd_population"] = deviation(sum.sum)
    guard n > 0 else { return object.setUndefined("wquantiles_25_50_75", why: "aucun cas") }
    let quantiles = quantiles
    func three(_ value: (Double) -> Double) -> JSONValue { .numbers(Self.shares.map(value)) }
    object["wquantiles_25_50_75"] = .object([
      "Hmisc_normwt_quantile": three(quantiles.typeSeven),
      "Hmisc_normwt_(i-1)/(n-1)": three { quantiles.interpolated($0, above: -1, below: -1) },
      "Hmisc_normwt_i/(n+1)": three { quantiles.interpolated($0, above: 0, below: 1) },
      "Hmisc_normwt_i/n": three { quantiles.interpolated($0, above: 0, below: 0) },
      "inverse_cdf": three(quantiles.inverse),
    ])
  }
}
