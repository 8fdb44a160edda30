import Survey
import Tabulation

/// How many cases have each code of one dimension: counts, ranks among brothers, ranking words.
struct CodeFacts {
  let facts: [Fact]

  /// - Parameter suffix: what the unit adds to an id (`@entretien`); the modality stands in the variable's name.
  init(_ column: Column, unit: CaseUnit, suffix: String, study: Study) {
    let modality = String(column.variable.name.drop { $0 != "~" })
    var counts = [Int](repeating: 0, count: column.variable.categories.count)
    for answer in column.answers {
      if case .choices(let indexes) = answer { for index in indexes { counts[index] += 1 } }
    }
    let categories = column.variable.categories
    var ranks: [Int?] = Array(repeating: nil, count: counts.count)
    var peers: [[String]] = Array(repeating: [], count: counts.count)
    let codes = categories.map { study.codebook.code($0.code) }
    let parents = codes.map { code in code.map { $0.parent ?? $0.dimension } }
    for parent in Set(parents.compactMap { $0 }) {
      let brothers = parents.indices.filter { parents[$0] == parent }
      for (index, rank) in zip(brothers, rankedByCount(brothers.map { counts[$0] })) {
        ranks[index] = rank
        peers[index] = brothers.map { categories[$0].code + modality + suffix }
      }
    }
    facts = categories.indices.map { index in
      let share = Share(count: counts[index], base: column.caseCount)
      return Fact(
        id: categories[index].code + modality + suffix, label: categories[index].label.text() ?? categories[index].code,
        value: .count(share.count, of: share.base), noun: Fact.Noun(unit),
        rank: ranks[index], peers: peers[index], word: RankingWord(share, study.plan.thresholds))
    }
  }
}
