import Survey

/// Who gave what to one turn.
struct CodedTurn {
  private var coders: [String: Set<String>] = [:]
  private var upheld: Set<String> = []
  private var struck: Set<String> = []
  private let finished: Int

  /// - Parameter coders: those who have finished the interview; the arbiter is none of them.
  init(_ codings: [PassageCoding], coders: Set<String>, codebook: Codebook) {
    finished = coders.count
    for coding in codings {
      let counted = codebook.counted(for: coding.code)
      switch (coding.coder, coding.status) {
      case (CoderBase.arbiter, .kept): upheld.formUnion(counted)
      case (CoderBase.arbiter, .rejected): struck.formUnion(counted.prefix(1))
      case (let coder, .kept) where coders.contains(coder):
        for code in counted { self.coders[code, default: []].insert(coder) }
      default: continue
      }
    }
  }

  /// The codes the turn has. The arbiter’s kept codings stand and the rejected ones fall; where the arbiter says
  /// nothing, all finished coders must agree.
  func merged(_ merging: CodingPlan.Merging) -> Set<String> {
    let needed =
      switch merging {
      case .both: 2
      case .either: 1
      case .arbiter: max(1, finished)
      }
    let agreed = Set(coders.filter { $0.value.count >= needed }.keys)
    return merging == .arbiter ? agreed.subtracting(struck).union(upheld) : agreed
  }
}
