/// What an expression gives: LimeSurvey compares as PHP does, so a text that looks like a number is one.
enum RelevanceValue: Equatable {
  case number(Double)
  case text(String)

  static func truth(_ value: Bool) -> RelevanceValue { .number(value ? 1 : 0) }

  /// Nothing was answered.
  var isEmpty: Bool { self == .text("") }

  /// Nothing, `0` and `"0"` are false.
  var isTrue: Bool {
    switch self {
    case .number(let number): number != 0
    case .text(let text): !text.isEmpty && text != "0"
    }
  }

  /// The number it is or looks like, nothing counting as none.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): NumberText.number(text)
    }
  }

  var text: String {
    switch self {
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .text(let text): text
    }
  }
}
