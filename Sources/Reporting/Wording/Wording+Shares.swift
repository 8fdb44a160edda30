package import Survey
package import Tabulation

/// The words of shares: percentages on the base asked for, and the sentences that name it.
extension Wording {
  /// The percentages of a column as printed; empty where there are none.
  package func percents(_ column: ShareColumn?, rows: Int, _ style: ShareStyle) -> [String] {
    guard let column else { return Array(repeating: "", count: rows) }
    return column.percents(percentageBase: thresholds.percentageBase, sumsToHundred: style.sumsToHundred).map {
      $0.map { FigureFormat.percent($0.text(decimalMark: ",")) } ?? ""
    }
  }

  /// What is said under a table of its shares: their base where a case counts on several lines, and a rounding that was asked for.
  package func shares(_ style: ShareStyle, isMultiple: Bool, _ unit: CaseUnit) -> [String] {
    // The caption of a table of interviews names its cases: « En nombre d’organisations ».
    (isMultiple && (style.base != .cases || unit == .answer) ? [text("parts.\(style.base.rawValue)")] : [])
      + (style.sumsToHundred ? [text("parts.cent")] : [])
  }

  /// « réponses = 45 »: the base of a column, where it is not its cases.
  package func shareBase(_ column: ShareColumn?, _ base: ShareStyle.Base, isWeighted: Bool) -> [String] {
    guard base != .cases, !isWeighted, let column else { return [] }
    return [text("parts.base-\(base.rawValue)", ["n": FigureFormat.whole(Int(column.base))])]
  }
}
