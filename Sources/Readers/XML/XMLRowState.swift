import CLibXML2

/// Where the reading of a table in XML stands: `<document><table><fields/><rows><row><cell/>…`, element by element.
///
/// Cells that nobody asked for are stepped over without a copy: the parser gives each name one address, so that a cell is
/// known by its address, mostly the one that followed in the row before.
struct XMLRowState {
  /// More text in one cell than any answer has.
  private static let cellLimit = 10_000_000
  /// More fields than any table has.
  private static let fieldLimit = 100_000

  typealias Take = (inout XMLRowBatch) -> Bool

  private(set) var names: [String] = []
  /// The line of the table's own element.
  private(set) var tableLine = 1
  private(set) var hasRows = false
  private(set) var isStopped = false
  var fault: (fault: XMLFault, line: Int, column: Int)?
  /// Cells of a name that no field has: how many, and the first.
  private(set) var unlisted: (count: Int, name: String, line: Int) = (0, "", 0)
  private(set) var depth = 0
  private(set) var batch: XMLRowBatch

  /// Given the fields, what is read of them; `nil` stops there.
  private let choose: ([String]) -> XMLRows.Choice?
  private let take: Take
  private let rowsInBatch: Int

  /// Which part of the document is being read.
  private enum Part { case around, table, fields, rows, row }

  private var part = Part.around
  /// The list of fields of this table was met.
  private var hasFields = false
  private var isTaking = false
  /// Text of this cell would say that its row is answered, which nothing did yet.
  private var isWatching = false
  private var isAnswered = false
  /// The last piece of CDATA ended in a carriage return.
  private var endsInReturn = false
  private var column = -1
  private var text: [UInt8] = []
  private var cells: [Cell] = []
  private var places: [UInt: Int] = [:]
  private var next = 0
  /// By field, its place among the columns read, or -1.
  private var columns: [Int] = []
  private var witnesses: Set<Int> = []
  private var fields: [String: Int] = [:]
  private var codes: [Int32] = []
  private var lines: [Int32] = []
  private var rowLine: Int32 = 0

  /// A cell's name by its address, and its column: -1 not read, -2 of no field; whether text in it says that the row is
  /// answered.
  private struct Cell {
    var address: UInt
    var column: Int
    var isWitness: Bool
  }

  init(rowsInBatch: Int, keepsLines: Bool, choose: @escaping ([String]) -> XMLRows.Choice?, take: @escaping Take) {
    (self.rowsInBatch, self.choose, self.take) = (rowsInBatch, choose, take)
    batch = XMLRowBatch(columns: 0, keepsLines: keepsLines)
    self.keepsLines = keepsLines
  }

  private let keepsLines: Bool

  // MARK: - What the parser tells

  mutating func start(_ name: UnsafePointer<xmlChar>, _ parser: xmlParserCtxtPtr) {
    depth += 1
    if part == .row, depth == 5 { return startCell(name, parser) }
    guard depth <= XMLReader.depthLimit else { return stop(.tooDeep(XMLReader.depthLimit), parser) }
    guard depth <= 4, part != .row else { return }
    let line = Int(parser.pointee.input.pointee.line)
    switch depth {
    case 2 where !hasRows: (part, hasFields, names, tableLine) = (.table, false, [], line)
    case 3 where part == .table && !hasFields && !hasRows && Self.isName(name, "fields"):
      (hasFields, part) = (true, .fields)
    case 3 where part == .table && !hasRows && Self.isName(name, "rows"): startRows(parser)
    case 4 where part == .fields && Self.isName(name, "fieldname"): startText()
    case 4 where part == .rows && Self.isName(name, "row"):
      (part, isAnswered, next, rowLine) = (.row, false, 0, Int32(clamping: line))
    default: break  // elements around the table say nothing of its rows
    }
  }

  mutating func characters(_ start: UnsafePointer<xmlChar>, _ count: Int32, _ parser: xmlParserCtxtPtr) {
    guard isTaking || isWatching, depth == (part == .row ? 5 : 4) else { return }
    if isWatching, UnsafeBufferPointer(start: start, count: Int(count)).contains(where: { $0 > 0x20 }) {
      (isAnswered, isWatching) = (true, false)
    }
    guard isTaking else { return }
    guard text.count + Int(count) <= Self.cellLimit else { return stop(.tooLarge, parser) }
    endsInReturn = false
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
  }

  /// The text of a CDATA section, whose line ends a parser that is pushed leaves as they are in the file.
  mutating func verbatim(_ start: UnsafePointer<xmlChar>, _ count: Int32, _ parser: xmlParserCtxtPtr) {
    let before = text.count
    let followsReturn = endsInReturn
    characters(start, count, parser)
    guard text.count > before else { return }
    if followsReturn, text[before] == UInt8(ascii: "\n") { text.remove(at: before) }
    endsInReturn = text.last == UInt8(ascii: "\r")
    guard let first = text[before...].firstIndex(of: UInt8(ascii: "\r")) else { return }
    var (kept, index) = (first, first)
    while index < text.count {
      let isReturn = text[index] == UInt8(ascii: "\r")
      text[kept] = isReturn ? UInt8(ascii: "\n") : text[index]
      index += isReturn && index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n") ? 2 : 1
      kept += 1
    }
    text.removeSubrange(kept...)
  }

  mutating func end(_ parser: xmlParserCtxtPtr) {
    if part == .row {
      if depth == 5 { endCell() }
      if depth == 4 { endRow(parser) }
    } else if depth == 4, isTaking {
      isTaking = false
      names.append(String(decoding: text, as: UTF8.self))
      if names.count > Self.fieldLimit { stop(.tooLarge, parser) }
    } else if depth == 3, part != .around {
      part = .table
    } else if depth == 2 {
      part = .around
    }
    depth -= 1
  }

  /// Stops the parser where it is, for this reason unless it had another.
  mutating func stop(_ fault: XMLFault, _ parser: xmlParserCtxtPtr) {
    if self.fault == nil {
      let input = parser.pointee.input
      self.fault = (fault, max(1, Int(input?.pointee.line ?? 1)), max(1, Int(input?.pointee.col ?? 1)))
    }
    xmlStopParser(parser)
  }

  /// Gives the last rows.
  mutating func finish() {
    if !batch.rowLines.isEmpty, !isStopped, !take(&batch) { isStopped = true }
  }

  // MARK: - Rows

  private mutating func startRows(_ parser: xmlParserCtxtPtr) {
    hasRows = true
    guard let chosen = choose(names) else {
      isStopped = true
      return xmlStopParser(parser)
    }
    part = .rows
    for (index, name) in names.enumerated() where fields[name] == nil { fields[name] = index }
    columns = Array(repeating: -1, count: names.count)
    for (place, field) in chosen.read.enumerated() { columns[field] = place }
    witnesses = chosen.witnesses
    batch = XMLRowBatch(columns: chosen.read.count, keepsLines: keepsLines)
    codes = Array(repeating: XMLRowBatch.absent, count: chosen.read.count)
    lines = Array(repeating: 0, count: chosen.read.count)
  }

  private mutating func startText() {
    (isTaking, endsInReturn) = (true, false)
    text.removeAll(keepingCapacity: true)
  }

  private mutating func startCell(_ name: UnsafePointer<xmlChar>, _ parser: xmlParserCtxtPtr) {
    let address = UInt(bitPattern: name)
    if !(next < cells.count && cells[next].address == address) { next = place(name, address) }
    column = cells[next].column
    isWatching = cells[next].isWitness && !isAnswered
    next += 1
    if column >= 0 {
      startText()
      if keepsLines { lines[column] = Int32(clamping: parser.pointee.input.pointee.line) }
    } else if column == -2 {
      if unlisted.count == 0 {
        unlisted = (0, String(decodingCString: name, as: UTF8.self), Int(parser.pointee.input.pointee.line))
      }
      unlisted.count += 1
    }
  }

  private mutating func place(_ name: UnsafePointer<xmlChar>, _ address: UInt) -> Int {
    if let known = places[address] { return known }
    let written = String(decodingCString: name, as: UTF8.self)
    // XML names cannot begin with a digit: LimeSurvey then puts « _ » before; nor hold « # », which becomes « - ».
    let plain = String(written.drop { $0 == "_" }).replacing("-", with: "#")
    let field = fields[written] ?? fields[plain]
    cells.append(
      Cell(
        address: address, column: field.map { columns[$0] } ?? -2, isWitness: field.map(witnesses.contains) ?? false))
    places[address] = cells.count - 1
    return cells.count - 1
  }

  private mutating func endCell() {
    isWatching = false
    guard isTaking else { return }
    isTaking = false
    codes[column] = batch.texts[column].number(text)
  }

  private mutating func endRow(_ parser: xmlParserCtxtPtr) {
    part = .rows
    batch.rowLines.append(rowLine)
    if !witnesses.isEmpty { batch.answered.append(isAnswered) }
    for column in codes.indices {
      let code = codes[column]
      batch.codes[column].append(code)
      if keepsLines { batch.lines[column].append(code == XMLRowBatch.absent ? rowLine : lines[column]) }
      codes[column] = XMLRowBatch.absent
    }
    guard batch.rowLines.count == rowsInBatch, fault == nil else { return }
    if take(&batch) {
      batch.removeRows()
    } else {
      isStopped = true
      xmlStopParser(parser)
    }
  }

  private static func isName(_ name: UnsafePointer<xmlChar>, _ expected: StaticString) -> Bool {
    xmlStrEqual(name, expected.utf8Start) == 1
  }
}
