import Survey

/// Which codes each case has, merged by the study's rule.
struct MergedCodings {
  /// How many cases there are.
  private let rowCount: Int
  private let tally: CodingTally
  /// The cases, where they are passages: their places are known from the codings only.
  let passages: CodedPassages?

  init(_ study: Study, selection: CaseSelection) {
    var finished: [String: Set<String>] = [:]
    for state in study.states where state.progress == .finished && state.coder != CodingPlan.arbiter {
      finished[state.interview, default: []].insert(state.coder)
    }
    let turns = Dictionary(uniqueKeysWithValues: study.interviews.map { ($0.id, $0.transcript.turns) })
    let isArbitrated = study.plan.coding.merging == .arbiter
    var countedFor: [String: [String]] = [:]
    let given = study.codings.compactMap { coding -> CodingTally.Given? in
      let isArbiter = isArbitrated && coding.coder == CodingPlan.arbiter
      guard coding.status == .kept || (isArbiter && coding.status == .rejected),
        isArbiter || finished[coding.interview]?.contains(coding.coder) == true,
        let turn = turns[coding.interview]?.first(where: { $0.number == coding.turn }),
        let row = selection.row(interview: coding.interview, speaker: turn.speaker)
      else { return nil }
      let codes = countedFor[coding.code] ?? study.codebook.counted(for: coding.code)
      countedFor[coding.code] = codes
      return CodingTally.Given(row: row, turn: TurnKey(coding), coding: coding, codes: codes)
    }
    let bySpeaker = CodingTally(
      merging: study.plan.coding.merging, given: given, finished: finished, codebook: study.codebook)
    passages = selection.unit == .passage ? CodedPassages(bySpeaker, study) : nil
    tally = passages?.tally ?? bySpeaker
    rowCount = passages?.places.count ?? selection.cases.count
  }

  /// The multiple-response column of a dimension: for each case the codes it has, families after the codes.
  func column(
    _ dimension: Dimension, isDetailed: Bool, suffix: String, modalities: [PassageCoding.Modality]
  ) -> Column {
    let codes = isDetailed ? dimension.codes : dimension.codes.filter { $0.parent == nil }
    let categories =
      codes.map { Category(code: $0.id, label: $0.label) } + (isDetailed ? dimension.families : [])
    var variable = Variable(
      name: dimension.id + (isDetailed ? ".*" : "") + suffix, label: dimension.label, kind: .multiple,
      categories: categories)
    variable.isCode = !dimension.isObservable
    let held = tally.codes(rows: rowCount, modalities: modalities)
    return Column(
      variable,
      answers: held.map { row in .choices(categories.indices.filter { row.contains(categories[$0].code) }) })
  }
}
