import Survey
import Testing

@testable import Tabulation

/// Crossings of passages are hidden by organisations: however many passages a few of them have, nothing tells of the few.
struct PassageProtectionTests {
  /// One passage: whose it is, its sector, its codes.
  struct Passage {
    var organisation: Int
    var sector: Int
    var codes: [Int]
  }

  static func dataset(_ passages: [Passage], codes: Int, sectors: Int) -> Dataset {
    func categories(_ count: Int) -> [Category] { (0..<count).map { Category(code: "\($0)") } }
    var code = Variable(name: "logique", kind: .multiple, categories: categories(codes))
    code.isCode = true
    return Dataset(
      unit: .passage, caseNames: passages.indices.map { "P\($0)" },
      columns: [
        Column(code, answers: passages.map { .choices($0.codes) }),
        Column(
          Variable(name: "secteur", kind: .single, categories: categories(sectors)),
          answers: passages.map { .choice($0.sector) }),
      ], organisations: passages.map { "O\($0.organisation)" })
  }

  /// Three sectors of four organisations; the first organisation alone has the second code, three times.
  private static let threeOfOne: [Passage] =
    (0..<12).map { Passage(organisation: $0, sector: $0 / 4, codes: $0 % 2 == 0 ? [0] : []) }
    + (0..<12).map { Passage(organisation: $0, sector: $0 / 4, codes: $0 == 0 || $0 > 3 ? [1] : []) }
    + [Passage(organisation: 0, sector: 0, codes: [1]), Passage(organisation: 0, sector: 0, codes: [1])]

  @Test func `three passages of one organisation do not pass a threshold of three`() throws {
    let dataset = Self.dataset(Self.threeOfOne, codes: 2, sectors: 3)
    let table = try PassageProtection.protected(
      dataset, rows: "logique", columns: "secteur", threshold: 3, mostHidden: .init(1, 1))
    #expect(table.crosstab.counts == [[2, 2, 2], [3, 4, 4]])
    #expect(table.crosstab.organisationCount == 12)
    // By passages alone, the 3 of the first cell would be printed.
    #expect(table.count(1, 0) == nil)
    #expect([0, 1, 2].map { table.count(0, $0) } == [nil, nil, nil])
    #expect([0, 1, 2].count { table.isHidden(1, $0) } == 2)
    #expect([0, 1].map { table.count($0, -1) } == [6, 11])
    #expect(table.intervals[CellPlace(1, 0)].map { $0.count > 1 } == true)
  }

  @Test func `the passages of a sector of two organisations are not told`() throws {
    let few = Self.threeOfOne.filter { $0.organisation < 10 }
    let table = try PassageProtection.protected(
      Self.dataset(few, codes: 2, sectors: 3), rows: "logique", columns: "secteur", threshold: 3,
      mostHidden: .init(1, 1))
    #expect([0, 1, 2].map { table.count(-1, $0) } == [nil, nil, nil])
    #expect(table.count(-1, -1) == few.count)
    let turned = try PassageProtection.protected(
      Self.dataset(few, codes: 2, sectors: 3), rows: "secteur", columns: "logique", threshold: 3,
      mostHidden: .init(1, 1))
    #expect(Set(turned.intervals.map { CellPlace($0.key.column, $0.key.row) }) == table.hidden)
  }

  @Test func `an attribute is not counted in passages without a code`() {
    let dataset = Self.dataset(Self.threeOfOne, codes: 2, sectors: 3)
    for names in [["secteur"], ["secteur", "secteur"]] {
      #expect(throws: TabulationError.passagesOfAttribute("secteur")) { try PassageProtection.check(dataset, names) }
    }
  }

  @Test func `two codes that meet in the passages of few organisations are hidden, and their totals stand`() throws {
    let passages =
      (0..<6).flatMap {
        [Passage(organisation: $0, sector: 0, codes: [0]), Passage(organisation: $0, sector: 0, codes: [1])]
      }
      + (0..<4).map { _ in Passage(organisation: 1, sector: 0, codes: [0, 1]) }
    let table = try PassageProtection.protected(
      Self.dataset(passages, codes: 2, sectors: 1), rows: "logique", columns: "logique", threshold: 3,
      mostHidden: .init(1, 1))
    #expect(table.suppressed == [CellPlace(0, 1), CellPlace(1, 0)])
    #expect([0, 1].map { table.count($0, -1) } == [10, 10])
  }

  /// Two to four sectors of three to eight organisations, each with one to four passages; codes come in runs, so that few
  /// organisations have many passages of one.
  private func random(_ chance: inout Chance) -> (Dataset, isTurned: Bool) {
    let sectors = Int.random(in: 2...4, using: &chance)
    var passages: [Passage] = []
    var organisation = 0
    for sector in 0..<sectors {
      for _ in 0..<Int.random(in: 2...7, using: &chance) {
        organisation += 1
        let likely = (0..<3).map { _ in [0, 0, 30, 60, 100].randomElement(using: &chance) ?? 0 }
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
          let codes = likely.indices.filter { Int.random(in: 0..<100, using: &chance) < likely[$0] }
          passages.append(Passage(organisation: organisation, sector: sector, codes: codes))
        }
      }
    }
    return (Self.dataset(passages, codes: 3, sectors: sectors), Bool.random(using: &chance))
  }

  @Test func `no hidden cell of passages tells of few organisations, found by trying every share of the code`() throws {
    var chance = Chance(seed: 4)
    var (tables, cells, failures) = (0, 0, 0)
    for _ in 0..<3000 {
      let (dataset, isTurned) = random(&chance)
      let names = isTurned ? ["secteur", "logique"] : ["logique", "secteur"]
      let table = try PassageProtection.protected(
        dataset, rows: names[0], columns: names[1], threshold: 3, mostHidden: .init(1, 1))
      guard table.verdict != .whole, !table.isTotalsOnly else { continue }
      tables += 1
      let organisations = try Crosstab(
        of: dataset.byOrganisation(names), rows: names[0], columns: names[1])
      for code in 0..<3 {
        let found = Trial(code, table, organisations, isTurned: isTurned)
        cells += found.hidden.count
        failures += found.failures(threshold: 3)
      }
    }
    print("passages : \(tables) tableaux, \(cells) cellules masquées, \(failures) échecs")
    #expect(tables > 300 && cells > 1000)
    #expect(failures == 0)
  }
}

/// Every way to share a code among the organisations of the hidden cells of its row that the printed passages allow.
private struct Trial {
  let hidden: [Int]
  private let organisations: [Int]
  private let bases: [Int]
  private let base: Int
  private let isPrinted: [Bool]
  /// For each hidden cell, the organisations and the passages it may have.
  private var mayHave: [Set<Int>]
  private var mayHold: [Set<Int>]

  init(_ code: Int, _ table: ProtectedTable, _ byOrganisation: Crosstab, isTurned: Bool) {
    let passages = isTurned ? table.crosstab.transposed : table.crosstab
    let counted = isTurned ? byOrganisation.transposed : byOrganisation
    organisations = counted.counts[code]
    bases = counted.columnTotals
    base = counted.base
    isPrinted = bases.indices.map { isTurned ? !table.isHidden($0, code) : !table.isHidden(code, $0) }
    hidden = bases.indices.filter { column in
      isTurned ? table.isHidden(column, code) : table.isHidden(code, column)
    }
    (mayHave, mayHold) = (hidden.map { _ in [] }, hidden.map { _ in [] })
    let few = hidden.reduce(0) { $0 + organisations[$1] }
    let rest = hidden.reduce(0) { $0 + passages.counts[code][$1] }
    var shares: [[Int]] = [[]]
    for column in hidden { shares = shares.flatMap { share in (0...bases[column]).map { share + [$0] } } }
    for share in shares where share.reduce(0, +) == few {
      let spans = zip(hidden, share).map { column, own -> ClosedRange<Int> in
        own == 0 ? 0...0 : own...(passages.columnTotals[column] - bases[column] + own)
      }
      let (least, most) = (spans.reduce(0) { $0 + $1.lowerBound }, spans.reduce(0) { $0 + $1.upperBound })
      guard (least...most).contains(rest) else { continue }
      for place in hidden.indices {
        mayHave[place].insert(share[place])
        let (low, high) = (spans[place].lowerBound, spans[place].upperBound)
        for held in low...high where (least - low...most - high).contains(rest - held) { mayHold[place].insert(held) }
      }
    }
  }

  func failures(threshold: Int) -> Int {
    let few = 1..<threshold
    var failures = 0
    for (place, column) in hidden.enumerated() {
      let (own, whole) = (organisations[column], bases[column])
      let total = organisations.reduce(0, +)
      let open = min(total, base - total, whole, base - whole)
      let isSensitive = few.contains(own) || few.contains(whole - own)
      let width = (mayHave[place].max() ?? 0) - (mayHave[place].min() ?? 0)
      if width < min(isSensitive ? threshold : 1, open) || mayHold[place].count < 2 { failures += 1 }
    }
    // A printed cell has no organisation, or enough.
    failures += bases.indices.count { isPrinted[$0] && few.contains(organisations[$0]) }
    return failures
  }
}
