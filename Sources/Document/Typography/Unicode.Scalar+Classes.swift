extension Unicode.Scalar {
  /// A space of any kind a text may hold, line ends included.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isNoBreakSpace: Bool { self == "\u{A0}" || self == "\u{202F}" }

  /// An ASCII digit: other digits are not French figures.
  var isDigit: Bool { ("0"..."9").contains(self) }

  var isLetter: Bool {
    isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
  }

  var isUppercase: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

  /// Whether high punctuation after it is the end of a word that misses its space.
  var endsWord: Bool { isLetter || isDigit || ")]»”’%€…".unicodeScalars.contains(self) }

  /// A mark that closes what it follows.
  var closes: Bool { ")]»”\"'’.,…*".unicodeScalars.contains(self) }
}

extension Sequence<Unicode.Scalar> {
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }

  var lowercasedString: String { string.lowercased() }
}
