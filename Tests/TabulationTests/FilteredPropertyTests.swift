import Foundation
import Survey
import Testing

@testable import Tabulation

/// Random filtered tables read beside the same without the filter, which the reader is taken to know whole: every table of the
/// filter that agrees with what is printed is tried, and a linear programme asked.
struct FilteredPropertyTests {
  /// Two questions of two or three levels and a filter that leaves out many, few or all but a few.
  private func random(_ chance: inout Chance) -> Dataset {
    let levels = (Int.random(in: 2...3, using: &chance), Int.random(in: 2...3, using: &chance))
    let cases = Int.random(in: 12...24, using: &chance)
    let out = [1, 2, 4, 12].randomElement(using: &chance) ?? 2
    func column(_ name: String, _ count: Int, _ answers: [Int]) -> Column {
      Column(
        Variable(name: name, kind: .single, categories: (0..<count).map { Category(code: "\(name)\($0)") }),
        answers: answers.map { .choice($0) })
    }
    func answers(_ count: Int) -> [Int] { (0..<cases).map { _ in Int.random(in: 0..<count, using: &chance) } }
    return Dataset(
      unit: .answer, caseNames: (0..<cases).map { "\($0)" },
      columns: [
        column("a", levels.0, answers(levels.0)), column("b", levels.1, answers(levels.1)),
        column("c", 2, (0..<cases).map { _ in Int.random(in: 0..<16, using: &chance) < out ? 1 : 0 }),
      ])
  }

  /// A table of the filter, and the counts of all.
  private struct Sample {
    let table: ProtectedTable
    let all: Crosstab

    init(_ dataset: Dataset, threshold: Int) throws {
      all = try Crosstab(of: dataset, rows: "a", columns: "b")
      table = try Crosstab(of: dataset, rows: "a", columns: "b", filter: CaseFilter(variable: "c", code: "c0"))
        .protected(threshold: threshold, mostHidden: .init(1, 1))
    }

    /// Hidden cells that tell of few, in the filter or out of it, and how open each must stay.
    var targets: [(place: CellPlace, width: Int)] {
      let few = 1..<table.threshold
      return table.suppressed.filter { place in
        let inside = table.crosstab.count(at: place)
        return !place.isMargin && (few.contains(inside) || few.contains(all.count(at: place) - inside))
      }.map { ($0, min(table.threshold, all.count(at: $0))) }
    }

    /// Inner cells that are printed and tell of few.
    var told: Int {
      let few = 1..<table.threshold
      return table.crosstab.places.count { place in
        let inside = table.crosstab.count(at: place)
        return !table.isHidden(place.row, place.column)
          && (few.contains(inside) || few.contains(all.count(at: place) - inside))
      }
    }
  }

  @Test func `no hidden cell of a filter is found from the printed ones and the counts of all: every table is tried`()
    throws
  {
    var chance = Chance(seed: 17)
    var (tables, cells, failures) = (0, 0, 0)
    for _ in 0..<700 {
      let sample = try Sample(random(&chance), threshold: Bool.random(using: &chance) ? 3 : 2)
      let hidden = sample.table.suppressed.filter { !$0.isMargin }
      // A filter that keeps nobody is refused before it is a table.
      failures += sample.table.crosstab.base > 0 ? sample.told : 0
      guard sample.table.verdict == .cellsHidden, hidden.count <= 5 else { continue }
      let ranges = Self.tried(sample.table, sample.all)
      tables += 1
      cells += hidden.count
      for (place, width) in sample.targets {
        let range = ranges[place] ?? 0...0
        if range.upperBound - range.lowerBound < width { failures += 1 }
      }
    }
    print("filtres : \(tables) tableaux, \(cells) cases masquées, \(failures) échecs")
    #expect(failures == 0)
    #expect(tables > 100 && cells > 400)
  }

  /// What every table of the filter that agrees with the print has at each hidden place.
  private static func tried(_ table: ProtectedTable, _ all: Crosstab) -> [CellPlace: ClosedRange<Int>] {
    let hidden = table.suppressed.filter { !$0.isMargin }
    var counts = table.crosstab.counts
    var found: [CellPlace: ClosedRange<Int>] = [:]
    func agrees() -> Bool {
      let rows = counts.map { $0.reduce(0, +) }
      let columns = counts[0].indices.map { column in counts.reduce(0) { $0 + $1[column] } }
      return rows.reduce(0, +) == table.crosstab.base
        && rows.indices.allSatisfy { (table.count($0, -1) ?? rows[$0]) == rows[$0] && rows[$0] <= all.rowTotals[$0] }
        && columns.indices.allSatisfy { (table.count(-1, $0) ?? columns[$0]) == columns[$0] }
    }
    func fill(_ next: Int) {
      guard next < hidden.count else {
        guard agrees() else { return }
        for place in hidden {
          let value = counts[place.row][place.column]
          found[place] = min(found[place]?.lowerBound ?? value, value)...max(found[place]?.upperBound ?? value, value)
        }
        return
      }
      let place = hidden[next]
      for value in 0...all.count(at: place) {
        counts[place.row][place.column] = value
        fill(next + 1)
      }
    }
    fill(0)
    return found
  }

  @Test func `a linear programme bounds no small cell of a filter to less either`() throws {
    guard FileManager.default.isExecutableFile(atPath: Solver.path) else {
      print("ignoré : glpsol n’est pas installé")
      return
    }
    var chance = Chance(seed: 23)
    var (cells, failures) = (0, 0)
    while cells < 60 {
      let sample = try Sample(random(&chance), threshold: 3)
      guard sample.table.verdict == .cellsHidden else { continue }
      for (place, width) in sample.targets {
        cells += 1
        let low = try #require(try Solver.optimum(of: place, sample.table, sample.all, isLargest: false))
        let high = try #require(try Solver.optimum(of: place, sample.table, sample.all, isLargest: true))
        if high - low < Double(width) - 1e-6 { failures += 1 }
      }
    }
    print("filtres, GLPK : \(cells) petites cases, \(failures) échecs")
    #expect(failures == 0)
  }

  @Test func `no printed mean is of few or of one who outweighs the others, in the filter or by difference`() throws {
    var chance = Chance(seed: 85)
    var (tables, hidden, failures) = (0, 0, 0)
    for _ in 0..<1000 {
      var dataset = random(&chance)
      let amounts = (0..<dataset.caseCount).map { _ in
        Answer.number(Double([1, 2, 3, 5, 8, 400].randomElement(using: &chance) ?? 1))
      }
      dataset.set(Column(Variable(name: "n", kind: .number), answers: amounts))
      let table = try NumberTable(
        of: dataset, number: "n", by: "a", filter: CaseFilter(variable: "c", code: "c0")
      ).protected(threshold: 3)
      tables += 1
      let levels = table.table.groups?.levels.indices ?? 0..<0
      func values(_ level: Int?, inside: Bool) -> [Double] {
        amounts.indices.filter { row in
          (level.map { dataset.column(named: "a")?[row] == .choice($0) } ?? true)
            && (dataset.column(named: "c")?[row] == .choice(0)) == inside
        }.compactMap { row in if case .number(let value) = amounts[row] { value } else { nil } }
      }
      func tells(_ values: [Double]) -> Bool {
        (1..<3).contains(values.count) || (values.max() ?? 0) > 0.85 * values.reduce(0, +) && values.count > 1
      }
      for level in levels {
        let isHidden = table.summary(level) == nil
        hidden += isHidden ? 1 : 0
        if !isHidden, tells(values(level, inside: true)) || tells(values(level, inside: false)) { failures += 1 }
        // The total less the groups that are printed would be a hidden one.
        if isHidden, table.overall != nil { failures += 1 }
      }
      if table.overall != nil, tells(values(nil, inside: true)) || tells(values(nil, inside: false)) { failures += 1 }
    }
    print("nombres filtrés : \(tables) tableaux, \(hidden) groupes masqués, \(failures) échecs")
    #expect(failures == 0 && hidden > 500)
  }

  @Test func `a net is printed only where no column of it, and none beside it, tells of few`() throws {
    var chance = Chance(seed: 41)
    var (banners, printed, failures) = (0, 0, 0)
    for _ in 0..<600 {
      let dataset = random(&chance)
      let banner = try Banner(
        of: dataset, rows: "a", columns: ["b", "c"], nets: [Net(name: "n", codes: ["a0", "a1"])], hasVariance: false)
      banners += 1
      let columns = banner.columns(threshold: 3)
      guard columns.contains(where: { $0.counts.last.flatMap { $0 } != nil }) else { continue }
      printed += 1
      let counts = banner.tables.flatMap { table in
        table.crosstab.counts.joined()
          + zip(table.crosstab.counts[0], table.crosstab.counts[1]).map(+)
      }
      if counts.contains(where: (1..<3).contains) { failures += 1 }
    }
    print("sous-totaux : \(banners) bannières, \(printed) données entières, \(failures) échecs")
    #expect(failures == 0 && printed > 5)
  }
}

/// GLPK asked for the least or greatest count of a cell of a filter.
private enum Solver {
  static let path = "/usr/bin/glpsol"

  static func optimum(
    of place: CellPlace, _ table: ProtectedTable, _ all: Crosstab, isLargest: Bool
  ) throws -> Double? {
    let (height, width) = (all.rowTotals.count, all.columnTotals.count)
    func name(_ row: Int, _ column: Int) -> String { "x\(row)y\(column)" }
    func sum(_ cells: [String]) -> String { cells.joined(separator: " + ") }
    var lines = [isLargest ? "Maximize" : "Minimize", "o: " + name(place.row, place.column), "Subject To"]
    var equations: [(cells: [String], value: Int)] = [
      ((0..<height).flatMap { row in (0..<width).map { name(row, $0) } }, table.crosstab.base)
    ]
    for row in 0..<height {
      if let total = table.count(row, -1) { equations.append(((0..<width).map { name(row, $0) }, total)) }
      for column in 0..<width {
        if let count = table.count(row, column) { equations.append(([name(row, column)], count)) }
      }
    }
    for column in 0..<width {
      if let total = table.count(-1, column) { equations.append(((0..<height).map { name($0, column) }, total)) }
    }
    lines += equations.enumerated().map { "e\($0): \(sum($1.cells)) = \($1.value)" }
    lines.append("Bounds")
    for row in 0..<height {
      for column in 0..<width { lines.append("0 <= \(name(row, column)) <= \(all.counts[row][column])") }
    }
    return try value(lines + ["End"])
  }

  private static func value(_ lines: [String]) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "filtre-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(at: folder) } catch { print("reste : \(folder.path)") } }
    let (model, answer) = (folder.appending(path: "m.lp"), folder.appending(path: "r.txt"))
    try Data(lines.joined(separator: "\n").utf8).write(to: model)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["--lp", model.path, "-w", answer.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let words =
      String(decoding: try Data(contentsOf: answer), as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("s bas") }?.split(separator: " ") ?? []
    return words.count > 6 && words[4] == "f" ? Double(words[6]) : nil
  }
}
