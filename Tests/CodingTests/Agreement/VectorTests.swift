import Coding
import Foundation
import ReferenceSupport
import Testing

/// Every number of `shared/reference/agreement/vectors.json`, where it lies beside the project: each names its source, and
/// is held against ours to the digits it has. A key without a definition here fails.
@Suite(.enabled(if: Vectors.isThere, "ignoré : vectors.json n’est pas à côté du projet"))
struct VectorTests {
  /// Ours for a key of a table of two coders; `nil` where it has no definition.
  private static func ours(_ key: String, _ table: PairTable) -> [Double?]? {
    switch key {
    case "table": table.counts.joined().map { Double($0) }
    case "po": [table.percent.value]
    case "kappa": [table.cohen.value]
    case "se": [table.cohenError]
    case "se0": [table.cohenErrorByChance]
    case "ci95": [table.cohenInterval?.lowerBound, table.cohenInterval?.upperBound]
    case "pi": [table.categories.fleiss.value]
    case "S_bp": [table.categories.brennanPrediger.value]
    case "ac1": [table.categories.gwet.value]
    case "alpha": [table.categories.krippendorff.value]
    default: nil
    }
  }

  private static func numbers(_ value: ReferenceValue) -> [Double] {
    switch value {
    case .number(let number): [number]
    case .list(let list): list.flatMap(numbers)
    case .null, .flag, .text, .members: []
    }
  }

  /// The decimals a number is given with, six at most.
  private static func digits(_ number: Double) -> Int {
    (0...6).first { digits in
      let scale = pow(10, Double(digits))
      return abs((number * scale).rounded() / scale - number) < 1e-9
    } ?? 6
  }

  @Test func `every number of every table is ours`() throws {
    guard case .members(let tables)? = try Vectors.read()["tables"] else {
      Issue.record("no tables")
      return
    }
    var compared = 0
    for (name, reference) in tables.sorted(by: { $0.key < $1.key }) {
      guard case .members(let members) = reference else { continue }
      let counts = (members["table"]?.list ?? []).map { $0.numbers.map { Int($0) } }
      for (key, value) in members.sorted(by: { $0.key < $1.key }) {
        let ours = try #require(Self.ours(key, PairTable(counts)), "\(name): no definition of \(key)")
        let published = Self.numbers(value)
        #expect(ours.count == published.count, "\(name): \(key)")
        for (own, given) in zip(ours, published) {
          #expect(own.map { isClose($0, given, digits: Self.digits(given)) } == true, "\(name): \(key) \(given)")
          compared += 1
        }
      }
    }
    #expect(compared == 142)
  }

  @Test func `Hayes and Krippendorff's rows are those of their test, and nothing else is in the file`() throws {
    let vectors = try Vectors.read()
    guard case .members(let members) = vectors else { return }
    #expect(members.keys.sorted() == ["hayes_krippendorff2007_rows", "tables"])
    let rows = (vectors["hayes_krippendorff2007_rows"]?.list ?? []).map { row in
      row.list.map { rating -> Int? in if case .number(let number) = rating { Int(number) } else { nil } }
    }
    #expect(rows.joined().count { $0 != nil } == 159)
    // Hayes & Krippendorff 2007, Communication Methods and Measures 1:77, p. 84 (nominal).
    #expect(isClose(CategoryCounts(categories: 4, ratings: rows).krippendorff, 0.47651))
  }
}
