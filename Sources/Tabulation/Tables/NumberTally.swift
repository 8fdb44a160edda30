import Survey

/// How many selected cases gave each distinct number, in all and by group.
struct NumberTally {
  /// Distinct numbers, ascending.
  private(set) var values: [Double] = []
  /// Counts of `values`, over the cases that also have a group.
  private(set) var all: [Int]
  /// The same, one array per level of the groups.
  private(set) var byLevel: [[Int]]
  private(set) var missing = MissingCounts()
  private(set) var groupMissing = MissingCounts()

  init(_ column: Column, groups: LevelCoding?, _ selection: CaseSelection) {
    for case .number(let value) in column.dictionary { values.append(value) }
    values.sort()
    let places = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
    all = Array(repeating: 0, count: values.count)
    byLevel = Array(repeating: all, count: groups?.variable.levels.count ?? 0)
    let placeOfAnswer = column.dictionary.map { answer -> Int? in
      if case .number(let value) = answer { places[value] } else { nil }
    }
    for row in column.indexes.indices where selection.isSelected[row] {
      let answer = Int(column.indexes[row])
      let entry = groups.map { $0.entries[$0.entryOfAnswer[Int($0.indexes[row])]] } ?? .levels([])
      if case .absent(let absence) = entry { groupMissing.add(1, for: absence) }
      guard let place = placeOfAnswer[answer] else {
        if case .none(let absence) = column.dictionary[answer] { missing.add(1, for: absence) }
        continue
      }
      guard case .levels(let levels) = entry else { continue }
      all[place] += 1
      for level in levels { byLevel[level][place] += 1 }
    }
  }

  func ascending(_ counts: [Int]) -> [(value: Double, count: Int)] {
    zip(values, counts).map { (value: $0, count: $1) }
  }
}
