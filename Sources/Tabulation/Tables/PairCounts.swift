/// How many selected cases have each pair of entries of two codings: one pass over the cases, indexes only.
struct PairCounts {
  /// Pairs that occur, row entry first, in ascending order of indexes.
  let pairs: [(row: Int, column: Int, count: Int)]

  /// Above this many possible pairs, only those that occur are kept.
  private static let denseLimit = 1 << 22

  init(_ rows: LevelCoding, _ columns: LevelCoding, _ selection: CaseSelection) {
    let width = max(1, columns.entries.count)
    let size = rows.entries.count * width
    pairs =
      size <= Self.denseLimit
      ? Self.dense(rows, columns, selection.isSelected, size, width)
      : Self.sparse(rows, columns, selection.isSelected, width)
  }

  private static func dense(
    _ rows: LevelCoding, _ columns: LevelCoding, _ selected: [Bool], _ size: Int, _ width: Int
  ) -> [(row: Int, column: Int, count: Int)] {
    var counts = Array(repeating: 0, count: size)
    let starts = rows.entryOfAnswer.map { $0 * width }
    let offsets = columns.entryOfAnswer
    for index in selected.indices where selected[index] {
      counts[starts[Int(rows.indexes[index])] + offsets[Int(columns.indexes[index])]] += 1
    }
    return counts.indices.compactMap { place in
      counts[place] == 0 ? nil : (place / width, place % width, counts[place])
    }
  }

  private static func sparse(
    _ rows: LevelCoding, _ columns: LevelCoding, _ selected: [Bool], _ width: Int
  ) -> [(row: Int, column: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for index in selected.indices where selected[index] {
      let row = rows.entryOfAnswer[Int(rows.indexes[index])]
      counts[row * width + columns.entryOfAnswer[Int(columns.indexes[index])], default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key / width, $0.key % width, $0.value) }
  }
}
