import Diagnostics
import Document
import Survey
import Tabulation

/// What the functions of a condition give over the facts of a study: `rang`, `part`, `n`, `base`, `publie`, and `existe`,
/// for a text that fits studies with and without a source.
struct ConditionValues {
  let facts: FactBook
  let thresholds: Thresholds
  /// Counts to take instead of the computed ones, by fact id: how a condition is tried one case away.
  var instead: [String: Share] = [:]

  static let functions = ["rang", "part", "n", "base", "publie", "existe"]

  /// Whether the condition holds; `nil` when a figure it needs is hidden.
  func holds(_ condition: Condition) throws(Refusal) -> Bool? {
    try condition.holds { (call) throws(Refusal) in try value(call) }
  }

  /// One case more or less, in one of the figures the condition stands on or is ranked among, would change it.
  func isFragile(_ condition: Condition) throws(Refusal) -> Bool {
    try turning(condition)?.isOneCase == true
  }

  /// The least change in one of the figures the condition stands on or is ranked among that would turn it; `nil` when it
  /// takes more than a handful of cases.
  func turning(_ condition: Condition) throws(Refusal) -> Turning? {
    let now = try holds(condition)
    let figures = figures(of: condition)
    for cases in 1...Turning.furthest {
      for id in figures {
        guard let share = share(id) else { continue }
        for attempt in Turning.attempts(from: share, cases: cases) {
          var tried = self
          tried.instead[id] = attempt.share
          if try tried.holds(condition) != now { return Turning(figure: id, cases: attempt.turning) }
        }
      }
    }
    return nil
  }

  /// The ids of the figures a condition compares, then of those they are ranked among.
  private func figures(of condition: Condition) -> [String] {
    var compared: [String] = []
    var rivals: [String] = []
    for call in condition.calls where call.function != "publie" {
      guard let fact = facts[call.argument] else { continue }
      compared.append(fact.id)
      if call.function == "rang" { rivals += fact.peers }
    }
    var ids: [String] = []
    for id in compared + rivals where !ids.contains(id) { ids.append(id) }
    return ids
  }

  private func value(_ call: Condition.Call) throws(Refusal) -> Double? {
    guard Self.functions.contains(call.function) else {
      throw Refusal(
        "la fonction « \(call.function) » n’existe pas ; \(Self.functions.joined(separator: ", ")) sont connues",
        remedy: remedyForUnknown(call.function, among: Self.functions), offset: call.offset)
    }
    if call.function == "existe" { return facts[call.argument] == nil ? 0 : 1 }
    guard let fact = facts[call.argument] else {
      throw Refusal.unknownFact(call.argument, among: facts.ids, offset: call.offset)
    }
    if call.function == "publie" { return fact.value == .hidden ? 0 : 1 }
    guard case .count(_, let base) = fact.value, let share = share(fact.id) else { return nil }
    switch call.function {
    case "n": return Double(share.count)
    case "base": return base.map { _ in Double(share.base) }
    case "part": return base.flatMap { _ in part(fact, share) }
    default: return rank(fact).map(Double.init)
    }
  }

  /// With weights where the fact has them; a case tried more or less weighs what a case does on average.
  private func part(_ fact: Fact, _ share: Share) -> Double? {
    guard let weighted = fact.weighted, case .count(let count, _) = fact.value, share.base > 0 else {
      return share.value
    }
    return weighted.share + Double(share.count - count) / Double(share.base)
  }

  private func rank(_ fact: Fact) -> Int? {
    guard let own = share(fact.id), !fact.peers.isEmpty else { return nil }
    return 1 + fact.peers.filter { (share($0)?.count ?? 0) > own.count }.count
  }

  private func share(_ id: String) -> Share? {
    if let tried = instead[id] { return tried }
    guard case .count(let count, let base)? = facts[id]?.value else { return nil }
    return Share(count: count, base: base ?? count)
  }
}
