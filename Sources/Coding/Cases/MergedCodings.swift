import Survey

/// Who gave which code to which case, merged by the study's rule.
struct MergedCodings {
  private let study: Study
  private let selection: CaseSelection
  /// Each kept coding that counts: its row, coder, modality and everything its code counts for.
  private let given: [Given]

  private struct Given {
    var row: Int
    var coder: String
    var modality: PassageCoding.Modality
    var codes: [String]
  }

  init(_ study: Study, selection: CaseSelection) {
    self.study = study
    self.selection = selection
    let finished = Set(
      study.states.filter { $0.progress == .finished }.map {
        CoderOfInterview(interview: $0.interview, coder: $0.coder)
      })
    let turns = Dictionary(uniqueKeysWithValues: study.interviews.map { ($0.id, $0.transcript.turns) })
    var countedFor: [String: [String]] = [:]
    var given: [Given] = []
    for coding in study.codings where coding.status == .kept {
      guard finished.contains(CoderOfInterview(interview: coding.interview, coder: coding.coder)),
        let turn = turns[coding.interview]?.first(where: { $0.number == coding.turn }),
        let row = selection.row(interview: coding.interview, speaker: turn.speaker)
      else { continue }
      let codes = countedFor[coding.code] ?? study.codebook.counted(for: coding.code)
      countedFor[coding.code] = codes
      given.append(Given(row: row, coder: coding.coder, modality: coding.modality, codes: codes))
    }
    self.given = given
  }

  private struct CoderOfInterview: Hashable {
    var interview: String
    var coder: String
  }

  /// The multiple-response column of a dimension: for each case the codes it has, families after the codes.
  func column(
    _ dimension: Dimension, isDetailed: Bool, suffix: String, modalities: [PassageCoding.Modality]
  ) -> Column {
    let codes = isDetailed ? dimension.codes : dimension.codes.filter { $0.parent == nil }
    let categories =
      codes.map { Category(code: $0.id, label: $0.label) } + (isDetailed ? dimension.families : [])
    let places = Dictionary(uniqueKeysWithValues: categories.enumerated().map { ($1.code, $0) })
    var coders: [[Set<String>]] = Array(
      repeating: Array(repeating: [], count: categories.count), count: selection.cases.count)
    for coding in given where modalities.contains(coding.modality) {
      for code in coding.codes {
        if let place = places[code] { coders[coding.row][place].insert(coding.coder) }
      }
    }
    let needed = study.plan.coding.merging == .both ? 2 : 1
    let variable = Variable(
      name: dimension.id + (isDetailed ? ".*" : "") + suffix, label: dimension.label, kind: .multiple,
      categories: categories)
    return Column(
      variable,
      answers: coders.map { row in .choices(categories.indices.filter { row[$0].count >= needed }) })
  }
}
