/// The values of a record, in order: kept one by one, or taken from encoded columns when they are looked at.
package struct CSVFields: Equatable, Sendable, RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  private enum Storage: Sendable {
    case kept([CSVField])
    case encoded(EncodedCells, row: Int)
  }

  private var storage: Storage

  package init() { storage = .kept([]) }

  package init(_ fields: [CSVField]) { storage = .kept(fields) }

  init(_ cells: EncodedCells, row: Int) { storage = .encoded(cells, row: row) }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .kept(let fields): fields.count
    case .encoded(let cells, _): cells.width
    }
  }

  package subscript(index: Int) -> CSVField {
    get {
      switch storage {
      case .kept(let fields): fields[index]
      case .encoded(let cells, let row): cells.field(row, index)
      }
    }
    set { keep { $0[index] = newValue } }
  }

  package mutating func replaceSubrange(_ range: Range<Int>, with fields: some Collection<CSVField>) {
    keep { $0.replaceSubrange(range, with: fields) }
  }

  package static func == (left: CSVFields, right: CSVFields) -> Bool { left.elementsEqual(right) }

  private mutating func keep(_ change: (inout [CSVField]) -> Void) {
    var fields = if case .kept(let fields) = storage { fields } else { Array(self) }
    storage = .kept([])
    change(&fields)
    storage = .kept(fields)
  }
}
