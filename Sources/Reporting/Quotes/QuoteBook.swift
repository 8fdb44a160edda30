import Coding
package import Survey

/// The quotes a study may print, chosen by rule: consent, agreement of the coders, spread over organisations.
package struct QuoteBook: Sendable {
  private let passages: [Passage]
  let attributions: QuoteAttribution
  private let codebook: Codebook

  struct Passage: Sendable {
    var coding: PassageCoding
    var speaker: Speaker
    /// How many coders gave the code to words of this turn.
    var coders: Int
    var countsFor: [String]

    var turnKey: TurnKey { TurnKey(interview: coding.interview, turn: coding.turn) }
    var speakerKey: SpeakerKey { SpeakerKey(interview: coding.interview, label: speaker.label) }
  }

  /// The longest a printed quote may be; characters.
  package static let longest = 240

  /// - Parameter interviews: those in the base; the others are not quoted.
  package init(_ study: Study, interviews: [String]) {
    codebook = study.codebook
    attributions = QuoteAttribution(study)
    let inBase = Set(interviews)
    let byID = Dictionary(uniqueKeysWithValues: study.interviews.map { ($0.id, $0) })
    var coders: [String: Set<String>] = [:]
    for coding in study.codings where coding.status == .kept {
      coders["\(coding.interview)/\(coding.turn)/\(coding.code)", default: []].insert(coding.coder)
    }
    passages = study.codings.compactMap { coding in
      guard inBase.contains(coding.interview), coding.status == .kept, !coding.needsReview,
        let interview = byID[coding.interview],
        let turn = interview.transcript.turns.first(where: { $0.number == coding.turn }),
        let speaker = interview.speaker(labelled: turn.speaker)
      else { return nil }
      return Passage(
        coding: coding, speaker: speaker,
        coders: coders["\(coding.interview)/\(coding.turn)/\(coding.code)"]?.count ?? 0,
        countsFor: study.codebook.counted(for: coding.code))
    }
  }

  /// The quotes for some codes (sub-codes and family members included), at most one an organisation while others have
  /// not spoken, none of `used`.
  package func quotes(
    codes: [String], count: Int, modality: PassageCoding.Modality? = nil, excluding used: Set<String> = []
  ) -> [Quote] {
    let quotable = matching(codes, modality: modality).filter { $0.speaker.consent.allowsQuotes }
    return chosen(
      of: quotable.map { ($0, quote($0, attributions.parts(for: $0.speaker))) }.filter { !used.contains($0.1.id) },
      count: count)
  }

  /// The best of some quotes, at most one an organisation while others have not spoken, no words twice.
  func chosen(of quotes: [(Passage, Quote)], count: Int) -> [Quote] {
    let candidates = quotes.sorted { better($0, $1) }
    var chosen: [Quote] = []
    var organisations: Set<String> = []
    for round in 0..<2 {
      for (_, quote) in candidates where chosen.count < count && !chosen.contains(where: { overlaps($0, quote) }) {
        let organisation = quote.organisation ?? quote.interview
        guard round == 1 || !organisations.contains(organisation) else { continue }
        organisations.insert(organisation)
        chosen.append(quote)
      }
    }
    return chosen
  }

  /// The quotes for the codes that say the contrary.
  package func counterQuotes(codes: [String], count: Int, excluding used: Set<String> = []) -> [Quote] {
    let opposites = codes.compactMap(codebook.code).flatMap(\.opposites)
    return opposites.isEmpty ? [] : quotes(codes: opposites, count: count, excluding: used)
  }

  /// How many passages of these codes may not leave, for want of consent; a passage two coders marked counts once.
  package func unquotable(codes: [String]) -> Int {
    Self.turns(matching(codes, modality: nil).filter { !$0.speaker.consent.allowsQuotes })
  }

  /// How many turns some passages are in: what two coders marked counts once.
  static func turns(_ passages: [Passage]) -> Int { Set(passages.map(\.turnKey)).count }

  /// The passages that count for some codes, quotable or not.
  func matching(_ codes: [String], modality: PassageCoding.Modality?) -> [Passage] {
    passages.filter { passage in
      (modality == nil || passage.coding.modality == modality) && passage.countsFor.contains { codes.contains($0) }
    }
  }

  /// A passage as a quote, with what may stand beside it.
  func quote(_ passage: Passage, _ attribution: [Speaker.Attribute]) -> Quote {
    let coding = passage.coding
    return Quote(
      id: "\(coding.interview).\(coding.turn).\(coding.range.lowerBound)", interview: coding.interview,
      turn: coding.turn,
      organisation: passage.speaker.organisation, words: QuoteLength.cut(coding.extract, to: Self.longest),
      language: passage.speaker.language, modality: coding.modality,
      attribution: attribution)
  }

  /// What two coders saw comes first, then whole quotes of a readable length, then the interviews' order.
  private func better(_ left: (Passage, Quote), _ right: (Passage, Quote)) -> Bool {
    func rank(_ candidate: (Passage, Quote)) -> (Int, Int, String, Int) {
      let length = candidate.1.words.count
      let isReadable = (60...Self.longest).contains(length) && !candidate.1.words.hasSuffix("[…]")
      return (-candidate.0.coders, isReadable ? 0 : 1, candidate.1.interview, candidate.0.coding.range.lowerBound)
    }
    return rank(left) < rank(right)
  }

  private func overlaps(_ left: Quote, _ right: Quote) -> Bool {
    left.interview == right.interview && (left.words.contains(right.words) || right.words.contains(left.words))
  }
}
