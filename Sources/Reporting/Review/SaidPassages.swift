import Coding
import Survey

/// The passages people kept, those that several coders marked alike told once, ready to be shown with who says them.
struct SaidPassages {
  /// Words of a respondent under a code.
  struct Passage: Hashable {
    var interview: String
    var turn: Int
    var range: Range<Int>
    var code: String
    var modality: PassageCoding.Modality
    var extract: String
    var speaker: String
    var organisation: String?
    var language: String
    var coders: [String]
    /// The rule whose proposal was accepted.
    var rule: String?
  }

  private let byCode: [String: [Passage]]
  let all: [Passage]

  init(_ results: StudyResults) {
    let study = results.study
    let interviews = Dictionary(uniqueKeysWithValues: study.interviews.map { ($0.id, $0) })
    var places: [Passage: Int] = [:]
    var all: [Passage] = []
    for coding in study.codings where coding.status == .kept {
      guard let interview = interviews[coding.interview],
        let turn = interview.transcript.turns.first(where: { $0.number == coding.turn }),
        let speaker = interview.speaker(labelled: turn.speaker)
      else { continue }
      let passage = Passage(
        interview: coding.interview, turn: coding.turn, range: coding.range, code: coding.code,
        modality: coding.modality, extract: coding.extract, speaker: turn.speaker, organisation: speaker.organisation,
        language: speaker.language, coders: [], rule: coding.rule)
      if let place = places[passage] {
        all[place].coders.append(coding.coder)
      } else {
        places[passage] = all.count
        var first = passage
        first.coders = [coding.coder]
        all.append(first)
      }
    }
    let order = Dictionary(uniqueKeysWithValues: study.interviews.enumerated().map { ($1.id, $0) })
    self.all = all.sorted {
      (order[$0.interview] ?? 0, $0.range.lowerBound, $0.code) < (
        order[$1.interview] ?? 0, $1.range.lowerBound, $1.code
      )
    }
    var byCode: [String: [Passage]] = [:]
    for passage in self.all {
      for code in study.codebook.counted(for: passage.code) { byCode[code, default: []].append(passage) }
    }
    self.byCode = byCode
  }

  /// The passages that count for a code: its own and its sub-codes’.
  func passages(_ code: String) -> [Passage] { byCode[code] ?? [] }
}
