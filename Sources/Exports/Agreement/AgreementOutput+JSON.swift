import Coding
import Survey

extension AgreementOutput {
  /// The whole report; a number that is not defined is `null`, and `<key>_why` says why.
  package var json: JSONValue {
    .object([
      "unite": .string(report.unit.name), "recouvrement": JSONValue(report.unit.overlap),
      "codeurs": .strings(report.coders), "entretiens": .strings(report.interviews),
      "non_termines": .strings(report.unfinished), "tirages": .integer(bootstrap.draws),
      "issus_de_regles": .integer(report.fromRules), "graine": .integer(Int(bootstrap.seed)),
      "codes": .array(report.codes.map { row($0, key: "code") }),
      "dimensions": .array(report.dimensions.map { row($0, key: "dimension") }),
      "par_entretien": .array(report.byInterview.map { row($0, key: "entretien") }),
      "validation": .strings(rules.validation), "validation_non_prets": .strings(rules.notReady),
      "validation_vus": .strings(rules.seen),
      "regles": .array(rules.rules.map(rule)), "desaccords": .array(report.disagreements.map(disagreement)),
      "desaccords_modalite": .array(report.modalities.map(modality)),
    ])
  }

  private func row(_ row: AgreementRow, key: String) -> JSONValue {
    var object: JSONObject = [
      key: .string(row.subject.id), "libelle": .string(label(row.subject)), "unite": .string(report.unit.name),
      "n": .integer(row.units),
    ]
    var given = JSONObject()
    for (coder, count) in zip(report.coders, row.given) { given[coder] = .integer(count) }
    object["par_codeur"] = .object(given)
    object["ensemble"] = .integer(row.agreed)
    for measure in row.measures {
      let name = measure.name.rawValue
      switch measure.value {
      case .value(let number): object[name] = .number(number)
      case .notComputable(let reason): object.setUndefined(name, why: words.reason(reason))
      }
      if let interval = measure.interval { object["\(name)_intervalle"] = Self.pair(interval) }
      if let drawn = measure.drawn { object["\(name)_tirages"] = Self.pair(drawn) }
    }
    if let trust = trust(row.subject) { add(trust, to: &object) }
    return .object(object)
  }

  private func rule(_ rule: RuleRow) -> JSONValue {
    var object: JSONObject = [
      "regle": .string(rule.rule), "code": .string(rule.code), "propose": .integer(rule.proposed),
      "nie": .integer(rule.denied), "echo": .integer(rule.echoes),
    ]
    add(rule.quality.map(Trust.measured) ?? .unknown(why: words.notValidated), to: &object)
    return .object(object)
  }

  private func add(_ trust: Trust, to object: inout JSONObject) {
    switch trust {
    case .unknown(let why):
      for name in ["precision", "rappel", "f1"] { object.setUndefined(name, why: why) }
    case .measured(let quality):
      object["tours"] = .integer(quality.turns)
      object["trouves"] = .integer(quality.found)
      object["a_tort"] = .integer(quality.wrong)
      object["manques"] = .integer(quality.missed)
      for measure in measures(quality) {
        if let value = measure.value {
          object[measure.name] = .number(value)
        } else {
          object.setUndefined(measure.name, why: measure.why)
        }
        if let interval = measure.interval { object["\(measure.name)_intervalle"] = Self.pair(interval) }
      }
    }
  }

  private func disagreement(_ one: Disagreement) -> JSONValue {
    .object([
      "code": .string(one.code), "entretien": JSONValue(one.unit.interview), "tour": JSONValue(one.unit.turn),
      "unite": .string(one.unit.group), "donne": .array(one.gave.map(voice)), "sans": .strings(one.withheld),
      "a_la_place": .array(one.instead.map(voice)),
    ])
  }

  private func voice(_ voice: Disagreement.Voice) -> JSONValue {
    .object([
      "codeur": .string(voice.coder), "code": .string(voice.code), "modalite": JSONValue(voice.modality?.rawValue),
      "extrait": .string(voice.extract),
    ])
  }

  private func modality(_ one: ModalityDisagreement) -> JSONValue {
    .object([
      "code": .string(one.code), "entretien": .string(one.speaker.interview), "locuteur": .string(one.speaker.label),
      "tours": .integers(one.turns),
      "donne": .array(
        one.given.flatMap { given in
          given.passages.map { passage in
            .object([
              "codeur": .string(given.coder), "tour": .integer(passage.turn), "code": .string(passage.code),
              "modalite": .string(passage.modality.rawValue), "extrait": .string(passage.extract),
            ])
          }
        }), "sans": .strings(one.given.filter(\.passages.isEmpty).map(\.coder)),
    ])
  }

  private static func pair(_ interval: ClosedRange<Double>) -> JSONValue {
    .numbers([interval.lowerBound, interval.upperBound])
  }
}

extension AgreementUnit {
  /// The share of text two passages must have in common; `nil` for other units.
  package var overlap: Double? {
    if case .passage(let overlap) = self { overlap } else { nil }
  }
}
