import Survey

/// The codings that may count for a case, and whether the study's merging gives a code to it.
struct CodingTally {
  /// A coding of a turn whose speaker is in the base; `row` is its case.
  struct Given {
    var row: Int
    var turn: TurnKey
    var coding: PassageCoding
    /// Everything its code counts for.
    var codes: [String]
  }

  let merging: CodingPlan.Merging
  let given: [Given]
  /// The coders who finished each interview, the arbiter left out.
  let finished: [String: Set<String>]
  let codebook: Codebook

  /// For each case, the codes it has, looking at some modalities only.
  func codes(rows: Int, modalities: [PassageCoding.Modality]) -> [Set<String>] {
    merging == .arbiter ? arbitrated(rows, modalities) : agreed(rows, modalities)
  }

  /// Given to the case by enough coders, wherever in it.
  private func agreed(_ rows: Int, _ modalities: [PassageCoding.Modality]) -> [Set<String>] {
    let needed = merging == .both ? 2 : 1
    var coders: [[String: Set<String>]] = Array(repeating: [:], count: rows)
    for one in given where one.coding.status == .kept && modalities.contains(one.coding.modality) {
      for code in one.codes { coders[one.row][code, default: []].insert(one.coding.coder) }
    }
    return coders.map { row in Set(row.filter { $0.value.count >= needed }.keys) }
  }

  /// Turn by turn: what all finished coders gave, and what the arbiter settles where they differ; a case has those of its own
  /// codings.
  private func arbitrated(_ rows: Int, _ modalities: [PassageCoding.Modality]) -> [Set<String>] {
    var codes: [Set<String>] = Array(repeating: [], count: rows)
    let counted = given.filter { modalities.contains($0.coding.modality) || $0.coding.status == .rejected }
    for (turn, own) in Dictionary(grouping: counted, by: \.turn) {
      let settled = CodedTurn(own.map(\.coding), coders: finished[turn.interview] ?? [], codebook: codebook)
      let codesOfTurn = settled.merged(.arbiter)
      for one in own where one.coding.status == .kept { codes[one.row].formUnion(codesOfTurn.intersection(one.codes)) }
    }
    return codes
  }
}
