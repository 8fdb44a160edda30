import Coding
import Survey

/// Who could have said each turn that is quoted, by everything printed beside its words so far.
///
/// The same words may stand in the report with a function and a sector, and behind cells of several tables: a reader puts
/// these together. Words are quoted once more only where enough organisations are left among those who could have said them.
package struct QuoteCrowds: Sendable {
  private var crowds: [TurnKey: Set<SpeakerKey>] = [:]

  package init() {}

  /// - Parameter printed: the quotes of other pieces.
  init(_ printed: [Quote], _ attributions: QuoteAttribution) {
    for quote in printed {
      let turn = TurnKey(interview: quote.interview, turn: quote.turn)
      crowds[turn] = attributions.sharing(quote.attribution, among: crowds[turn])
    }
  }

  subscript(turn: TurnKey) -> Set<SpeakerKey>? { crowds[turn] }

  /// Something more is printed beside the words of a turn, which only these share.
  mutating func narrow(_ turn: TurnKey, to speakers: Set<SpeakerKey>) {
    crowds[turn] = crowds[turn]?.intersection(speakers) ?? speakers
  }
}
