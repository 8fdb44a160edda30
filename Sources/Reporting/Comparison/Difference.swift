/// Something that is not the same in two runs: what it was and what it is; one of the two may be missing.
package struct Difference<Value: Equatable & Sendable>: Equatable, Sendable {
  package var id: String
  package var before: Value?
  package var after: Value?

  /// The differences of two lists whose values have ids: those of `after` in its order, each followed by what stood
  /// before it and is gone. An id that comes twice is taken at its first place.
  static func list(
    _ before: [Value], _ after: [Value], id: (Value) -> String, isSame: (Value, Value) -> Bool = { $0 == $1 }
  ) -> [Difference] {
    let former = Dictionary(before.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map(id))
    var seen: Set<String> = []
    let changed = after.compactMap { value -> Difference? in
      let id = id(value)
      guard seen.insert(id).inserted else { return nil }
      guard let old = former[id] else { return Difference(id: id, before: nil, after: value) }
      return isSame(old, value) ? nil : Difference(id: id, before: old, after: value)
    }
    let gone = before.filter { !kept.contains(id($0)) && seen.insert(id($0)).inserted }
      .map { Difference(id: id($0), before: $0, after: nil) }
    return changed + gone
  }
}
