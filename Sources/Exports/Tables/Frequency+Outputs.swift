package import Survey
package import Tabulation

extension ShareStyle {
  /// What follows « % » in a column’s title.
  var title: String { base == .cases ? "" : ", sur les \(base == .responding ? "répondants" : "réponses données")" }

  /// What the line of the base is called.
  var baseTitle: String { base == .responding ? "Base (cas avec une réponse)" : "Base (réponses données)" }
}

extension Frequency {
  /// A line a level with its count and, where the base allows it, its share; the base last.
  package func csv(percentageBase: Int, language: String = "fr", style: ShareStyle = ShareStyle()) -> CSVTable {
    var table = CSVTable(
      header: [variable.label.text(in: language) ?? variable.name, "code", "Effectif", "Part (%\(style.title))"])
    let column = shares(style.base)
    let percents = column.percents(percentageBase: percentageBase, sumsToHundred: style.sumsToHundred)
    for (index, level) in variable.levels.enumerated() {
      table.rows.append(
        [
          .text(level.name(language)), .text(level.code), .integer(counts[index]),
          percents[index].map { .rounded($0) } ?? .empty,
        ])
    }
    table.rows.append([.text(unit.baseTitle), .empty, .integer(base), .empty])
    if let organisationCount {
      table.rows.append([.text(CaseUnit.organisation.baseTitle), .empty, .integer(organisationCount), .empty])
    }
    if style.base != .cases {
      table.rows.append([.text(style.baseTitle), .empty, .integer(Int(column.base)), .empty])
    }
    return table
  }

  /// The one-way table under the names of the reference outputs; percentages are 0 to 100.
  package func json(language: String = "fr") -> JSONValue {
    var object: JSONObject = [
      "var": .string(variable.name), "filter": JSONValue(filter?.text), "weight": .null,
      "unit": .string(unit.rawValue), "multiple": .bool(variable.isMultiple),
      "n_total": JSONValue(hidesAbsences ? nil : selectedCount),
      "n_missing": JSONValue(hidesAbsences ? nil : selectedCount - base), "n_valid": .integer(base),
      "missing": hidesAbsences ? .null : missing.json, "n_partial_excluded": .integer(partialExcluded),
      "levels": .strings(variable.levels.map { $0.name(language) }), "codes": .strings(variable.levels.map(\.code)),
      "n": .integers(counts), "unweighted_pct": .numbers(counts.indices.map { share($0).percentage }),
    ]
    if let organisationCount { object["n_organisations"] = .integer(organisationCount) }
    return .object(object)
  }
}
