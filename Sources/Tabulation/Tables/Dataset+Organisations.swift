package import Survey

extension Dataset {
  /// Some columns with a case for each organisation that the cases (passages) are of, in order of first appearance: it has
  /// every level that one of its cases has. An attribute that differs between them is then a multiple variable.
  package func byOrganisation(_ names: [String]) -> Dataset {
    var ids: [String] = []
    var rows: [String: [Int]] = [:]
    for (row, id) in organisations.enumerated() {
      if rows[id] == nil { ids.append(id) }
      rows[id, default: []].append(row)
    }
    var gathered = Dataset(unit: .organisation, caseNames: ids)
    for name in names {
      guard let column = column(named: name) else { continue }
      gathered.set(Self.gathered(column, ids.map { rows[$0] ?? [] }))
    }
    return gathered
  }

  private static func gathered(_ column: Column, _ groups: [[Int]]) -> Column {
    let sets = groups.map { rows -> Set<Int>? in
      let given = rows.compactMap { row -> [Int]? in
        switch column[row] {
        case .choice(let level): [level]
        case .choices(let levels), .ranks(let levels): levels
        case .number, .words, .date, .none: nil
        }
      }
      return given.isEmpty ? nil : Set(given.joined())
    }
    var variable = column.variable
    if variable.kind != .multiple { variable.kind = sets.contains { ($0?.count ?? 0) > 1 } ? .multiple : .single }
    return Column(
      variable,
      answers: sets.map { set -> Answer in
        guard let levels = set?.sorted() else { return .none(.leftEmpty) }
        return variable.kind == .multiple ? .choices(levels) : levels.first.map { .choice($0) } ?? .none(.leftEmpty)
      })
  }
}
