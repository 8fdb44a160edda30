/// How a cell shows its number, as far as it changes what the number is.
enum NumberFormat: Equatable, Sendable {
  case plain
  case date
  /// A time of day or a duration.
  case time
  /// A code shown with so many digits (`00000`).
  case padded(Int)

  /// A format every spreadsheet knows, by its number (ECMA-376, 18.8.30, and the East Asian dates).
  init(builtIn number: Int) {
    switch number {
    case 14...17, 22, 27...36, 50...58: self = .date
    case 18...21, 45...47: self = .time
    default: self = .plain
    }
  }

  /// A format written by a person, as the file keeps it: English letters whatever the language, the positive part first.
  init(code: String) {
    let letters = Self.letters(code)
    if letters.contains("y") || letters.contains("d")
      || (letters.contains("m") && !letters.contains { "hs".contains($0) })
    {
      self = .date
    } else if letters.contains("h") || letters.contains("s") {
      self = .time
    } else {
      self = code.count > 1 && code.allSatisfy { $0 == "0" } ? .padded(code.count) : .plain
    }
  }

  /// The letters of the first part that stand for something: not quoted, not escaped, not a colour, a language or a
  /// condition between brackets; `[h]` is a duration.
  private static func letters(_ code: String) -> String {
    if code.lowercased() == "general" { return "" }
    var letters = ""
    var bracket: String?
    var isQuoted = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if let inside = bracket {
        bracket = character == "]" ? nil : inside + String(character)
        if character == "]", !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { letters += "h" }
      } else {
        switch character {
        case ";": return letters
        case "\"": isQuoted = true
        case "\\", "_", "*": isEscaped = true
        case "[": bracket = ""
        case "a"..."z": letters.append(character)
        default: break
        }
      }
    }
    return letters.replacing("am/pm", with: "").replacing("general", with: "")
  }

  /// A number as this format makes it.
  func text(_ number: Double, from1904: Bool) -> String {
    switch self {
    case .plain: return CellNumber.text(number)
    case .date: return SerialDate.date(number, from1904: from1904) ?? CellNumber.text(number)
    case .time:
      let isDay = number >= 366
      return (isDay ? SerialDate.date(number, from1904: from1904) : SerialDate.time(number)) ?? CellNumber.text(number)
    case .padded(let width):
      let text = CellNumber.text(number)
      let isWhole = text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      return isWhole ? String(repeating: "0", count: max(0, width - text.count)) + text : text
    }
  }
}
