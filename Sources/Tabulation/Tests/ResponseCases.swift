/// The cases that answered a multiple question and belong to a group.
struct ResponseCases {
  /// For each case, the places of its levels in `levels`.
  let given: [[Int]]
  /// For each case, the place of its group among those that have cases.
  let groups: [Int]
  let groupSizes: [Int]
  /// The levels that some give and some do not.
  let levels: [Int]
  private let levelTotals: [Int]

  init(_ rows: LevelCoding, _ columns: LevelCoding, _ selection: CaseSelection) {
    var answers: [(levels: [Int], group: Int)] = []
    for row in selection.isSelected.indices where selection.isSelected[row] {
      guard case .levels(let levels) = rows.entries[rows.entryOfAnswer[Int(rows.indexes[row])]],
        case .levels(let group) = columns.entries[columns.entryOfAnswer[Int(columns.indexes[row])]],
        let group = group.first
      else { continue }
      answers.append((levels, group))
    }
    var totals = Array(repeating: 0, count: rows.variable.levels.count)
    for answer in answers { for level in answer.levels { totals[level] += 1 } }
    let open = totals.indices.filter { totals[$0] > 0 && totals[$0] < answers.count }
    let places = Dictionary(open.enumerated().map { ($1, $0) }) { first, _ in first }
    let kept = Set(answers.map(\.group)).sorted()
    let groupPlaces = Dictionary(kept.enumerated().map { ($1, $0) }) { first, _ in first }
    given = answers.map { answer in answer.levels.compactMap { places[$0] } }
    groups = answers.map { groupPlaces[$0.group] ?? 0 }
    var sizes = Array(repeating: 0, count: kept.count)
    for group in groups { sizes[group] += 1 }
    (groupSizes, levels, levelTotals) = (sizes, open, open.map { totals[$0] })
  }

  private func counts(_ groups: [Int]) -> [Int] {
    var counts = Array(repeating: 0, count: levels.count * groupSizes.count)
    for (row, group) in groups.enumerated() {
      for level in given[row] { counts[level * groupSizes.count + group] += 1 }
    }
    return counts
  }

  /// The sum over levels of Pearson’s chi-squared of « given or not » by group.
  func statistic(_ groups: [Int]) -> Double {
    let counts = counts(groups)
    let n = Double(groups.count)
    var sum = 0.0
    for (level, total) in levelTotals.enumerated() {
      let share = Double(total) / n
      for (group, size) in groupSizes.enumerated() {
        let excess = Double(counts[level * groupSizes.count + group]) - Double(size) * share
        sum += excess * excess / (Double(size) * share * (1 - share))
      }
    }
    return sum
  }

  /// Correlations of the levels within groups, the groups pooled.
  var correlations: Matrix {
    let size = levels.count
    let counts = counts(groups)
    var products = Matrix(rows: size, columns: size)
    for levels in given {
      for one in levels { for other in levels { products[one, other] += 1 } }
    }
    for (group, cases) in groupSizes.enumerated() {
      let means = (0..<size).map { Double(counts[$0 * groupSizes.count + group]) / Double(cases) }
      for one in 0..<size {
        for other in 0..<size { products[one, other] -= Double(cases) * means[one] * means[other] }
      }
    }
    return Matrix(rows: size, columns: size) { one, other in
      let scale = (products[one, one] * products[other, other]).squareRoot()
      return one == other ? 1 : scale > 0 ? products[one, other] / scale : 0
    }
  }
}
