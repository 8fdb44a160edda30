/// One pass over one run of text: reads scalars, writes them set.
struct TextSetter {
  private let text: [Unicode.Scalar]
  private let isFrench: Bool
  private let changesWords: Bool
  private let following: Unicode.Scalar?
  private(set) var context: Typographer.Context
  private var written = String.UnicodeScalarView()
  /// The last scalars written, as far as rules look back.
  private var tail: [Unicode.Scalar] = []
  private var position = 0

  init(
    text: [Unicode.Scalar], isFrench: Bool, extent: Typographer.Extent, context: Typographer.Context,
    next: Unicode.Scalar?
  ) {
    self.text = text
    self.isFrench = isFrench
    changesWords = extent == .everything
    following = next
    self.context = context
    if let previous = context.previous { tail = [previous] }
  }

  mutating func set() -> String {
    while position < text.count {
      if let end = ProtectedToken.end(in: text, from: position, after: tail.last) {
        while position < end { copy() }
      } else {
        step()
      }
    }
    context.previous = tail.last
    return String(written)
  }

  private mutating func step() {
    let scalar = text[position]
    if scalar.isSpace {
      setSpace()
    } else if scalar == "'" {
      write(tail.last?.isDigit == true && !(peek(1)?.isLetter ?? false) ? scalar : "\u{2019}")
      position += 1
    } else if changesWords, scalar == "\"" {
      setQuote()
    } else if changesWords, scalar == ".", peek(1) == ".", peek(2) == "." {
      setEllipsis()
    } else if isFrench, scalar.isDigit, changesWords, !(tail.last?.isDigit ?? false) {
      setDigits()
    } else if isFrench {
      setFrench(scalar)
    } else {
      copy()
    }
  }

  /// The scalar at a distance, in this run or the first of the next.
  private func peek(_ distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    return index < text.count ? text[index] : (index == text.count ? following : nil)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    written.append(scalar)
    tail.append(scalar)
    if tail.count > 48 { tail.removeFirst(24) }
  }

  private mutating func copy() {
    write(text[position])
    position += 1
  }
}

// MARK: - Spaces

extension TextSetter {
  private mutating func setSpace() {
    let start = position
    while position < text.count, text[position].isSpace { position += 1 }
    guard isFrench else {
      // Dutch has no space before its marks; one of a French hand goes.
      if let next = peek(0), ";:!?".unicodeScalars.contains(next), let last = tail.last, last.endsWord { return }
      if CountOutOf.holds(tail, text[position...], word: "op") {
        write("\u{A0}")
      } else {
        for scalar in text[start..<position] { write(scalar) }
      }
      return
    }
    let run = text[start..<position]
    let rest = SpaceRule.Surroundings(
      before: tail, after: text[position...], written: text[..<start], space: text[start], following: following)
    if let kind = SpaceRule.space(rest) {
      write(kind)
    } else if let hard = run.first(where: { $0.isNoBreakSpace }) {
      write(hard)
    } else if CountOutOf.holds(tail, text[position...], word: "sur") {
      write("\u{A0}")
    } else {
      write(" ")
    }
  }

  private mutating func setFrench(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ";", "!", "?": if missesSpace { write("\u{202F}") }
    case "%", "‰": if tail.last?.isDigit == true { write("\u{202F}") }
    case "€": if tail.last?.isDigit == true { write("\u{A0}") }
    case ":": if missesSpace, !SpaceRule.endsInCode(tail) { write("\u{A0}") }
    case "»": if let last = tail.last, !last.isSpace { write("\u{A0}") }
    default: break
    }
    copy()
    if scalar == "«", let next = peek(0), !next.isSpace { write("\u{A0}") }
  }

  /// Whether the high punctuation here ends a word with no space before it.
  private var missesSpace: Bool {
    guard let last = tail.last, last.endsWord else { return false }
    guard let next = peek(1) else { return true }
    return next.isSpace || next.closes || ";!?".unicodeScalars.contains(next)
  }
}

// MARK: - Words

extension TextSetter {
  private mutating func setQuote() {
    let opens = context.openQuotes == 0 || (tail.last.map { $0.isSpace || "(«“[’".unicodeScalars.contains($0) } ?? true)
    if opens, tail.last?.isDigit == true || peek(1).map({ $0.isSpace }) ?? true {
      copy()
      return
    }
    position += 1
    if opens {
      context.openQuotes += 1
      write(isFrench && context.openQuotes == 1 ? "«" : "“")
      if isFrench, context.openQuotes == 1 { write("\u{A0}") }
    } else {
      if isFrench, context.openQuotes == 1 {
        if !(tail.last?.isSpace ?? true) { write("\u{A0}") }
        write("»")
      } else {
        write("”")
      }
      context.openQuotes -= 1
    }
  }

  private mutating func setEllipsis() {
    while position < text.count, text[position] == "." { position += 1 }
    write(isFrench && tail.suffix(3) == ["e", "t", "c"] ? "." : "…")
  }

  /// Thousands from five digits, the comma of a percentage or a price, and ordinals.
  private mutating func setDigits() {
    let start = position
    var end = start
    while end < text.count, text[end].isDigit { end += 1 }
    let digits = Array(text[start..<end])
    let isFree = SpaceRule.standsFree(tail, next: end < text.count ? text[end] : following)
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if (5...9).contains(digits.count), digits[0] != "0", isFree, index > 0, left % 3 == 0 { write("\u{202F}") }
      write(digit)
    }
    position = end
    if isDecimalPoint { write(","); position += 1 }
    setOrdinal(of: digits)
  }

  /// Whether the full stop here is the decimal mark of a number that a percent or euro sign follows: others may be a version,
  /// a date, a paragraph.
  private var isDecimalPoint: Bool {
    guard position < text.count, text[position] == "." else { return false }
    let decimals = text[(position + 1)...].prefix { $0.isDigit }
    let rest = text[(position + 1 + decimals.count)...].drop { $0.isSpace }
    return !decimals.isEmpty && (rest.first.map { "%‰€".unicodeScalars.contains($0) } ?? false)
  }

  private mutating func setOrdinal(of digits: [Unicode.Scalar]) {
    for (form, replacement) in Self.ordinals {
      let end = position + form.count
      guard end <= text.count, Array(text[position..<end]) == form else { continue }
      guard !((end < text.count ? text[end] : following)?.isLetter ?? false) else { continue }
      for scalar in digits == ["1"] && form.last == "e" && form.contains("r") ? Self.first : replacement {
        write(scalar)
      }
      position = end
      return
    }
  }

  private static let first = Array("re".unicodeScalars)
  private static let ordinals: [([Unicode.Scalar], [Unicode.Scalar])] = [
    ("ième", "e"), ("ème", "e"), ("eme", "e"), ("ère", "re"),
  ].map { (Array($0.0.unicodeScalars), Array($0.1.unicodeScalars)) }
}
