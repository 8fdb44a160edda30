/// The numbers of one column, read as `NumberText` reads them, with what decides whether it is a column of numbers.
struct NumberCoder {
  /// What the values of a column showed; two threads' findings add up.
  struct Findings: Equatable {
    var hasPoint = false
    var hasComma = false
    /// A comma that no grouping mark could be.
    var hasSureComma = false
    var hasFraction = false
    /// A value that is no number, or begins like a code.
    var hasOther = false

    mutating func add(_ other: Findings) {
      hasPoint = hasPoint || other.hasPoint
      hasComma = hasComma || other.hasComma
      hasSureComma = hasSureComma || other.hasSureComma
      hasFraction = hasFraction || other.hasFraction
      hasOther = hasOther || other.hasOther
    }

    /// Whether `ColumnGuess` would make numbers of the whole column, and of each value the number read here.
    var areNumbers: Bool { !hasOther && hasFraction && !(hasPoint && hasComma) && (!hasComma || hasSureComma) }
  }

  private(set) var findings = Findings()

  /// The numbers of column `column`, as `ColumnCoder.code`; NaN where the field is blank.
  mutating func code(
    _ column: Int, of records: Int, width: Int, in buffer: [UInt8], cuts: [UInt32], from start: Int,
    into numbers: inout [Double]
  ) {
    numbers = Array(repeating: .nan, count: records)
    let (bytes, cuts) = (buffer.span.bytes, cuts.span)
    var output = numbers.mutableSpan
    var place = column
    for record in 0..<records {
      let begin = place == 0 ? start : Int(cuts[place &- 1]) &+ 1
      output[record] = number(bytes, FieldRange(begin, Int(cuts[place]), isLast: column == width - 1, in: bytes))
      place &+= width
    }
  }

  /// The number of a text.
  mutating func number(_ text: String) -> Double {
    let bytes = Array(text.utf8)
    return number(bytes.span.bytes, FieldRange(0, bytes.count, isLast: false, in: bytes.span.bytes))
  }

  private static let powers: [Double] = (0...15).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }

  /// Up to 15 digits: the whole number and the power of ten are exact, so their quotient is the nearest number to the text.
  @inline(__always)
  private mutating func number(_ bytes: RawSpan, _ field: FieldRange) -> Double {
    var place = field.start
    var (value, digits, decimals) = (0, 0, -1)
    let isNegative = place < field.end && ByteKernel.byte(bytes, at: place) == UInt8(ascii: "-")
    if isNegative { place &+= 1 }
    let first = place
    while place < field.end {
      let byte = ByteKernel.byte(bytes, at: place)
      if 0x30...0x39 ~= byte {
        value = value &* 10 &+ Int(byte &- 0x30)
        digits &+= 1
        if decimals >= 0 { decimals &+= 1 }
      } else if decimals < 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
        decimals = 0
        if byte == UInt8(ascii: ",") { findings.hasComma = true } else { findings.hasPoint = true }
      } else {
        return careful(bytes, field)
      }
      place &+= 1
    }
    let isCode = digits > 1 && decimals != digits &- 1 && first < field.end && ByteKernel.byte(bytes, at: first) == 0x30
    guard digits > 0, digits <= 15, !isCode else { return careful(bytes, field) }
    return told(isNegative ? -Double(value) : Double(value), decimals)
  }

  @inline(__always)
  private mutating func told(_ whole: Double, _ decimals: Int) -> Double {
    guard decimals >= 0 else { return whole }
    if decimals != 3 { findings.hasSureComma = true }
    let value = whole / Self.powers[decimals]
    if !findings.hasFraction, value != value.rounded() { findings.hasFraction = true }
    return value
  }

  /// A blank, or something only `NumberText` can tell.
  @inline(never)
  private mutating func careful(_ bytes: RawSpan, _ field: FieldRange) -> Double {
    let text = String(decoding: (field.start..<field.end).map { ByteKernel.byte(bytes, at: $0) }, as: UTF8.self)
    if ColumnGuess.isBlank(text) { return .nan }
    let comma = text.utf8.lastIndex(of: UInt8(ascii: ","))
    guard let value = ColumnGuess.number(comma == nil ? UInt8(ascii: ".") : UInt8(ascii: ","))(text) else {
      findings.hasOther = true
      return .nan
    }
    if value != value.rounded() { findings.hasFraction = true }
    if text.utf8.contains(UInt8(ascii: ".")) { findings.hasPoint = true }
    if let comma {
      findings.hasComma = true
      if text.utf8[comma...].count != 4 { findings.hasSureComma = true }
    }
    return value
  }
}
