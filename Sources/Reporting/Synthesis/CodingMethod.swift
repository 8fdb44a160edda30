import Coding
import Document
import Survey

/// What the method box says of the coding: how far the coders agree, and how far the rules can be trusted.
struct CodingMethod {
  let results: StudyResults
  let wording: Wording

  func blocks() -> [Block] { agreement + rules }

  private var agreement: [Block] {
    let report = results.agreement
    guard results.study.states.contains(where: { $0.progress == .finished }) else { return [] }
    guard !report.interviews.isEmpty else { return [.paragraph(wording.text("accord.sans-deux"))] }
    let borrowed =
      report.fromRules == 0 ? [] : [wording.text("accord.note-regles", ["n": FigureFormat.whole(report.fromRules)])]
    let open = results.study.plan.coding.merging == .arbiter ? report.openCount(in: results.study) : 0
    let unsettled =
      open == 0 ? [] : [wording.text("accord.arbitrage-ouvert", ["n": FigureFormat.whole(open)])]
    let said = (borrowed + unsettled).joined(separator: " ")
    return [.table(AgreementTable(report: report, wording: wording, codebook: results.study.codebook).block())]
      + (said.isEmpty ? [] : [.paragraph(said)])
  }

  /// Precision, recall and F1 in the interviews set aside: all codes together, then each that enough organisations share.
  /// The others would tell what one organisation said, and stay in the reading room.
  private var rules: [Block] {
    let report = results.rules
    guard !report.codes.isEmpty else { return [] }
    guard let overall = report.overall, let turns = report.codes.compactMap(\.quality).first?.turns else {
      return [.paragraph(wording.text("accord.regles-non-validees"))]
    }
    let table = RuleTable(
      report: report, codebook: results.study.codebook, wording: wording,
      organisations: results.study.plan.thresholds.interviewCell)
    let said = wording.text(
      "accord.regles-mesurees",
      [
        "entretiens": wording.list(report.validation), "n": FigureFormat.whole(turns),
        "valeur": wording.trust(overall),
      ])
    let hidden = table.hiddenCount
    let left =
      hidden == 0
      ? ""
      : " "
        + wording.text(
          "accord.regles-masquees.\(wording.number(of: hidden))",
          ["n": FigureFormat.whole(hidden), "organisations": FigureFormat.whole(table.organisations)])
    return [.paragraph(said + left)] + (table.block().map { [.table($0)] } ?? [])
  }
}
