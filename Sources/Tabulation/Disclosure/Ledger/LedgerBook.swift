import Survey

/// The lines of a report’s tables over one set of cases, and the numbers they make.
struct LedgerBook: Sendable {
  /// A number the report may print: the cases in all of its lines.
  struct Number: Sendable {
    var lines: [Int]
    var value: Int
    /// A simple count: printed whatever is hidden.
    var isSimple = false
    /// Where tables print it.
    var places: [(table: Int, cell: CellPlace)] = []
  }

  private(set) var lines: [LedgerLine] = []
  private(set) var numbers: [Number] = []
  private var linePlaces: [String: Int] = [:]
  private var numberPlaces: [[Int]: Int] = [:]
  private let origins: AnswerOrigins
  private let dataset: Dataset
  /// The cases that count, by row of the dataset.
  private let rows: [Int]

  init(_ dataset: Dataset, kept: CaseSelection.Kept, _ origins: AnswerOrigins) throws(TabulationError) {
    self.dataset = dataset
    self.origins = origins
    rows = try CaseSelection(of: dataset, kept: kept).isSelected.enumerated().filter(\.element).map(\.offset)
  }

  /// A number’s lines without those that every case is in, which say nothing.
  func telling(_ all: [Int]) -> [Int] {
    Set(all).filter { !lines[$0].isIn.allSatisfy(\.self) }.sorted()
  }

  /// Enters a number; one entered twice is the same.
  mutating func enter(_ all: [Int], isSimple: Bool = false, at place: (table: Int, cell: CellPlace)? = nil) {
    let key = telling(all)
    guard !key.isEmpty else { return }
    let index = numberPlaces[key] ?? numbers.count
    if index == numbers.count {
      numberPlaces[key] = index
      let value = rows.indices.count { row in key.allSatisfy { lines[$0].isIn[row] } }
      numbers.append(Number(lines: key, value: value))
    }
    if isSimple { numbers[index].isSimple = true }
    if let place { numbers[index].places.append(place) }
  }

  /// The number of these lines, given as `telling` gives them.
  func index(of lines: [Int]) -> Int? { numberPlaces[lines] }

  /// A variable’s lines: entered once, with its simple counts.
  mutating func enter(_ name: String) throws(TabulationError) -> VariableLines {
    let coding = LevelCoding(try dataset.tabulated(name))
    let entries = rows.map { coding.entries[coding.entryOfAnswer[Int(coding.indexes[$0])]] }
    let isMultiple = coding.variable.isMultiple
    let root = origins.root(of: name)
    let whole = [isMultiple ? "\(root)?" : root]
    let answered = line("\(name)?", whole, nil, entries.map { if case .levels = $0 { true } else { false } })
    let condition = isMultiple && !lines[answered].isIn.allSatisfy(\.self) ? answered : nil
    let levels = coding.variable.levels.enumerated().map { level, category in
      line(
        "\(name)=\(category.code)", origins.answers(behind: category.code, of: coding.variable), condition,
        entries.map { if case .levels(let given) = $0 { given.contains(level) } else { false } })
    }
    var absent: [Int] = []
    for entry in coding.entries {
      guard case .absent(let reason) = entry else { continue }
      absent.append(line("\(name)!\(reason)", whole, nil, entries.map { $0 == entry }))
    }
    for line in [answered] + levels + absent { enter([line], isSimple: true) }
    return VariableLines(variable: coding.variable, answered: answered, levels: levels, absent: absent)
  }

  private mutating func line(_ id: String, _ answers: [String], _ condition: Int?, _ isIn: [Bool]) -> Int {
    if let place = linePlaces[id] { return place }
    linePlaces[id] = lines.count
    lines.append(LedgerLine(id: id, answers: answers, condition: condition, isIn: isIn))
    return lines.count - 1
  }

  /// For each line, the group of answers that decides it.
  var groups: [String] {
    var groups = LedgerGroups()
    for line in lines { groups.join(line.answers) }
    for union in origins.unions { groups.join(union) }
    return lines.map(groups.group)
  }
}

/// One variable’s lines, as indexes in a ledger.
struct VariableLines: Sendable {
  let variable: TableVariable
  let answered: Int
  let levels: [Int]
  let absent: [Int]

  /// The line of a level’s code.
  func level(_ code: String) -> Int? { variable.index(ofCode: code).map { levels[$0] } }
}
