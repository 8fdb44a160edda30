/// Numbers as people type them in a table, grouping marks and units with them: only to see whether a row adds up. A value of
/// the data is never read this way (`NumberText`).
enum HandwrittenNumber {
  /// `nil` for what is no number.
  static func number(_ text: String) -> Double? {
    // Most cells are words, and need no more looking at.
    if let first = text.utf8.first, UInt8(ascii: "A")...UInt8(ascii: "z") ~= first { return nil }
    var kept = text.unicodeScalars.filter { !" \u{A0}\u{202F}€%".unicodeScalars.contains($0) }
    guard let first = kept.first, "0"..."9" ~= first || first == "-" || first == "+", kept.count < 40 else {
      return nil
    }
    if let comma = kept.lastIndex(of: ",") {
      let point = kept.lastIndex(of: ".")
      let isDecimal = point.map { $0 < comma } ?? true
      kept.removeAll { $0 == (isDecimal ? "." : ",") }
    }
    return NumberText.number(String(String.UnicodeScalarView(kept.map { $0 == "," ? "." : $0 })))
  }

  /// A year as a heading: no value to add.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1900...2100).contains($0) } ?? false
  }
}
