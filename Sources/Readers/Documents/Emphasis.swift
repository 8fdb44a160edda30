/// How much of a paragraph is in bold: letters and digits are counted, spaces and points are not.
struct Emphasis: Equatable {
  private(set) var bold = 0
  private(set) var plain = 0

  init(bold: Int = 0, plain: Int = 0) { (self.bold, self.plain) = (bold, plain) }

  mutating func count(_ words: String, isBold: Bool) {
    let letters = words.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    if isBold { bold += letters } else { plain += letters }
  }
}
