import Survey

/// One variable of a Triple-S definition, and where its values stand in a record.
struct TripleSVariable: Equatable, Sendable {
  enum Kind: String, Sendable {
    case single
    case multiple
    case quantity
    case character
    case logical
    case date
    case time
  }

  /// What the variable serves for, beyond being an answer.
  enum Use: String, Sendable {
    case serial
    case weight
  }

  struct Value: Equatable, Sendable {
    var code: String
    var label: Label
  }

  struct Range: Equatable, Sendable {
    var from: String
    var to: String
  }

  /// A multiple written as codes in subfields rather than as one 0 or 1 per code.
  struct Spread: Equatable, Sendable {
    var subfields: Int
    /// In characters; `nil` when the file does not say.
    var width: Int?
  }

  var name: String
  var label: Label
  var kind: Kind
  /// Codes are texts: `A1` and `01` are not numbers.
  var isLiteral: Bool
  var use: Use?
  /// The first and last character of a fixed record, or field of a CSV, from 1.
  var position: ClosedRange<Int>
  var spread: Spread?
  var values: [Value]
  var ranges: [Range]
  /// The name of the variable that says who was asked.
  var filter: String?
  /// The line of the definition it starts on.
  var line: Int

  /// A code as compared: numeric ones without their leading zeros.
  func compared(_ code: String) -> String {
    guard !isLiteral, code.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return code }
    let digits = code.drop { $0 == "0" }
    return digits.isEmpty && !code.isEmpty ? "0" : String(digits)
  }

  /// The width of one subfield of a spread: declared, else that of the longest code, as far as the position allows.
  var subfieldWidth: Int {
    guard let spread else { return position.count }
    if let width = spread.width { return width }
    let share = max(1, position.count / max(1, spread.subfields))
    let longest = values.map { $0.code.unicodeScalars.count }.max() ?? 0
    let reach = ranges.map { $0.to.unicodeScalars.count }.max() ?? 0
    return max(longest, reach) == 0 ? share : min(share, max(longest, reach))
  }
}
