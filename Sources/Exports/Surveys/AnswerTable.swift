package import Survey

/// The answers of a survey as a plain table: one row a case, one column a variable, one a category for multiple choices.
/// Contact details are left out; an answer that is none says why.
package struct AnswerTable {
  private let dataset: Dataset

  package init(_ dataset: Dataset) { self.dataset = dataset }

  package var csv: CSVTable {
    let columns = dataset.columns.filter { !$0.variable.isPersonal }
    let header = columns.flatMap { column -> [String] in
      guard column.variable.kind == .multiple else { return [column.variable.name] }
      return column.variable.categories.map { "\(column.variable.name)[\($0.code)]" }
    }
    let hasState = !dataset.completions.isEmpty
    return CSVTable(
      header: ["cas"] + (hasState ? ["completude"] : []) + header,
      rows: dataset.caseNames.indices.map { row in
        [.text(dataset.caseNames[row])] + (hasState ? [.text(Self.words(dataset.completions[row]))] : [])
          + columns.flatMap { cells(of: $0, row) }
      })
  }

  private func cells(of column: Column, _ row: Int) -> [CSVCell] {
    let categories = column.variable.categories
    func code(_ index: Int) -> String { categories[index].code }
    let isMultiple = column.variable.kind == .multiple
    func spread(_ cell: CSVCell) -> [CSVCell] { isMultiple ? categories.map { _ in cell } : [cell] }
    switch column[row] {
    case .choice(let chosen): return isMultiple ? ticks(categories.count, [chosen]) : [.text(code(chosen))]
    case .choices(let chosen): return ticks(categories.count, chosen)
    case .number(let number): return spread(.number(number))
    case .words(let words): return spread(.text(words))
    case .date(let date): return spread(.text(date))
    case .ranks(let ranks): return spread(.text(ranks.map(code).joined(separator: " > ")))
    case .none(let absence): return spread(.text(Self.words(absence)))
    }
  }

  private func ticks(_ count: Int, _ chosen: [Int]) -> [CSVCell] {
    (0..<count).map { .integer(chosen.contains($0) ? 1 : 0) }
  }

  private static func words(_ completion: Completion) -> String {
    switch completion {
    case .complete: "complète"
    case .partial: "partielle"
    case .ghost: "ouverte sans réponse"
    }
  }

  private static func words(_ absence: Answer.Absence) -> String {
    switch absence {
    case .notAsked: "(non posée)"
    case .leftEmpty: ""
    case .notReached: "(non atteinte)"
    case .declared(let code): code
    }
  }
}
