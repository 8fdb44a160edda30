package import Survey
package import Tabulation

extension Banner {
  /// A line a level, then a line a net: counts, and column shares with the weight where there is one; the bases last.
  package func csv(
    threshold: Int, percentageBase: Int, language: String = "fr", style: ShareStyle = ShareStyle()
  ) -> CSVTable {
    let variable = total.frequency.variable
    let columns = columns(threshold: threshold, style.base)
    let all = all(style.base)
    let isWeighted = total.design.weight != nil
    let titles = ["Total"] + columns.map { $0.title(language) }
    var table = CSVTable(
      header: [variable.label.text(in: language) ?? variable.name, "code"] + titles
        + titles.map { "\($0) (\(isWeighted ? "% pondéré" : "%")\(style.title))" })
    let lines = variable.levels.map { ($0.name(language), $0.code) } + nets.map { ("dont \($0.net.name)", $0.net.name) }
    let percents = ([all.shares] + columns.map(\.shares)).map {
      $0?.percents(percentageBase: percentageBase, sumsToHundred: style.sumsToHundred)
    }
    for (row, line) in lines.enumerated() {
      table.rows.append(
        [.text(line.0), .text(line.1)] + ([all.counts[row]] + columns.map { $0.counts[row] }).map { .shown($0) }
          + percents.map { ($0?[row]).flatMap { $0 }.map { .rounded($0) } ?? .empty })
    }
    let none = Array(repeating: CSVCell.empty, count: titles.count)
    table.rows.append(
      [.text(total.frequency.unit.baseTitle), .empty] + ([all.cases] + columns.map(\.cases)).map { .shown($0) } + none)
    if style.base != .cases {
      table.rows.append(
        [.text(style.baseTitle), .empty]
          + ([all.shares] + columns.map(\.shares)).map { $0.map { .number($0.base) } ?? .empty } + none)
    }
    if isWeighted {
      table.rows.append(
        [.text(CSVCell.effectiveTitle), .empty]
          + ([all.base] + columns.map(\.base)).map { $0.map { .effective($0) } ?? .empty } + none)
    }
    return table
  }
}

extension BannerColumn {
  fileprivate func title(_ language: String) -> String {
    let group = outer.map { "\($0.name(language)) › " } ?? "\(variable.label.text(in: language) ?? variable.name) : "
    return group + level.name(language)
  }
}

extension CSVCell {
  /// A count, or that it is hidden.
  static func shown(_ count: Int?) -> CSVCell {
    count.map { .integer($0) } ?? .text(TestedTable.Why.hiddenCells.sentence)
  }
}
