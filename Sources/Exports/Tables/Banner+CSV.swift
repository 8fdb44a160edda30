import Survey
package import Tabulation

extension Banner {
  /// A line a level, then a line a net: counts, and column shares with the weight where there is one; the bases last.
  package func csv(threshold: Int, percentageBase: Int, language: String = "fr") -> CSVTable {
    let variable = total.frequency.variable
    let columns = columns(threshold: threshold)
    let isWeighted = total.design.weight != nil
    let titles = ["Total"] + columns.map { $0.title(language) }
    var table = CSVTable(
      header: [variable.label.text(in: language) ?? variable.name, "code"] + titles
        + titles.map { "\($0) (\(isWeighted ? "% pondéré" : "%"))" })
    let lines = variable.levels.map { ($0.name(language), $0.code) } + nets.map { ("dont \($0.net.name)", $0.net.name) }
    let counts = total.frequency.counts + nets.map { $0.total.frequency.counts[0] }
    let sums = (total.sums + nets.map { $0.total.sums[0] }).map(\.sum)
    for (row, line) in lines.enumerated() {
      table.rows.append(
        [.text(line.0), .text(line.1), .integer(counts[row])] + columns.map { .shown($0.counts[row]) }
          + [.weighted(sums[row], total.base.sum, cases: total.frequency.base, percentageBase)]
          + columns.map { $0.share(row, percentageBase) })
    }
    let none = Array(repeating: CSVCell.empty, count: titles.count)
    table.rows.append(
      [.text(total.frequency.unit.baseTitle), .empty, .integer(total.frequency.base)]
        + columns.map { .shown($0.cases) } + none)
    if isWeighted {
      table.rows.append(
        [.text(CSVCell.effectiveTitle), .empty, .effective(total.base)]
          + columns.map { $0.base.map { .effective($0) } ?? .empty } + none)
    }
    return table
  }
}

extension BannerColumn {
  fileprivate func title(_ language: String) -> String {
    let group = outer.map { "\($0.name(language)) › " } ?? "\(variable.label.text(in: language) ?? variable.name) : "
    return group + level.name(language)
  }

  /// A hidden cell says so under its count only.
  fileprivate func share(_ row: Int, _ percentageBase: Int) -> CSVCell {
    guard let part = sums[row], let cases else { return .empty }
    return .weighted(part, base?.sum ?? Double(cases), cases: cases, percentageBase)
  }
}

extension CSVCell {
  /// A count, or that it is hidden.
  static func shown(_ count: Int?) -> CSVCell {
    count.map { .integer($0) } ?? .text(TestedTable.Why.hiddenCells.sentence)
  }
}
