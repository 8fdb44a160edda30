import Survey
import Tabulation

/// The cases of a source as the options want them: numbers in classes, levels in order, absences as levels, variables nested,
/// rows repeated.
struct ArrangedCases {
  let source: CrossedSource
  let options: CrossingOptions
  private(set) var dataset: Dataset
  private(set) var repetition: CaseRepetition?

  /// - Parameter parts: the rows and columns that will be counted.
  init(_ source: CrossedSource, _ options: CrossingOptions, for parts: [CrossingSide.Part]) throws {
    (self.source, self.options, dataset) = (source, options, source.dataset)
    try classify()
    try arrange(parts.flatMap(\.variables))
    for case .nested(let outer, let inner) in parts { try nest(outer, inner) }
    guard let name = options.multiplicity else { return }
    let kept = Set(parts.map(\.name) + parts.flatMap(\.variables) + options.variables)
    let cases = try RepeatedCases(dataset, by: name, keeping: kept)
    dataset = cases.dataset
    repetition = CaseRepetition(name, cases)
  }

  private mutating func classify() throws {
    for named in options.classes {
      guard let column = dataset.column(named: named.variable) else { continue }
      do throws(NotNumbers) {
        dataset.set(named.classes.column(from: try column.numeric(), as: column.variable))
      } catch {
        throw TabulationError.notNumbers(named.variable, example: error.example)
      }
    }
  }

  /// The levels, order and scale the options ask for.
  private mutating func arrange(_ names: [String]) throws {
    let reordered = options.orders.map(\.variable) + options.ordinals
    for name in Set(reordered + (options.countsAbsences ? names : [])).sorted() {
      guard let column = dataset.column(named: name) else { continue }
      let counted = try Frequency(of: dataset, variable: name, filter: options.filter, kept: source.kept)
      var levelled = LevelledColumn(column, levels: counted.variable.levels)
      for order in options.orders where order.variable == name { try levelled.order(order.levels) }
      if options.ordinals.contains(name) { levelled.setOrdinal() }
      if options.countsAbsences, names.contains(name) { levelled.countAbsences(counted.missing, options.absences) }
      dataset.set(levelled.column)
    }
  }

  private mutating func nest(_ outer: String, _ inner: String) throws {
    let columns = try [outer, inner].map { name in
      let counted = try Frequency(of: dataset, variable: name, filter: options.filter, kept: source.kept)
      guard !counted.variable.isMultiple, let column = dataset.column(named: name) else {
        throw UsageError(
          message: "« \(name) » a plusieurs réponses par cas ; elle ne s’emboîte pas",
          remedy: "la mettre seule en lignes ou en colonnes, ou à côté d’une autre par « + »")
      }
      return LevelledColumn(column, levels: counted.variable.levels).column
    }
    dataset.set(columns[0].nesting(columns[1]))
  }
}
