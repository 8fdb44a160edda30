package import Survey
package import Tabulation

extension WeightedFrequency {
  /// A line a level with its unweighted count, its sum of weights and, where the base allows it, its weighted share; the base
  /// last.
  package func csv(percentageBase: Int, language: String = "fr", style: ShareStyle = ShareStyle()) -> CSVTable {
    let variable = frequency.variable
    var table = CSVTable(
      header: [
        variable.label.text(in: language) ?? variable.name, "code", "Effectif", "Effectif pondéré",
        "Part pondérée (%\(style.title))",
      ])
    let percents = shares(style.base).percents(percentageBase: percentageBase, sumsToHundred: style.sumsToHundred)
    for (index, level) in variable.levels.enumerated() {
      table.rows.append(
        [
          .text(level.name(language)), .text(level.code), .integer(frequency.counts[index]), .number(sums[index].sum),
          percents[index].map { .rounded($0) } ?? .empty,
        ])
    }
    table.rows.append([.text(frequency.unit.baseTitle), .empty, .integer(frequency.base), .number(base.sum), .empty])
    table.rows.append([.text(CSVCell.effectiveTitle), .empty, .effective(base), .empty, .empty])
    return table
  }
}
