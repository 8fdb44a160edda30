import Exports
import Reporting
import Tabulation

/// The test a table bears, as JSON: its name, its figures, the rule that took it and what it allows to say.
struct TestOutput {
  let chosen: ChosenTest
  let wording: Wording
  let names: (rows: String, columns: String)

  init(_ chosen: ChosenTest, wording: Wording, names: (rows: String, columns: String)) {
    (self.chosen, self.wording, self.names) = (chosen, wording, names)
  }

  var json: JSONValue {
    var object: JSONObject = [
      "nom": .string(chosen.test.rawValue), "intitule": .string(wording.text("test.nom.\(chosen.test.rawValue)")),
      "demande": .bool(chosen.rule == .asked), "regle": .string(wording.rule(chosen.rule)),
    ]
    switch chosen.outcome {
    case .failure(let silence):
      object.setUndefined("p", why: wording.reason(silence))
    case .success(let outcome):
      object["p"] = .number(outcome.p)
      if let error = outcome.error { object["p_erreur"] = .number(error) }
      setStatistic(outcome.statistic, &object)
      setStrength(outcome.strength, &object)
      object["phrase"] = .string(wording.meaning(chosen, outcome, names.rows, names.columns))
    }
    return .object(object)
  }

  private func setStatistic(_ statistic: TestOutcome.Statistic, _ object: inout JSONObject) {
    switch statistic {
    case .chiSquared(let value, let degrees), .likelihood(let value, let degrees):
      object["statistique"] = .number(value)
      object["ddl"] = .numbers([degrees])
    case .f(let value, let above, let below):
      object["statistique"] = .number(value)
      object["ddl"] = .numbers([above, below])
    case .none: return
    }
  }

  private func setStrength(_ strength: TestOutcome.Strength?, _ object: inout JSONObject) {
    switch strength {
    case .cramersV(let value): object["force"] = .object(["v_de_cramer": .number(value)])
    case .gamma(let value): object["force"] = .object(["gamma": .number(value)])
    case .etaSquared(let value): object["force"] = .object(["eta2": .number(value)])
    case .epsilonSquared(let value): object["force"] = .object(["epsilon2": .number(value)])
    case .commonOdds(let value, let interval, let homogeneity):
      object["force"] = .object([
        "rapport_de_cotes_commun": .number(value), "intervalle": .numbers([interval.low, interval.high]),
        "homogeneite_p": .number(homogeneity),
      ])
    case nil: return
    }
  }
}
