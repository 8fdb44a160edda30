package import Survey

/// The tables worth making first from a survey nobody has looked at yet: each closed question alone, and the questions by
/// one or two variables that describe who answered.
///
/// A proposal, by plain rules: a describing variable is a single choice of two to six categories, two of which have at least
/// `smallest` answers and none nine tenths of them; a crossing is proposed where the answers are on average at least
/// `smallest` a cell, for most of its cells would be hidden otherwise.
package struct TableProposals: Equatable, Sendable {
  package struct Crossing: Equatable, Sendable {
    package var rows: String
    package var columns: String

    package init(rows: String, columns: String) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Names of variables, in the order of the questionnaire.
  package let alone: [String]
  /// The describing variables, the first in the questionnaire first.
  package let describing: [String]
  package let crossings: [Crossing]
  /// Crossings left aside because their cells would hold too few answers.
  package let sparse: [Crossing]

  private static let mostCategories = 12
  private static let mostDescribing = 2

  /// - Parameters:
  ///   - cases: the rows that count.
  ///   - smallest: fewer answers than this in a cell are hidden.
  package init(_ dataset: Dataset, cases: [Int], smallest: Int, except: Set<String> = []) {
    let closed = dataset.columns.filter { column in
      let variable = column.variable
      guard [.single, .multiple].contains(variable.kind), !variable.isPersonal, !variable.isHidden else { return false }
      return (2...Self.mostCategories).contains(variable.categories.count) && !except.contains(variable.name)
        && cases.contains { Self.hasAnswer(column[$0]) }
    }
    alone = closed.map(\.variable.name)
    let describing = closed.filter { Self.describes($0, cases, smallest) }.prefix(Self.mostDescribing)
    self.describing = describing.map(\.variable.name)
    var (dense, sparse) = ([Crossing](), [Crossing]())
    for columns in describing {
      for rows in closed where !describing.contains(where: { $0.variable.name == rows.variable.name }) {
        let crossing = Crossing(rows: rows.variable.name, columns: columns.variable.name)
        let answered = cases.count { Self.hasAnswer(rows[$0]) && Self.hasAnswer(columns[$0]) }
        let cells = rows.variable.categories.count * columns.variable.categories.count
        if answered >= cells * smallest { dense.append(crossing) } else { sparse.append(crossing) }
      }
    }
    (crossings, self.sparse) = (dense, sparse)
  }

  private static func hasAnswer(_ answer: Answer) -> Bool {
    if case .none = answer { return false }
    return true
  }

  private static func describes(_ column: Column, _ cases: [Int], _ smallest: Int) -> Bool {
    guard column.variable.kind == .single, column.variable.categories.count <= 6 else { return false }
    var counts = Array(repeating: 0, count: column.variable.categories.count)
    for row in cases { if case .choice(let chosen) = column[row] { counts[chosen] += 1 } }
    let total = counts.reduce(0, +)
    return counts.count { $0 >= smallest } >= 2 && counts.allSatisfy { $0 * 10 < total * 9 }
  }
}
