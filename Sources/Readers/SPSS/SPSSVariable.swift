/// One variable of an SPSS file with its values, dictionary-encoded.
struct SPSSVariable {
  /// One value of a case.
  enum Value: Hashable {
    case number(Double)
    case text(String)
    /// System-missing: SPSS's point, or a text of spaces.
    case empty
  }

  /// What SPSS says a number measures.
  enum Measure {
    case unknown
    case nominal
    case ordinal
    case scale
  }

  /// A value, or all numbers between two, that stand for no answer.
  struct Missing: Equatable {
    var low: Value
    var high: Value

    func contains(_ value: Value) -> Bool {
      guard case .number(let low) = low, case .number(let high) = high, case .number(let value) = value else {
        return value == low
      }
      return low <= value && value <= high
    }
  }

  var name: String
  var label: String
  /// As SPSS writes it: `F8.2`, `DATETIME20`, `A40`.
  var format: String
  var isText: Bool
  var measure: Measure
  var missing: [Missing]
  /// Value labels, in the order of the file.
  var labels: [(value: Value, text: String)] = []
  /// Each distinct value once, in order of first appearance.
  private(set) var dictionary: [Value] = []
  /// One a case: an index in `dictionary`.
  private(set) var indexes: [Int32] = []
  private var places: [Value: Int32] = [:]

  init(name: String, label: String, format: String, isText: Bool, measure: Measure, missing: [Missing]) {
    (self.name, self.label, self.format) = (name, label, format)
    (self.isText, self.measure, self.missing) = (isText, measure, missing)
  }

  /// The value of the next case.
  mutating func append(_ value: Value) {
    if let place = places[value] {
      indexes.append(place)
    } else {
      let place = Int32(dictionary.count)
      places[value] = place
      dictionary.append(value)
      indexes.append(place)
    }
  }

  /// Forgets the cases past `count`.
  mutating func cut(to count: Int) { indexes.removeSubrange(min(count, indexes.count)...) }

  /// The values, case by case.
  var values: some Sequence<Value> { indexes.lazy.map { dictionary[Int($0)] } }

  func isMissing(_ value: Value) -> Bool { missing.contains { $0.contains(value) } }

  /// The label of a value, where it has one.
  func label(of value: Value) -> String? { labels.first { $0.value == value }?.text }

  /// The letters of the format, which say what a number is.
  var formatKind: String { String(format.prefix { !$0.isNumber }).uppercased() }

  /// A value as a code: whole numbers without a point.
  static func code(_ value: Value) -> String {
    switch value {
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .text(let text): text
    case .empty: ""
    }
  }
}
