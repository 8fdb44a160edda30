import Readers
import Tabulation

/// What the tables of a stream add up, record by record.
struct StreamTally: Sendable {
  private(set) var tallies: [PairTally]
  /// Records without a weight, and with one of zero or less.
  private(set) var weightMissing = 0
  private(set) var weightNotPositive = 0

  init(pairs: Int) { tallies = Array(repeating: PairTally(), count: pairs) }

  /// - Parameter places: for each table, its columns among those of the batch.
  mutating func add(_ batch: RecordBatch, _ places: [(row: Int, column: Int)]) {
    for (table, place) in places.enumerated() {
      if batch.numbers.isEmpty {
        tallies[table].add(rows: batch.codes[place.row], columns: batch.codes[place.column])
      } else {
        tallies[table].add(rows: batch.codes[place.row], columns: batch.codes[place.column], weights: batch.numbers)
      }
    }
    for weight in batch.numbers where !(weight > 0) {
      if weight.isNaN { weightMissing += 1 } else { weightNotPositive += 1 }
    }
  }
}
