/// Reads a term as the grid writes it. From the loosest: `OU`; `ET` and `SAUF`, from left to right; `PROCHE/n`;
/// parentheses and words.
struct TermParser {
  private let tokens: [TermToken]
  private var place = 0
  private(set) var phrases: [Phrase] = []
  private(set) var patterns: [String] = []

  init(_ written: String) throws(TermFault) { tokens = try TermToken.tokens(of: written) }

  mutating func expression() throws(TermFault) -> TermExpression {
    guard !tokens.isEmpty else { throw .noWord }
    let expression = try alternatives()
    if place < tokens.count { throw .unclosed(")") }
    return expression
  }

  private mutating func alternatives() throws(TermFault) -> TermExpression {
    var left = try conjunction()
    while next == .either {
      place += 1
      left = .either(left, try side("OU") { parser throws(TermFault) in try parser.conjunction() })
    }
    return left
  }

  private mutating func conjunction() throws(TermFault) -> TermExpression {
    var left = try nearness()
    while let token = next, token == .both || token == .except {
      place += 1
      let name = token == .both ? "ET" : "SAUF"
      let right = try side(name) { parser throws(TermFault) in try parser.nearness() }
      left = token == .both ? .both(left, right) : .except(left, right)
    }
    return left
  }

  private mutating func nearness() throws(TermFault) -> TermExpression {
    var left = try operand()
    while case .near(let distance)? = next {
      place += 1
      left = .near(left, try side("PROCHE/\(distance)") { parser throws(TermFault) in try parser.operand() }, distance)
    }
    return left
  }

  private mutating func operand() throws(TermFault) -> TermExpression {
    switch next {
    case .open?:
      place += 1
      let inside = try alternatives()
      guard next == .close else { throw .unclosed("(") }
      place += 1
      return inside
    case .pattern(let source)?:
      place += 1
      try BoundedPattern.check(source)
      patterns.append(source)
      return .pattern(patterns.count - 1)
    case .words?, .stem?: return try phrase()
    case .either?: throw .missingSide("OU")
    case .both?: throw .missingSide("ET")
    case .except?: throw .missingSide("SAUF")
    case .near(let distance)?: throw .missingSide("PROCHE/\(distance)")
    case .close?: throw .unclosed(")")
    case nil: throw .noWord
    }
  }

  /// Words, quotes and stems that follow one another are one phrase.
  private mutating func phrase() throws(TermFault) -> TermExpression {
    var pieces: [Phrase.Piece] = []
    while true {
      switch next {
      case .words(let written, let isQuoted)?: pieces += Phrase(written, isQuoted: isQuoted).pieces
      case .stem(let written)?:
        let words = FoldedText(written).words
        guard words.count == 1 else { throw .badStem("~" + written) }
        pieces.append(.stem(FrenchStemmer.stem(words[0].text)))
      default:
        if pieces.isEmpty { throw .noWord }
        phrases.append(Phrase(pieces))
        return .phrase(phrases.count - 1)
      }
      place += 1
    }
  }

  private var next: TermToken? { place < tokens.count ? tokens[place] : nil }

  /// The right side of an operator, which must be there.
  private mutating func side(
    _ name: String, _ read: (inout TermParser) throws(TermFault) -> TermExpression
  ) throws(TermFault) -> TermExpression {
    if next == nil || next == .close { throw .missingSide(name) }
    return try read(&self)
  }
}
