import Document

/// Headings under which nothing stands: a general text serves studies without a bibliography or a colophon too.
enum EmptyParts {
  /// The blocks without the headings followed by nothing of their own.
  static func left(out blocks: [Block]) -> [Block] {
    var kept: [Block] = []
    for block in blocks.reversed() {
      if case .heading(let level, _, _) = block {
        switch kept.last {
        case nil: continue
        case .heading(let next, _, _)? where next <= level: continue
        default: break
        }
      }
      kept.append(block)
    }
    return kept.reversed()
  }
}
