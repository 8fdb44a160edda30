/// One record of a Triple-S data file, cut where its definition says.
struct TripleSRecord {
  /// The values of one variable: one piece, or one per subfield.
  struct Cell {
    var pieces: [String]
    /// From 1, in characters, of the first piece.
    var column: Int

    var isBlank: Bool { pieces.allSatisfy { ColumnGuess.isBlank($0) } }
  }

  /// What a record is made of.
  enum Content {
    /// The bytes of a line; `starts` is where each character begins, empty when each is one byte.
    case characters(ArraySlice<UInt8>, starts: [Int])
    case fields([CSVField])
  }

  var line: Int
  private let content: Content

  init(line: Int, _ content: Content) {
    self.line = line
    self.content = content
  }

  func cell(_ variable: TripleSVariable) -> Cell {
    switch content {
    case .fields(let fields): cell(variable, fields)
    case .characters(let bytes, let starts): cell(variable, bytes, starts)
    }
  }

  private func cell(_ variable: TripleSVariable, _ fields: [CSVField]) -> Cell {
    let first = variable.position.lowerBound - 1
    guard first < fields.count else { return Cell(pieces: [""], column: fields.last?.column ?? 1) }
    let last = min(first + (variable.spread?.subfields ?? 1), fields.count)
    return Cell(pieces: fields[first..<last].map(\.unmasked), column: fields[first].column)
  }

  private func cell(_ variable: TripleSVariable, _ bytes: ArraySlice<UInt8>, _ starts: [Int]) -> Cell {
    let column = variable.position.lowerBound
    guard let spread = variable.spread else {
      return Cell(pieces: [text(variable.position, bytes, starts)], column: column)
    }
    let width = variable.subfieldWidth
    var pieces: [String] = []
    for index in 0..<spread.subfields {
      let start = column + index * width
      guard start <= variable.position.upperBound else { break }
      pieces.append(text(start...min(start + width - 1, variable.position.upperBound), bytes, starts))
    }
    return Cell(pieces: pieces, column: column)
  }

  /// The characters of a range; what a line lacks at its end is blank.
  private func text(_ range: ClosedRange<Int>, _ bytes: ArraySlice<UInt8>, _ starts: [Int]) -> String {
    let count = starts.isEmpty ? bytes.count : starts.count
    guard range.lowerBound <= count else { return "" }
    let last = min(range.upperBound, count)
    let start = starts.isEmpty ? bytes.startIndex + range.lowerBound - 1 : starts[range.lowerBound - 1]
    let end = starts.isEmpty ? bytes.startIndex + last : last == count ? bytes.endIndex : starts[last]
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
