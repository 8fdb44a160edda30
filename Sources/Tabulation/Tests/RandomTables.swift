import Foundation
import Survey

/// Tables of given margins drawn at random, as chance would make them if rows and columns were independent.
///
/// Source: W. Patefield, 1981 (algorithm AS 159): each cell from its hypergeometric law given the cells before.
struct RandomTables {
  private let rows: [Int]
  private let columns: [Int]
  private let factorials: LogFactorials
  private var random: SplitMix64

  init(rows: [Int], columns: [Int], seed: UInt64) {
    self.rows = rows
    self.columns = columns
    factorials = LogFactorials(upTo: rows.reduce(0, +))
    random = SplitMix64(seed: seed)
  }

  /// Fills the cells, row after row.
  mutating func draw(into cells: inout [Int]) {
    var left = columns
    var whole = columns.reduce(0, +)
    for (row, total) in rows.enumerated() {
      var need = total
      var beyond = whole
      for column in columns.indices {
        let taken = row == rows.count - 1 ? left[column] : hypergeometric(left[column], beyond - left[column], need)
        cells[row * columns.count + column] = taken
        beyond -= left[column]
        left[column] -= taken
        need -= taken
      }
      whole -= total
    }
  }

  /// How many marked cases are among `drawn`, by inversion from the mode outwards.
  private mutating func hypergeometric(_ marked: Int, _ unmarked: Int, _ drawn: Int) -> Int {
    let (least, most) = (max(0, drawn - unmarked), min(marked, drawn))
    guard least < most else { return least }
    let mode = min(most, max(least, (drawn + 1) * (marked + 1) / (marked + unmarked + 2)))
    let top = exp(
      factorials.choose(marked, mode) + factorials.choose(unmarked, drawn - mode)
        - factorials.choose(marked + unmarked, drawn))
    var rest = random.unit() - top
    var (low, high) = (mode, mode)
    var (lowTerm, highTerm) = (top, top)
    while rest >= 0 {
      guard low > least || high < most else { return mode }
      if high < most {
        highTerm *= Double((marked - high) * (drawn - high)) / Double((high + 1) * (unmarked - drawn + high + 1))
        high += 1
        rest -= highTerm
        if rest < 0 { return high }
      }
      if low > least {
        lowTerm *= Double(low * (unmarked - drawn + low)) / Double((marked - low + 1) * (drawn - low + 1))
        low -= 1
        rest -= lowTerm
        if rest < 0 { return low }
      }
    }
    return mode
  }
}
