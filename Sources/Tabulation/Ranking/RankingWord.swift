package import Survey

/// How often a code is met among the cases, bound to the study’s thresholds; the printed words are « les plus
/// rencontrées », « moins fréquentes » and « absente ».
package enum RankingWord: CaseIterable, Hashable, Sendable {
  case mostMet
  case lessOften
  case absent

  /// The word for a share, on exact integers; `nil` over nobody.
  package init?(_ share: Share, _ thresholds: Thresholds) {
    guard share.base > 0 else { return nil }
    let part = thresholds.mostMet
    if share.count <= thresholds.absent {
      self = .absent
    } else if share.count * part.denominator >= part.numerator * share.base {
      self = .mostMet
    } else {
      self = .lessOften
    }
  }
}

extension Share {
  /// The shares one case away: one that has the code or not, come or gone, or one that was coded otherwise.
  package var neighbours: [Share] {
    [(1, 1), (0, 1), (-1, -1), (0, -1), (1, 0), (-1, 0)]
      .map { Share(count: count + $0, base: base + $1) }
      .filter { $0.count >= 0 && $0.base > 0 && $0.count <= $0.base }
  }

  /// One case more or less would give another word.
  package func isFragile(_ thresholds: Thresholds) -> Bool {
    let word = RankingWord(self, thresholds)
    return neighbours.contains { RankingWord($0, thresholds) != word }
  }
}
