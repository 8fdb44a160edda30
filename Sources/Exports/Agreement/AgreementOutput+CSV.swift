import Coding

extension AgreementOutput {
  /// One line a code, a dimension, an interview; numbers that are not defined are empty, and the last column says why.
  package var csv: CSVTable {
    var header = ["niveau", "id", "libelle", "unite", "n"] + report.coders.map { "n_\($0)" } + ["ensemble"]
    for name in AgreementMeasure.Name.allCases { header += Self.columns(name) }
    header += ["precision", "rappel", "f1"].flatMap { [$0, "\($0)_bas", "\($0)_haut"] } + ["pourquoi"]
    let levels = [("dimension", report.dimensions), ("code", report.codes), ("entretien", report.byInterview)]
    return CSVTable(header: header, rows: levels.flatMap { level, rows in rows.map { line($0, level) } })
  }

  private static func columns(_ name: AgreementMeasure.Name) -> [String] {
    let own = name.rawValue
    let error = name == .cohen ? ["\(own)_bas", "\(own)_haut"] : []
    let drawn = [.cohen, .gwet, .krippendorff].contains(name) ? ["\(own)_tirages_bas", "\(own)_tirages_haut"] : []
    return [own] + error + drawn
  }

  private func line(_ row: AgreementRow, _ level: String) -> [CSVCell] {
    var cells: [CSVCell] = [
      .text(level), .text(row.subject.id), .text(label(row.subject)), .text(report.unit.name), .integer(row.units),
    ]
    cells += row.given.map { .integer($0) } + [.integer(row.agreed)]
    var whys: [String] = []
    for name in AgreementMeasure.Name.allCases {
      let measure = row.measure(name)
      cells.append(Self.cell(measure?.value.value))
      if name == .cohen { cells += Self.cells(measure?.interval) }
      if [.cohen, .gwet, .krippendorff].contains(name) { cells += Self.cells(measure?.drawn) }
      if case .notComputable(let reason)? = measure?.value { whys.append("\(name.rawValue) : \(words.reason(reason))") }
    }
    switch trust(row.subject) {
    case .measured(let quality)?:
      for measure in measures(quality) {
        cells += [Self.cell(measure.value)] + Self.cells(measure.interval)
        if measure.value == nil { whys.append("\(measure.name) : \(measure.why)") }
      }
    case .unknown(let why)?:
      cells += Array(repeating: .empty, count: 9)
      whys.append(why)
    case nil: cells += Array(repeating: .empty, count: 9)
    }
    return cells + [.text(whys.joined(separator: " ; "))]
  }

  private static func cell(_ value: Double?) -> CSVCell { value.map { .number($0) } ?? .empty }

  private static func cells(_ interval: ClosedRange<Double>?) -> [CSVCell] {
    [cell(interval?.lowerBound), cell(interval?.upperBound)]
  }
}
