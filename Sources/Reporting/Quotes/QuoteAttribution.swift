import Survey

/// What may stand beside a quote: the speaker's function, then the organisation's sector and size, dropped from the end
/// until at least k organisations of the study share what is left.
struct QuoteAttribution: Sendable {
  private let order = ["fonction", "secteur", "taille"]
  private let leastShared: Int
  /// For each organisation that was met, the sets of attributes of its speakers.
  private let known: [Known]

  private struct Known: Sendable {
    var speaker: SpeakerKey
    var organisation: String
    var values: [String: String]
  }

  init(_ study: Study) {
    leastShared = study.plan.thresholds.quoteOrganisations
    let organisations = Dictionary(uniqueKeysWithValues: study.organisations.map { ($0.id, $0) })
    known = study.interviews.flatMap { interview in
      interview.speakers.filter { $0.role == .respondent && $0.consent != .withdrawn }.map { speaker in
        Known(
          speaker: SpeakerKey(interview: interview.id, label: speaker.label),
          organisation: speaker.organisation ?? interview.id,
          values: Self.values(of: speaker, organisation: speaker.organisation.flatMap { organisations[$0] }))
      }
    }
    organisationsByID = organisations
  }

  private let organisationsByID: [String: Organisation]

  /// The parts to print, most telling first; empty when nothing is shared by enough.
  ///
  /// - Parameter crowd: those who could be speaking by what is printed already; all who were met where nothing is.
  func parts(for speaker: Speaker, among crowd: Set<SpeakerKey>? = nil) -> [Speaker.Attribute] {
    let values = Self.values(of: speaker, organisation: speaker.organisation.flatMap { organisationsByID[$0] })
    var names = order.filter { values[$0] != nil }
    func parts() -> [Speaker.Attribute] {
      names.compactMap { name in values[name].map { Speaker.Attribute(name: name, value: $0) } }
    }
    while !names.isEmpty, !isCrowd(sharing(parts(), among: crowd)) { names.removeLast() }
    return parts()
  }

  /// Those who share all these attributes.
  func sharing(_ parts: [Speaker.Attribute], among crowd: Set<SpeakerKey>? = nil) -> Set<SpeakerKey> {
    Set(
      known.lazy.filter { other in
        crowd?.contains(other.speaker) ?? true && parts.allSatisfy { other.values[$0.name] == $0.value }
      }.map(\.speaker))
  }

  /// Enough organisations are among them for nobody to be recognised.
  func isCrowd(_ speakers: Set<SpeakerKey>) -> Bool {
    Set(known.lazy.filter { speakers.contains($0.speaker) }.map(\.organisation)).count >= leastShared
  }

  private static func values(of speaker: Speaker, organisation: Organisation?) -> [String: String] {
    var values: [String: String] = [:]
    for attribute in (organisation?.attributes ?? []) + speaker.attributes where !attribute.value.isEmpty {
      values[attribute.name] = attribute.value
    }
    return values
  }
}
