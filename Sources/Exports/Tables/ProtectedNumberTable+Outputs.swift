import Survey
package import Tabulation

extension ProtectedNumberTable {
  /// The summaries under the names of the reference outputs (`N01`), the overall one last as « (total) »; quantiles are of
  /// type 7. A hidden group has no figure, and then neither has the total, nor what would give its n away.
  package func json(language: String = "fr") -> JSONValue {
    let levels = table.groups?.levels ?? []
    let groups = levels.indices.map { group in
      Self.json(levels[group].name(language), code: levels[group].code, summary(group))
    }
    var object: JSONObject = [
      "y": .string(table.name), "group": JSONValue(table.groups?.name),
      "filter": JSONValue(table.filter?.text), "weight": .null,
      "unit": .string(table.unit.rawValue), "n_total": .integer(table.selectedCount),
    ]
    if let overall, !hidesAbsences {
      object["n_missing"] = .integer(table.selectedCount - overall.n)
      object["missing"] = .object(["y": table.missing.json, "group": table.groupMissing.json])
    } else {
      object.setUndefined("n_missing", why: TestedTable.Why.hiddenCells.sentence)
    }
    object["n_partial_excluded"] = .integer(table.partialExcluded)
    object["groups"] = .array(groups + [Self.json("(total)", code: nil, overall)])
    object["threshold"] = .integer(threshold)
    return .object(object)
  }

  private static func json(_ name: String, code: String?, _ summary: NumberSummary?) -> JSONValue {
    var object: JSONObject = ["group": .string(name)]
    if let code { object["code"] = .string(code) }
    guard let summary else {
      object.setUndefined("n", why: TestedTable.Why.hiddenCells.sentence)
      return .object(object)
    }
    let deviation = summary.standardDeviation
    object["n"] = .integer(summary.n)
    object["mean"] = JSONValue(summary.mean)
    object["sd"] = JSONValue(deviation)
    object["se"] = JSONValue(deviation.map { $0 / Double(summary.n).squareRoot() })
    object["var"] = JSONValue(deviation.map { $0 * $0 })
    object.setExtremes(summary, isHidden: summary.n > 0 && summary.minimum == nil)
    object["quantiles_25_50_75"] = summary.quartiles.map { .object(["type7": .numbers($0)]) } ?? .null
    return .object(object)
  }

  /// A line a group, the total last; a hidden one says so under its n.
  package func csv(language: String = "fr") -> CSVTable {
    let label = table.groups.map { $0.label.text(in: language) ?? $0.name } ?? table.label.text(in: language)
    var csv = CSVTable(
      header: [
        label ?? table.name, "code", "n", "Moyenne", "Écart type", "Minimum", "Premier quartile", "Médiane",
        "Troisième quartile", "Maximum",
      ])
    for (group, level) in (table.groups?.levels ?? []).enumerated() {
      csv.rows.append([.text(level.name(language)), .text(level.code)] + Self.cells(summary(group)))
    }
    csv.rows.append([.text("Total"), .empty] + Self.cells(overall))
    return csv
  }

  private static func cells(_ summary: NumberSummary?) -> [CSVCell] {
    guard let summary else {
      return [.text(TestedTable.Why.hiddenCells.sentence)] + Array(repeating: .empty, count: 7)
    }
    let quartiles = summary.quartiles.map { $0.map(Optional.init) } ?? [nil, nil, nil]
    return [.integer(summary.n)]
      + ([summary.mean, summary.standardDeviation, summary.minimum] + quartiles + [summary.maximum]).map { value in
        value.map { .number($0) } ?? .empty
      }
  }
}

extension JSONObject {
  /// A minimum and a maximum, or why there are none: each is one case’s own number.
  mutating func setExtremes(_ summary: NumberSummary, isHidden: Bool) {
    guard !isHidden else {
      for key in ["min", "max"] { setUndefined(key, why: "trop peu de cas : chacun est le nombre d’un seul cas") }
      return
    }
    self["min"] = JSONValue(summary.minimum)
    self["max"] = JSONValue(summary.maximum)
  }
}
