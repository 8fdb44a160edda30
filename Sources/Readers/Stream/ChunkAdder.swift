/// Records of a stream with the numbers of their values, in the order of the file.
package struct RecordBatch: Sendable {
  package var count: Int
  /// For each column asked for, the number of each record's value: its place among the column's values.
  package var codes: [[UInt8]]
  /// The column of numbers, NaN where blank; empty where none was asked for.
  package var numbers: [Double]

  /// The numbers of values are below this.
  package static let codeLimit = ColumnCoder.limit
}

/// What is made of a stream so far: the values of each column in order of first appearance in the file, the place reached, and
/// the state of whoever adds up the records.
///
/// Threads number values as they meet them; here their numbers become those of the file.
struct ChunkAdder<State: Sendable> {
  typealias Add = @Sendable (_ state: inout State, _ batch: RecordBatch) -> Void

  private(set) var state: State
  private let add: Add
  /// For each column, its values as texts.
  private(set) var values: [[String]]
  /// For each column, how many records gave each value.
  private(set) var counts: [[Int]]
  private(set) var findings = NumberCoder.Findings()
  /// A column has more values than categories may be.
  private(set) var hasOverflowed = false
  /// Records and lines passed, the header's included.
  var records: Int
  var lines: Int
  private(set) var added = 0

  private var numbers: [[String: UInt8]]
  /// For each reader and column, the file's number of each of its own.
  private var translations: [[[UInt8]]] = []

  init(columns: Int, state: State, records: Int, lines: Int, add: @escaping Add) {
    self.state = state
    self.add = add
    self.records = records
    self.lines = lines
    values = Array(repeating: [], count: columns)
    counts = Array(repeating: [], count: columns)
    numbers = Array(repeating: [:], count: columns)
  }

  /// Begins a stretch of the file with new readers.
  mutating func begin(readers: Int) {
    translations = Array(repeating: Array(repeating: [], count: values.count), count: readers)
  }

  /// Adds a plain piece; `false` when a column has overflowed.
  mutating func add(_ chunk: CodedChunk) -> Bool {
    if chunk.hasOverflowed { hasOverflowed = true }
    var batch = RecordBatch(count: chunk.records, codes: chunk.codes, numbers: chunk.numbers)
    for column in values.indices {
      for value in chunk.newValues[column] {
        translations[chunk.reader][column].append(number(Self.text(value), in: column))
      }
      guard !hasOverflowed else { return false }
      translate(&batch.codes[column], translations[chunk.reader][column], column)
    }
    findings.add(chunk.findings)
    add(&state, batch)
    added += chunk.records
    records += chunk.records
    lines += chunk.lineFeeds
    return true
  }

  /// Adds records read with care: for each column, a text a record.
  mutating func add(_ texts: [[String]], numbers: [Double], _ found: NumberCoder.Findings) -> Bool {
    let count = texts.first?.count ?? numbers.count
    var batch = RecordBatch(count: count, codes: [], numbers: numbers)
    for (column, texts) in texts.enumerated() {
      let codes = texts.map { number($0, in: column) }
      guard !hasOverflowed else { return false }
      for code in codes { counts[column][Int(code)] += 1 }
      batch.codes.append(codes)
    }
    findings.add(found)
    add(&state, batch)
    added += count
    return true
  }

  private mutating func translate(_ codes: inout [UInt8], _ translation: [UInt8], _ column: Int) {
    var counts = self.counts[column]
    self.counts[column] = []
    // A code is below the limit, so that neither table needs to be asked for its length at each record.
    var table = InlineArray<256, UInt8>(repeating: 0)
    for (code, number) in translation.enumerated() { table[code] = number }
    var found = InlineArray<256, Int32>(repeating: 0)
    var output = codes.mutableSpan
    for index in output.indices {
      let code = table[Int(output[index])]
      output[index] = code
      found[Int(code)] &+= 1
    }
    for code in counts.indices { counts[code] += Int(found[code]) }
    self.counts[column] = counts
  }

  private mutating func number(_ text: String, in column: Int) -> UInt8 {
    if let number = numbers[column][text] { return number }
    let number = UInt8(truncatingIfNeeded: values[column].count)
    guard values[column].count < ColumnCoder.limit else {
      hasOverflowed = true
      return 0
    }
    numbers[column][text] = number
    values[column].append(text)
    counts[column].append(0)
    return number
  }

  /// A value as it is read: doubled quotes undone, a formula's mask taken off.
  private static func text(_ bytes: [UInt8]) -> String {
    CSVField(text: String(decoding: undoubled(bytes), as: UTF8.self), line: 0, column: 0).unmasked
  }

  /// One quote for two; a value of the stream has quotes in pairs only.
  private static func undoubled(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x22) else { return bytes }
    var isFirstOfTwo = false
    return bytes.filter { byte in
      isFirstOfTwo = byte == 0x22 && !isFirstOfTwo
      return !isFirstOfTwo
    }
  }
}
