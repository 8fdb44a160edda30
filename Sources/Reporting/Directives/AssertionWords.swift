import Document

/// What stands in the margin of an asserted sentence, and how the change that would turn it is said.
struct AssertionWords {
  let facts: FactBook
  let wording: Wording

  /// « se confirme », « fragile : 1 organisation de moins à « Surcoût » la changerait ».
  func mark(_ kind: Block.Aside, _ turning: Turning?) -> String {
    guard let turning else { return wording.text("assertion.\(kind.rawValue)") }
    return wording.text(
      "assertion.\(kind.rawValue)-marge", ["n": distance(turning), "changement": change(turning)])
  }

  /// « 1 organisation de moins à « Surcoût » ».
  func change(_ turning: Turning) -> String {
    let direction = turning.cases == 0 ? "base" : turning.cases > 0 ? "plus" : "moins"
    return wording.text(
      "assertion.\(direction)", ["n": distance(turning), "chiffre": facts[turning.figure]?.label ?? turning.figure])
  }

  /// « 2 organisations ».
  private func distance(_ turning: Turning) -> String {
    wording.counted(max(1, abs(turning.cases)), facts[turning.figure]?.noun ?? .number)
  }
}
