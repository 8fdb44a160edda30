/// Asks of each number what readers could work out of it, the worlds of a group of answers being made once.
struct LedgerAudit {
  private let book: LedgerBook
  private let groups: [String]
  private let isPrinted: [Bool]
  private var made: [[String]: (worlds: AnswerWorlds, printed: [Int])] = [:]

  init(_ book: LedgerBook, printed isPrinted: [Bool]) {
    self.book = book
    self.isPrinted = isPrinted
    groups = book.groups
  }

  /// The widest of what a reader can work out who knows all but the answers behind one line, or all but those behind
  /// another, or, where neither stays as uncertain as required, all but those behind any of them; and the printed numbers
  /// that hold it, by index in the book.
  mutating func range(of lines: [Int], value: Int, required: Int) -> AnswerWorlds.Range {
    let names = Set(lines.map { groups[$0] }).sorted()
    var widest = AnswerWorlds.Range(bounds: value...value, holding: [])
    for unknown in names.map({ [$0] }) + (names.count > 1 ? [names] : []) where widest.width < required {
      let (worlds, printed) = worlds(of: unknown)
      var range = worlds.range(of: lines, value: value)
      range.holding = range.holding.map { printed[$0] }
      if range.width >= widest.width { widest = range }
    }
    return widest
  }

  private mutating func worlds(of names: [String]) -> (worlds: AnswerWorlds, printed: [Int]) {
    if let known = made[names] { return known }
    let own = names.map { name in book.lines.indices.filter { groups[$0] == name } }
    let isOwn = Set(own.joined())
    let asking = book.numbers.indices.filter { !isOwn.isDisjoint(with: book.numbers[$0].lines) }
    let printed = asking.filter { isPrinted[$0] }
    let worlds = AnswerWorlds(
      book.lines, groups: own, printed: printed.map { (book.numbers[$0].lines, book.numbers[$0].value) },
      asked: asking.filter { !isPrinted[$0] }.map { book.numbers[$0].lines })
    made[names] = (worlds, printed)
    return (worlds, printed)
  }
}
