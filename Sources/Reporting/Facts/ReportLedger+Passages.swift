import Coding
import Survey
import Tabulation

/// Tables of passages among those of organisations.
///
/// How many passages a cell has is no equation of the ledger; that somebody is in it, or nobody, is. So a code by an
/// attribute is printed where nothing of it has to be hidden and the same crossing by organisation, audited with the other
/// tables as though it were printed too, hides nothing either; else it gives its totals.
extension ReportLedger {
  /// The id of a table that is audited and never printed.
  static let shadowID = "‹passages›"

  struct Shadow {
    /// The table of passages it stands for.
    var index: Int
    var table: ReportTable
  }

  /// The same crossing by organisation; `nil` where there is none to audit.
  func shadow(of index: Int, _ passages: ReportTable) -> Shadow? {
    guard passages.isWhole, case .twoWay(let table) = passages.content, !table.isOfCodes else { return nil }
    let (rows, columns) = (table.crosstab.rows.name, table.crosstab.columns.name)
    let dataset = variables.organisations.dataset
    let crosstab: Crosstab
    do throws(TabulationError) {
      crosstab = try Crosstab(of: dataset, rows: rows, columns: columns)
    } catch {
      // The interviews have no such variable by organisation: nothing can be proven, and the table gives its totals.
      return nil
    }
    let protected = crosstab.protected(threshold: table.threshold)
    guard crosstab.missingCount == 0, protected.verdict == .whole else { return nil }
    var definition = passages.definition
    (definition.id, definition.unit) = (Self.shadowID, .organisation)
    let made = TableMerging.Merged(table: protected)
    return Shadow(index: index, table: ReportTable(definition: definition, content: .twoWay(protected), made: made))
  }

  /// A crossing of two lists of codes stands: each cell is alone with its two totals. Where tables are counted by another
  /// unit, so does a whole one.
  func withdrawPassages(_ index: Int, _ unit: CaseUnit, _ tables: inout [ReportTable]) {
    guard case .twoWay(let table) = tables[index].content, !table.isOfCodes, !table.isTotalsOnly,
      unit == .organisation || !tables[index].isWhole
    else { return }
    tables[index].content = .twoWay(table.crosstab.passageTotals(.givenAway, threshold: table.threshold))
  }
}

extension ReportTable {
  /// Nothing of the crossing is hidden.
  var isWhole: Bool {
    guard case .twoWay(let table) = content else { return true }
    return table.verdict == .whole
  }
}

extension ProtectedTable {
  fileprivate var isOfCodes: Bool { crosstab.rows.isCode && crosstab.columns.isCode }
}
