import Diagnostics
import Survey
import Tabulation

/// A column whose every value is a declared level, so that levels can be put in order and absences made levels.
struct LevelledColumn {
  private(set) var column: Column

  /// Numbers, days and words become categories, in the order a table would show them.
  init(_ column: Column, levels: [TableLevel]) {
    var variable = column.variable
    variable.categories = levels.map { Category(code: $0.code, label: $0.label) }
    let isMultiple = variable.kind == .multiple || variable.kind == .ranking
    variable.kind = isMultiple ? .multiple : .single
    let places = Dictionary(levels.enumerated().map { ($1.code, $0) }) { first, _ in first }
    self.column = column.mapped(to: variable) { answer in
      switch answer {
      case .choice, .choices, .none: answer
      case .ranks(let indexes): .choices(Set(indexes).sorted())
      case .words(let text), .date(let text): places[text].map { .choice($0) } ?? answer
      case .number(let value): places[Self.code(of: value)].map { .choice($0) } ?? answer
      }
    }
  }

  /// A whole number is written without a point, as tables write it.
  private static func code(of value: Double) -> String { Int(exactly: value).map { "\($0)" } ?? "\(value)" }

  /// The levels named first, in the order given, by code or label; the others after them, in theirs.
  mutating func order(_ names: [String]) throws {
    let categories = column.variable.categories
    var order: [Int] = []
    for name in names {
      let place = categories.firstIndex { $0.code == name } ?? categories.firstIndex { $0.label.text() == name }
      guard let place else {
        throw UsageError(
          message: "« \(column.variable.name) » n’a pas de modalité « \(name) »",
          remedy: remedyForUnknown(name, among: categories.map(\.code) + categories.compactMap { $0.label.text() }))
      }
      if !order.contains(place) { order.append(place) }
    }
    order += categories.indices.filter { !order.contains($0) }
    var places = order
    for (new, old) in order.enumerated() { places[old] = new }
    var variable = column.variable
    variable.categories = order.map { categories[$0] }
    column = column.mapped(to: variable) { answer in
      switch answer {
      case .choice(let index): .choice(places[index])
      case .choices(let indexes): .choices(indexes.map { places[$0] }.sorted())
      case .number, .words, .date, .ranks, .none: answer
      }
    }
  }

  mutating func setOrdinal() {
    var variable = column.variable
    variable.isOrdinal = true
    column = column.mapped(to: variable) { $0 }
  }

  /// One level more for each reason of these kinds for having no answer that occurs in `missing`.
  mutating func countAbsences(_ missing: MissingCounts, _ kinds: Set<AbsenceKind>) {
    column = column.counting(missing.absences(kinds))
  }
}
