import Survey

/// The decisions of all the coders, ready to be read code by code.
struct Decisions: Sendable {
  let base: CoderBase
  let unit: AgreementUnit
  private let frame: UnitFrame
  private let byCode: [String: [CoderBase.Given]]

  init(_ base: CoderBase, unit: AgreementUnit) {
    self.base = base
    self.unit = unit
    frame = UnitFrame(base, unit: unit)
    var byCode: [String: [CoderBase.Given]] = [:]
    for given in base.given {
      for code in given.counted { byCode[code, default: []].append(given) }
    }
    self.byCode = byCode
  }

  /// The codings that count for a code, of all coders.
  func given(_ code: String) -> [CoderBase.Given] { byCode[code] ?? [] }

  /// The unit a coding falls in, among those of `table(_:)`; `nil` for passages.
  func place(of given: CoderBase.Given) -> Int? {
    if case .passage = unit { return nil }
    return frame.unit(of: given)
  }

  /// Who gave the code to what.
  func table(_ code: String) -> DecisionTable {
    if case .passage(let overlap) = unit {
      return DecisionTable(coders: base.coders.count, rows: passages(code, overlap: overlap).map(\.row))
    }
    var decisions = frame.blank
    for given in given(code) {
      if let place = frame.unit(of: given) { decisions[place][given.coder] = true }
    }
    return DecisionTable(
      coders: base.coders.count, rows: zip(frame.units, decisions).map { DecisionTable.Row($0, $1) })
  }

  /// The sets of codes of a dimension each coder gave to each unit.
  func sets(of dimension: Dimension) -> SetRatings {
    var sets: [[Set<Int>?]] = frame.blank.map { $0.map { $0 == nil ? nil : [] } }
    for (index, code) in dimension.codes.enumerated() {
      for given in given(code.id) where given.code == code.id {
        if let place = frame.unit(of: given) { sets[place][given.coder]?.insert(index) }
      }
    }
    return SetRatings(sets)
  }

  /// A passage one coder or two marked, and the codings behind it.
  struct Passage {
    var row: DecisionTable.Row
    var codings: [CoderBase.Given]
  }

  /// The passages of a code in the order of the text, where two coders worked.
  func passages(_ code: String, overlap: Double) -> [Passage] {
    guard base.coders.count == 2 else { return [] }
    var passages: [Passage] = []
    for (place, interview) in base.interviews.enumerated() {
      let here = given(code).filter { $0.interview == place }
      let left = Self.distinct(here.filter { $0.coder == 0 })
      let right = Self.distinct(here.filter { $0.coder == 1 })
      let matching = PassageMatching(left.map(\.coding.range), right.map(\.coding.range), overlap: overlap)
      var own = matching.pairs.map { [left[$0.left], right[$0.right]] }
      own += left.indices.filter { index in !matching.pairs.contains { $0.left == index } }.map { [left[$0]] }
      own += right.indices.filter { index in !matching.pairs.contains { $0.right == index } }.map { [right[$0]] }
      own.sort { ($0[0].coding.range.lowerBound, $0[0].coder) < ($1[0].coding.range.lowerBound, $1[0].coder) }
      passages += own.map { codings in
        let unit = DecisionUnit(interview: interview.id, turn: codings[0].coding.turn, group: interview.id)
        let decisions = base.coders.indices.map { coder in codings.contains { $0.coder == coder } }
        return Passage(row: DecisionTable.Row(unit, decisions), codings: codings)
      }
    }
    return passages
  }

  /// One coding a place: a passage with a code and its sub-code is one passage of the code.
  private static func distinct(_ given: [CoderBase.Given]) -> [CoderBase.Given] {
    var seen: Set<Range<Int>> = []
    return given.filter { seen.insert($0.coding.range).inserted }
      .sorted { $0.coding.range.lowerBound < $1.coding.range.lowerBound }
  }
}
