/// Dates and times as form tools write them: `13/07/2021 - 10:34`, `10/31/2014 9:45 AM`, `2026/07/29 3:08:24 PM UTC+3`.
enum WrittenDate {
  /// How day and month follow one another where the year comes last.
  enum Order: CaseIterable {
    case dayFirst
    case monthFirst
  }

  /// The orders in which all the texts are dates; both for dates that begin with the year.
  static func orders(of texts: [String]) -> [Order] {
    Order.allCases.filter { order in texts.allSatisfy { isoDate($0, order) != nil } }
  }

  static func isYearFirst(_ text: String) -> Bool { text.prefix { "0"..."9" ~= $0 }.count == 4 }

  /// ISO `yyyy-mm-dd`, with `Thh:mm:ss` unless the time is midnight or absent; the time zone is dropped.
  static func isoDate(_ text: String, _ order: Order) -> String? {
    if let iso = DateText.isoDate(text) { return iso }
    var parts = text.split { " \u{A0}\u{202F}T".unicodeScalars.contains($0.unicodeScalars.first ?? "x") }.map(
      String.init)
    parts.removeAll { $0 == "-" || $0 == "à" }
    guard let first = parts.first, let day = day(first, order) else { return nil }
    guard parts.count > 1 else { return day }
    guard let time = time(parts[1], half: parts.count > 2 ? parts[2].lowercased() : "") else { return nil }
    return DateText.isoDate("\(day) \(time)")
  }

  private static func day(_ text: String, _ order: Order) -> String? {
    let parts = text.split { $0 == "/" || $0 == "." || $0 == "-" }.map(String.init)
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil && $0.count <= 4 }) else { return nil }
    let ordered =
      parts[0].count == 4
      ? parts : order == .dayFirst ? [parts[2], parts[1], parts[0]] : [parts[2], parts[0], parts[1]]
    guard ordered[0].count == 4 else { return nil }
    return DateText.isoDate("\(ordered[0])-\(twoDigits(ordered[1]))-\(twoDigits(ordered[2]))")
  }

  private static func time(_ text: String, half: String) -> String? {
    let suffix = ["am", "pm"].first { text.lowercased().hasSuffix($0) }
    let clock = suffix == nil ? text : String(text.dropLast(2))
    let plain = clock.prefix { "0"..."9" ~= $0 || $0 == ":" }
    let parts = plain.split(separator: ":").map(String.init)
    guard 2...3 ~= parts.count, var hour = Int(parts[0]) else { return nil }
    let isAfternoon = (suffix ?? half).hasPrefix("pm")
    let isMorning = (suffix ?? half).hasPrefix("am")
    if isAfternoon, hour < 12 { hour += 12 }
    if isMorning, hour == 12 { hour = 0 }
    return ([twoDigits("\(hour)")] + parts.dropFirst().map(twoDigits) + (parts.count == 2 ? ["00"] : []))
      .joined(separator: ":")
  }

  private static func twoDigits(_ text: String) -> String { text.count == 1 ? "0\(text)" : text }
}
