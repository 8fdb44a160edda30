import Survey

/// What is made of the records of a stream of responses so far.
struct ResponsesTally<State> {
  /// The number of « no cell » among the numbers of a column's values, which begin after it.
  private static var absent: Int { 0 }

  private(set) var state: State
  private(set) var findings = NumberCoder.Findings()
  /// Records a base counts.
  private(set) var count = 0
  /// Records with answers that do not go to the end.
  private(set) var partialCount = 0
  private let hasNumbers: Bool
  private let hasCompletion: Bool
  /// By column, how many records gave each value, complete or not.
  private var counts: [[Int]]

  init(columns: Int, hasNumbers: Bool, hasCompletion: Bool, state: State) {
    (self.state, self.hasNumbers, self.hasCompletion) = (state, hasNumbers, hasCompletion)
    counts = Array(repeating: Array(repeating: 0, count: RecordBatch.codeLimit), count: columns)
  }

  /// Adds the records of a batch; `false` when a column has more values than categories may be.
  mutating func add(_ batch: inout XMLRowBatch, _ add: (inout State, RecordBatch) -> Void) -> Bool {
    let columns = counts.indices
    guard columns.allSatisfy({ batch.texts[$0].count < RecordBatch.codeLimit }) else { return false }
    let isKept = hasCompletion ? Self.areFilled(batch.texts.count - 1, &batch) : nil
    var records = RecordBatch(count: 0, codes: [], numbers: [])
    for column in columns {
      let codes = batch.codes[column].map { UInt8(truncatingIfNeeded: $0 + 1) }
      for code in codes { counts[column][Int(code)] += 1 }
      records.codes.append(Self.kept(codes, isKept))
    }
    if hasNumbers { records.numbers = Self.kept(numbers(columns.count, &batch), isKept) }
    records.count = isKept.map { $0.count { $0 } } ?? batch.rowLines.count
    count += records.count
    if let isKept { partialCount += zip(isKept, batch.answered).count { !$0 && $1 } }
    add(&state, records)
    return true
  }

  private static func kept<Value>(_ values: [Value], _ isKept: [Bool]?) -> [Value] {
    guard let isKept else { return values }
    return zip(values, isKept).filter(\.1).map(\.0)
  }

  /// Whether each record has something in a column, whose texts are then forgotten.
  private static func areFilled(_ column: Int, _ batch: inout XMLRowBatch) -> [Bool] {
    let filled = batch.texts[column].texts.map { !ColumnGuess.isBlank($0) }
    batch.texts[column].removeAll()
    return batch.codes[column].map { $0 != XMLRowBatch.absent && filled[Int($0)] }
  }

  /// The numbers of a column, whose texts are then forgotten.
  private mutating func numbers(_ column: Int, _ batch: inout XMLRowBatch) -> [Double] {
    var coder = NumberCoder()
    let numbers = batch.texts[column].texts.map { coder.number(CSVField(text: $0, line: 0, column: 0).unmasked) }
    findings.add(coder.findings)
    batch.texts[column].removeAll()
    return batch.codes[column].map { $0 == XMLRowBatch.absent ? .nan : numbers[Int($0)] }
  }

  /// The values of a column, « no cell » first, as the whole reading makes them.
  func column(_ place: Int, _ name: String, isGuess: Bool, _ texts: TextNumbers) -> StreamedColumn {
    let values =
      [""]
      + texts.texts.map { text in
        isGuess ? (text == "N/A" ? "" : text) : CSVField(text: text, line: 0, column: 0).unmasked
      }
    let given = Array(counts[place].prefix(values.count))
    let column = ColumnGuess.column(named: name, values: values, counts: given)
    let told = Column(
      column.variable,
      answers: column.answers.enumerated().map { $0 == Self.absent ? .none(.notAsked) : $1 })
    return StreamedColumn(column: told, counts: given)
  }
}
