import Survey
import Tabulation

/// A crossing protected as it stands, or on coarser levels where it could not be printed otherwise.
///
/// The merges the study declares are tried first, one more at a time; then neighbours of an ordered variable. Of those
/// that can be printed, the one that keeps most levels, then hides fewest cells. None: the table gives its totals.
struct TableMerging {
  /// A crossing on merged levels, and the columns that make it.
  struct Merged: Equatable {
    var table: ProtectedTable
    var columns: [Column] = []
    /// By merged variable.
    var merges: [String: Origin] = [:]
  }

  /// What a merged variable is made from.
  struct Origin: Equatable {
    var origin: String
    var merges: [MergedLevels.Merge]
  }

  /// Ordered variables of more levels are not merged by trial.
  private static let levelLimit = 8

  private(set) var dataset: Dataset
  let definition: TableDefinition
  let columns: String
  let kept: CaseSelection.Kept
  let threshold: Int

  /// The crossing on levels that take in the absences it declares (`dans_la_base`): columns of their own, beside the plain ones.
  func protected() throws(TabulationError) -> Merged {
    let names = [definition.rows, columns]
    guard !definition.absences.isEmpty, dataset.unit != .passage else { return try protected(named: names) }
    var (arranged, own, origins) = (self, [Column](), [String: Origin]())
    var counted = names
    for (side, name) in names.enumerated() {
      let counting = try dataset.counting(definition.absences, of: name, kept)
      guard var column = counting.column(named: name), column != dataset.column(named: name) else { continue }
      counted[side] = "\(name)+\(definition.id).base"
      column.variable.name = counted[side]
      arranged.dataset.set(column)
      own.append(column)
      origins[counted[side]] = Origin(origin: name, merges: [])
    }
    var merged = try arranged.protected(named: counted)
    merged.columns = own + merged.columns
    merged.merges.merge(origins) { merge, _ in merge }
    return merged
  }

  /// - Parameter names: of the rows and the columns, in the dataset.
  private func protected(named names: [String]) throws(TabulationError) -> Merged {
    let plain = Merged(table: try crossed(dataset, names[0], names[1]))
    guard mayGain(plain.table), dataset.unit != .passage else { return plain }
    for count in 1..<(definition.merges.count + 1) {
      let found = try merged(Array(definition.merges.prefix(count)).map(merge), of: names)
      if !found.table.isTotalsOnly { return found }
    }
    var best: Merged?
    for merges in neighbours(of: names) {
      let found = try merged(merges, of: names)
      if !found.table.isTotalsOnly, best.map({ isBetter(found.table, $0.table) }) ?? true { best = found }
    }
    return best ?? plain
  }

  private func mayGain(_ table: ProtectedTable) -> Bool {
    switch table.verdict {
    case .totalsOnly(.tooManyHidden), .totalsOnly(.notProtectable): true
    case .totalsOnly, .whole, .cellsHidden: false
    }
  }

  private func isBetter(_ one: ProtectedTable, _ other: ProtectedTable) -> Bool {
    let (left, right) = (one.crosstab.places.count, other.crosstab.places.count)
    return left != right ? left > right : one.hidden.count < other.hidden.count
  }

  private func crossed(_ dataset: Dataset, _ rows: String, _ columns: String) throws(TabulationError) -> ProtectedTable
  {
    dataset.unit == .passage
      ? try PassageProtection.protected(dataset, rows: rows, columns: columns, threshold: threshold)
      : try Crosstab(of: dataset, rows: rows, columns: columns, kept: kept).protected(threshold: threshold)
  }

  /// A declared merge; its code begins as the codes it replaces, so that ids are made alike.
  private func merge(_ group: VariableDefinition.Group) -> MergedLevels.Merge {
    let dimension = group.codes.first.flatMap { $0.contains(".") ? $0.prefix { $0 != "." } + "." : nil } ?? ""
    return MergedLevels.Merge(
      code: dimension + group.name, label: Label(group.label ?? group.name), codes: group.codes)
  }

  /// The crossing with these merges, each on the side that has its codes.
  private func merged(_ merges: [MergedLevels.Merge], of sides: [String]) throws(TabulationError) -> Merged {
    var dataset = dataset
    var coarser: [Column] = []
    var origins: [String: Origin] = [:]
    var names = sides
    for (side, name) in sides.enumerated() {
      guard let column = dataset.column(named: name) else { continue }
      let known = Set(column.variable.categories.map(\.code))
      let own = merges.filter { !known.isDisjoint(with: $0.codes) }
      guard !own.isEmpty else { continue }
      names[side] = "\(name)+\(definition.id)"
      let merged = MergedLevels(own).column(from: column, named: names[side])
      dataset.set(merged)
      coarser.append(merged)
      origins[names[side]] = Origin(origin: name, merges: own)
    }
    return Merged(table: try crossed(dataset, names[0], names[1]), columns: coarser, merges: origins)
  }

  /// Every way of joining neighbours of an ordered single variable into two groups or more: columns, then rows.
  private func neighbours(of names: [String]) -> [[MergedLevels.Merge]] {
    names.reversed().flatMap { name -> [[MergedLevels.Merge]] in
      guard let variable = dataset.column(named: name)?.variable, variable.kind == .single, variable.isOrdinal,
        (3...Self.levelLimit).contains(variable.categories.count)
      else { return [] }
      let cuts = variable.categories.count - 1
      return (1..<(1 << cuts) - 1).map { pattern in joined(variable.categories, cutsAt: pattern) }
    }
  }

  /// Neighbours between two cuts are one level; a bit says there is a cut after that level.
  private func joined(_ levels: [Category], cutsAt pattern: Int) -> [MergedLevels.Merge] {
    var groups: [[Category]] = [[]]
    for (index, level) in levels.enumerated() {
      groups[groups.count - 1].append(level)
      if index < levels.count - 1, pattern & (1 << index) != 0 { groups.append([]) }
    }
    return groups.filter { $0.count > 1 }.map { group in
      MergedLevels.Merge(
        code: group.map(\.code).joined(separator: "+"),
        label: Label(group.map { $0.label.text() ?? $0.code }.joined(separator: " + ")), codes: group.map(\.code))
    }
  }
}
