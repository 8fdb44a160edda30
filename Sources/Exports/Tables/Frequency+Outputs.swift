import Survey
package import Tabulation

extension Frequency {
  /// A line a level with its count and, where the base allows it, its share; the base last.
  package func csv(percentageBase: Int, language: String = "fr") -> CSVTable {
    var table = CSVTable(header: [variable.label.text(in: language) ?? variable.name, "code", "Effectif", "Part (%)"])
    for (index, level) in variable.levels.enumerated() {
      let share = share(index)
      let percent = base >= percentageBase ? share.percent(digits: base < 200 ? 0 : 1) : nil
      table.rows.append(
        [
          .text(level.name(language)), .text(level.code), .integer(counts[index]),
          percent.map { .rounded($0) } ?? .empty,
        ])
    }
    table.rows.append([.text(unit.baseTitle), .empty, .integer(base), .empty])
    return table
  }

  /// The one-way table under the names of the reference outputs; percentages are 0 to 100.
  package func json(language: String = "fr") -> JSONValue {
    .object([
      "var": .string(variable.name), "filter": JSONValue(filter?.text), "weight": .null,
      "unit": .string(unit.rawValue), "multiple": .bool(variable.isMultiple),
      "n_total": .integer(selectedCount), "n_missing": .integer(selectedCount - base), "n_valid": .integer(base),
      "missing": missing.json, "n_partial_excluded": .integer(partialExcluded),
      "levels": .strings(variable.levels.map { $0.name(language) }), "codes": .strings(variable.levels.map(\.code)),
      "n": .integers(counts), "unweighted_pct": .numbers(counts.indices.map { share($0).percentage }),
    ])
  }
}
