import Survey

/// The variables of a set of multiple responses as one.
struct SPSSMultiple {
  private let set: SPSSSet
  private let members: [SPSSVariable]

  init(_ set: SPSSSet, _ members: [SPSSVariable]) { (self.set, self.members) = (set, members) }

  var column: Column {
    var variable = Variable(name: set.name, label: FormTable.label(label), kind: .multiple)
    switch set.kind {
    case .ticked(let counted):
      variable.categories = members.map { member in
        let ofValue = member.labels.first { SPSSVariable.code($0.value) == counted }?.text
        let text = set.isLabelledByValue ? ofValue ?? member.label : member.label
        return Category(code: member.name, label: FormTable.label(text))
      }
      return Column(variable, answers: rows.map { ticked($0, counted) })
    case .codes:
      let listed = listedValues
      variable.categories = listed.map { value in
        let text = members.lazy.compactMap { $0.label(of: value) }.first
        return Category(code: SPSSVariable.code(value), label: FormTable.label(text ?? ""))
      }
      let places = Dictionary(listed.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return Column(variable, answers: rows.map { coded($0, places) })
    }
  }

  /// A set without a label of its own is called as its variables are, where they are all called the same.
  private var label: String {
    let own = Set(members.map(\.label))
    return set.label.isEmpty && own.count == 1 && members.count > 1 ? members[0].label : set.label
  }

  /// The values of the members, case by case.
  private var rows: [[SPSSVariable.Value]] {
    guard let first = members.first else { return [] }
    let columns = members.map { Array($0.values) }
    return first.indexes.indices.map { row in columns.map { $0[row] } }
  }

  /// The labelled values of all members in the order of the file, then those only found in the data.
  private var listedValues: [SPSSVariable.Value] {
    var seen: Swift.Set<SPSSVariable.Value> = []
    let labelled = members.flatMap { member in member.labels.map(\.value).filter { !member.isMissing($0) } }
    let found = members.flatMap { member in member.dictionary.filter { $0 != .empty && !member.isMissing($0) } }
    return (labelled + found).filter { seen.insert($0).inserted }
  }

  /// Nobody ticked and every member empty: nothing was answered; one value that is another, the options were looked at.
  private func ticked(_ row: [SPSSVariable.Value], _ counted: String) -> Answer {
    let chosen = row.indices.filter { SPSSVariable.code(row[$0]) == counted && row[$0] != .empty }
    if !chosen.isEmpty { return .choices(chosen) }
    return absence(row) ?? .choices([])
  }

  private func coded(_ row: [SPSSVariable.Value], _ places: [SPSSVariable.Value: Int]) -> Answer {
    let chosen = Swift.Set(row.indices.filter { !members[$0].isMissing(row[$0]) }.compactMap { places[row[$0]] })
    if !chosen.isEmpty { return .choices(chosen.sorted()) }
    return absence(row) ?? .none(.leftEmpty)
  }

  /// The first declared missing value where all there is is missing.
  private func absence(_ row: [SPSSVariable.Value]) -> Answer? {
    let given = row.indices.filter { row[$0] != .empty }
    guard given.allSatisfy({ members[$0].isMissing(row[$0]) }) else { return nil }
    return given.first.map { .none(.declared(SPSSVariable.code(row[$0]))) } ?? .none(.leftEmpty)
  }
}
