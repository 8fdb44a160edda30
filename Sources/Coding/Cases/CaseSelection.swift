import Survey

/// Which cases, and which turns behind each, a count of codes stands on.
struct CaseSelection: Equatable, Sendable {
  var unit: CaseUnit
  /// The case names, in order of first appearance.
  private(set) var cases: [String] = []
  private(set) var interviews: [String] = []
  private(set) var unfinished: [String] = []
  private(set) var notPooling: [String] = []
  /// The row of the speaker of an interview.
  private var rows: [SpeakerKey: Int] = [:]

  init(_ study: Study, unit: CaseUnit) {
    self.unit = unit
    let pooling = Set(study.initiatives.filter(\.isPooling).map(\.id))
    var rowOfCase: [String: Int] = [:]
    for interview in study.interviews {
      let speakers = interview.speakers.filter { $0.role == .respondent && $0.consent != .withdrawn }
      guard !speakers.isEmpty else { continue }
      guard Self.isFinished(interview.id, in: study) else {
        unfinished.append(interview.id)
        continue
      }
      let kept = speakers.filter { speaker in
        guard study.plan.coding.base == .pooling, !study.initiatives.isEmpty else { return true }
        return speaker.initiative.map(pooling.contains) ?? false
      }
      guard !kept.isEmpty else {
        notPooling.append(interview.id)
        continue
      }
      interviews.append(interview.id)
      for speaker in kept {
        let name = Self.caseName(of: speaker, in: interview, unit: unit)
        if rowOfCase[name] == nil {
          rowOfCase[name] = cases.count
          cases.append(name)
        }
        rows[SpeakerKey(interview: interview.id, label: speaker.label)] = rowOfCase[name]
      }
    }
  }

  /// The row of a speaker's case, or `nil` when the speaker is in no base.
  func row(interview: String, speaker: String) -> Int? {
    rows[SpeakerKey(interview: interview, label: speaker)]
  }

  /// Finished by all its coders under `fusion: deux`, by one of them otherwise.
  private static func isFinished(_ interview: String, in study: Study) -> Bool {
    let finished = study.states.filter {
      $0.interview == interview && $0.progress == .finished && $0.coder != CodingPlan.arbiter
    }
    guard study.plan.coding.merging == .both else { return !finished.isEmpty }
    return finished.count >= 2
  }

  private static func caseName(of speaker: Speaker, in interview: Interview, unit: CaseUnit) -> String {
    switch unit {
    case .organisation: speaker.organisation ?? interview.id
    case .initiative: speaker.initiative ?? interview.id
    // A passage is one speaker’s; where it begins is not known here.
    case .speaker, .passage: "\(interview.id)/\(speaker.label)"
    case .interview, .answer: interview.id
    }
  }
}
