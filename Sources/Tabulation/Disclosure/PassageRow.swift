/// One code by the levels of an attribute, counted in passages: what can be worked out of the organisations that have it.
///
/// The reader is taken to know the passages and the organisations of each level, and how many have the code in all. Each
/// organisation has a passage at least, each that has the code a passage of it, each that has not a passage without: a
/// level of B organisations and P passages, o of them with the code, has from o to P − B + o passages of it, and none
/// where o = 0. A cell is safe when its o stays as uncertain as the threshold asks, and its passages are not sure.
struct PassageRow {
  /// By level of the attribute: passages and organisations, of the code and in all.
  private let passages: [Int]
  private let bases: [Int]
  private let organisations: [Int]
  private let organisationBases: [Int]
  /// Organisations in all.
  private let base: Int
  private let threshold: Int
  private(set) var hidden: Set<Int>

  /// - Parameter hidden: the columns that are hidden to begin with.
  init(_ table: Crosstab, _ byOrganisation: Crosstab, row: Int, hidden: Set<Int>, threshold: Int) {
    passages = table.counts[row]
    bases = table.columnTotals
    organisations = byOrganisation.counts[row]
    organisationBases = byOrganisation.columnTotals
    base = byOrganisation.base
    self.threshold = threshold
    self.hidden = hidden
  }

  /// Hides the columns of fewest organisations until every sensitive one is safe; `false` when hiding all is not enough.
  mutating func protect() -> Bool {
    while hidden.contains(where: { !isSafe($0) }) {
      let open = passages.indices.filter { !hidden.contains($0) && bases[$0] > 0 }
      guard let next = open.min(by: { (organisations[$0], $0) < (organisations[$1], $1) }) else { return false }
      hidden.insert(next)
    }
    return true
  }

  private func isSafe(_ column: Int) -> Bool {
    range(of: column).count > required(column) && interval(of: column, isBasePrinted: true).count > 1
  }

  /// As wide as the threshold, or as the code’s and the level’s organisations leave open where that is less; 1 at most for a
  /// cell that is hidden for others.
  func required(_ column: Int) -> Int {
    let few = 1..<threshold
    let (count, own) = (organisations[column], organisationBases[column])
    let open = min(organisations.reduce(0, +).orRest(base), own.orRest(base))
    let isSensitive = few.contains(count) || few.contains(own - count)
    return min(isSensitive ? threshold : 1, open)
  }

  /// How many organisations of a level may have the code, from all that is printed.
  func range(of column: Int) -> ClosedRange<Int> {
    let others = hidden.filter { $0 != column }
    let rest = hidden.reduce(0) { $0 + organisations[$1] }
    let wanted = hidden.reduce(0) { $0 + passages[$1] } - rest
    let capacity = others.reduce(0) { $0 + organisationBases[$1] }
    let slacks = others.filter { organisationBases[$0] > 0 }.map(slack).sorted(by: >)
    let possible = (0...min(organisationBases[column], rest)).filter { own in
      let left = rest - own
      // Passages beyond one an organisation, where most levels of much room have one that has the code.
      let most = (own > 0 ? slack(column) : 0) + slacks.prefix(left).reduce(0, +)
      return left <= capacity && most >= wanted
    }
    let own = organisations[column]
    return (possible.first ?? own)...(possible.last ?? own)
  }

  private func slack(_ column: Int) -> Int { bases[column] - organisationBases[column] }

  /// What the printed passages say of a hidden cell.
  func interval(of column: Int, isBasePrinted: Bool) -> ClosedRange<Int> {
    let rest = hidden.reduce(0) { $0 + passages[$1] }
    guard isBasePrinted else { return 0...rest }
    let otherBases = hidden.reduce(-bases[column]) { $0 + bases[$1] }
    return max(0, rest - otherBases)...min(bases[column], rest)
  }
}
