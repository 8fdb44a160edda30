import Tabulation

/// How a number is written in print: decimal comma, thin spaces from five digits on. The one place.
package enum FigureFormat {
  /// A whole number: `900`, `12 500`.
  package static func whole(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let sign = number < 0 ? "\u{2212}" : ""
    guard digits.count >= 5 else { return sign + digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "\u{202F}" }
      grouped.append(digit)
    }
    return sign + grouped
  }

  /// A number with at most two decimals, rounded half away from zero, trailing zeros left out.
  package static func decimal(_ number: Double) -> String {
    guard let rounded = Rounded(number, digits: 2) else { return "–" }
    var text = rounded.text(decimalMark: ",")
    while text.last == "0" { text.removeLast() }
    if text.last == "," { text.removeLast() }
    let parts = text.split(separator: ",", maxSplits: 1)
    guard let integer = parts.first.flatMap({ Int($0) }) else { return text }
    let sign = text.hasPrefix("-") && integer == 0 ? "\u{2212}" : ""
    return sign + whole(integer) + (parts.count > 1 ? "," + parts[1] : "")
  }

  /// A coefficient with its two decimals: `0,70`, `−0,02`. What is not quite 1 is not printed as 1: `> 0,99`.
  package static func coefficient(_ number: Double) -> String {
    if number > 0.99, number < 1 { return "> 0,99" }
    guard let rounded = Rounded(number, digits: 2) else { return "–" }
    let text = rounded.text(decimalMark: ",")
    return text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }

  /// A number with as many decimals as asked, trailing zeros kept.
  package static func fixed(_ number: Double, digits: Int) -> String {
    guard let text = Rounded(number, digits: digits)?.text(decimalMark: ",") else { return "–" }
    return text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }

  /// « p = 0,034 », « p < 0,001 ».
  package static func probability(_ p: Double) -> String {
    guard p.isFinite else { return "p : –" }
    return p < 0.001 ? "p < 0,001" : "p = \(fixed(p, digits: 3))"
  }

  /// A number and the percent sign it belongs to.
  package static func percent(_ number: String) -> String { number + "\u{202F}%" }

  /// The percentage as it may be printed, or `nil` under the smallest base.
  static func percent(_ share: Share, _ rounded: Rounded?) -> String? {
    rounded.map { percent($0.text(decimalMark: ",")) }
  }
}
