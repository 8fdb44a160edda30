import Coding
import Document
import Survey

/// Precision, recall and F1 code by code, as they may leave the team: a code stands here only where what rules or people
/// gave comes from enough organisations, and what is left out does too, so that it cannot be had by subtraction.
struct RuleTable {
  let report: RuleReport
  let codebook: Codebook
  let wording: Wording
  /// Fewer than this many organisations are not told apart.
  let organisations: Int

  /// The codes that may be printed, in the grid's order.
  var shown: [CodeQuality] {
    let met = report.codes.filter { $0.quality != nil && !$0.organisations.isEmpty }
    var shown = met.filter { $0.organisations.count >= organisations }
    while let last = shown.min(by: { $0.organisations.count < $1.organisations.count }) {
      let codes = Set(shown.map(\.code))
      let hidden = met.filter { !codes.contains($0.code) }.reduce(into: Set<String>()) {
        $0.formUnion($1.organisations)
      }
      if hidden.isEmpty || hidden.count >= organisations { break }
      shown.removeAll { $0.code == last.code }
    }
    return shown
  }

  /// The codes that rules or people gave and that may not be printed.
  var hiddenCount: Int {
    report.codes.count { $0.quality != nil && !$0.organisations.isEmpty } - shown.count
  }

  /// `nil` where no code may be printed.
  func block() -> TableBlock? {
    let rows = shown.compactMap { code in code.quality.map { row(code, $0) } }
    guard !rows.isEmpty else { return nil }
    return TableBlock(
      id: "regles-par-code", caption: word("titre-regles"), corner: [],
      columns: ["trouves", "a-tort", "manques", "precision", "rappel", "f1"].map { .init(title: word($0)) },
      rows: rows, note: word("note-tours"))
  }

  private func word(_ key: String) -> [Inline] { .text(wording.text("accord.\(key)")) }

  private func row(_ code: CodeQuality, _ quality: RuleQuality) -> TableBlock.Row {
    func share(_ value: Double?, _ interval: ClosedRange<Double>?) -> Cell {
      guard let value else { return .figure("–") }
      // An interval stays on one line, under its figure.
      let unbroken = String(wording.interval(interval).map { $0 == " " ? "\u{A0}" : $0 })
      return Cell([.fact(FigureFormat.coefficient(value)), .lineBreak, .fact(unbroken)], alignment: .decimal)
    }
    return TableBlock.Row(
      header: .text(codebook.code(code.code)?.label.text() ?? code.code),
      cells: [quality.found, quality.wrong, quality.missed].map { .figure(FigureFormat.whole($0)) } + [
        share(quality.precision.share, quality.precision.interval),
        share(quality.recall.share, quality.recall.interval), share(quality.f1, quality.f1Interval),
      ])
  }
}
