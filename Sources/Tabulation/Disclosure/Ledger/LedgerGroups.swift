/// Answers that are decided together, joined through the lines that need several of them.
struct LedgerGroups {
  private var parents: [String: String] = [:]

  private func top(_ answer: String) -> String {
    var current = answer
    while let next = parents[current], next != current { current = next }
    return current
  }

  mutating func join(_ answers: [String]) {
    guard let first = answers.first else { return }
    for answer in answers {
      let (left, right) = (top(first), top(answer))
      if left != right { parents[max(left, right)] = min(left, right) }
    }
  }

  /// The name of the group an answer is in.
  func group(of line: LedgerLine) -> String { top(line.answers.first ?? "") }
}
