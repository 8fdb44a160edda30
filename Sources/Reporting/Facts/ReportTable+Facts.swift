import Survey
import Tabulation

extension ReportTable {
  /// The cells as facts: `tableau.ID.ligne.colonne`, a code without its dimension.
  var facts: [Fact] {
    let noun = Fact.Noun(unit)
    switch content {
    case .oneWay(let frequency):
      return frequency.variable.levels.enumerated().map { index, level in
        Fact(
          id: "tableau.\(id).\(Self.part(level.code, of: frequency.variable))",
          label: "\(definition.title) – \(level.label.text() ?? level.code)",
          value: .count(frequency.counts[index], of: base() ?? frequency.base), noun: noun,
          weighted: weightedShare(index))
      }
    case .numbers: return []
    case .twoWay(let table):
      let (rows, columns) = (table.crosstab.rows, table.crosstab.columns)
      return rows.levels.indices.flatMap { row in
        columns.levels.indices.map { column in
          let (rowLevel, columnLevel) = (rows.levels[row], columns.levels[column])
          return Fact(
            id: "tableau.\(id).\(Self.part(rowLevel.code, of: rows)).\(Self.part(columnLevel.code, of: columns))",
            label:
              "\(definition.title) – \(rowLevel.label.text() ?? rowLevel.code) × \(columnLevel.label.text() ?? columnLevel.code)",
            value: table.share(row, column, of: .column).map { .count($0.count, of: base(column) ?? $0.base) }
              ?? .hidden,
            noun: noun,
            weighted: weightedShare(row, column))
        }
      }
    }
  }

  private static func part(_ code: String, of variable: TableVariable) -> String {
    let dimension = variable.name.prefix { $0 != "." && $0 != "~" && $0 != "+" } + "."
    return Slug.of(code.hasPrefix(dimension) ? String(code.dropFirst(dimension.count)) : code)
  }
}
