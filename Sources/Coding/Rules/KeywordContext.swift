package import Survey

/// Words caught by a rule, as they stand between what comes before and after (KWIC).
package struct KeywordContext: Equatable, Sendable {
  package var interview: String
  package var turn: Int
  package var speaker: String
  package var before: String
  package var keyword: String
  package var after: String
  package var rule: String
  package var code: String
  package var isDenied: Bool
  package var isEcho: Bool

  /// Every hit of the matches with its surroundings, in the order of the interviews.
  /// - Parameter width: characters kept on each side, whole words only.
  package static func contexts(
    of matches: [RuleMatch], in interviews: [Interview], width: Int = 60
  ) -> [KeywordContext] {
    let byTurn = Dictionary(grouping: matches) { TurnKey($0.coding) }
    return interviews.flatMap { interview in
      interview.transcript.turns.flatMap { turn -> [KeywordContext] in
        let own = byTurn[TurnKey(interview: interview.id, turn: turn.number)] ?? []
        let text = own.isEmpty ? [] : Array(turn.text.unicodeScalars)
        return own.flatMap { match in match.hits.map { KeywordContext(match, $0, turn, text, width: width) } }
      }
    }
  }

  /// Where a term stands in the respondents’ speech, in any language.
  /// - Parameter asksInterviewers: looks at the interviewers’ words as well, where nothing is an echo.
  package static func search(
    _ term: String, in interviews: [Interview], width: Int = 60, asksInterviewers: Bool = false
  ) throws(TermFault) -> [KeywordContext] {
    _ = try Term(term)
    let rule = CodingRule(id: "", terms: [term])
    let grid = Codebook(dimensions: [
      Dimension(id: "", label: Label(""), codes: [Code(id: "", label: Label(""), rules: [rule])])
    ])
    let read = interviews.map { $0.readWhole(asksInterviewers: asksInterviewers) }
    return contexts(of: RuleBook(grid, file: "").matches(in: read), in: read, width: width)
  }

  private init(
    _ match: RuleMatch, _ hit: RuleMatch.Hit, _ turn: Turn, _ text: [Unicode.Scalar], width: Int
  ) {
    let start = hit.range.lowerBound - turn.range.lowerBound
    let end = hit.range.upperBound - turn.range.lowerBound
    var from = max(0, start - width)
    var to = min(text.count, end + width)
    if from > 0 { while from < start, text[from - 1] != " " { from += 1 } }
    if to < text.count { while to > end, text[to] != " " { to -= 1 } }
    interview = match.coding.interview
    self.turn = turn.number
    speaker = turn.speaker
    before = Self.line(text[from..<start])
    keyword = Self.line(text[start..<end])
    after = Self.line(text[end..<to])
    rule = match.coding.rule ?? ""
    code = match.coding.code
    isDenied = hit.isDenied
    isEcho = hit.isEcho
  }

  /// On one line, as it is spaced.
  private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.map { $0 == "\n" ? " " : $0 }))
  }
}

extension Interview {
  /// The same with every respondent read as French, and interviewers as respondents where they are asked for: what a
  /// person searches is no coding.
  fileprivate func readWhole(asksInterviewers: Bool) -> Interview {
    var read = self
    for index in read.speakers.indices {
      if asksInterviewers { read.speakers[index].role = .respondent }
      read.speakers[index].language = "fr"
    }
    return read
  }
}
