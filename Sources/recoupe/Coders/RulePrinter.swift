import Coding
import Reporting

/// How far rules say what people said, code by code, in a table of a terminal.
struct RulePrinter {
  let rules: RuleReport
  let wording: Wording

  /// `nil` where no code has a rule.
  var table: PrintedTable? {
    guard !rules.codes.isEmpty else { return nil }
    let told = rules.codes.compactMap { code in code.quality.map { (id: code.code, quality: $0) } }
    guard let base = told.first?.quality.turns else {
      return PrintedTable(
        title: wording.text("accord.titre-regles"), subtitle: "", rows: [], columns: [],
        notes: [wording.text("accord.non-valide")] + notReady)
    }
    let heard = told.filter { $0.quality.found + $0.quality.wrong + $0.quality.missed > 0 }
    let silent = told.filter { $0.quality.found + $0.quality.wrong + $0.quality.missed == 0 }.map(\.id)
    return PrintedTable(
      title: wording.text("accord.titre-regles"),
      subtitle: wording.text(
        "accord.base-regles",
        ["entretiens": rules.validation.joined(separator: ", "), "n": FigureFormat.whole(base)]),
      rows: heard.map(\.id), columns: columns(heard.map(\.quality)),
      notes: [wording.text("accord.note-tours"), wording.text("accord.note-wilson")]
        + (silent.isEmpty ? [] : [wording.text("accord.note-muettes", ["codes": silent.joined(separator: ", ")])])
        + notReady)
  }

  private func columns(_ rows: [RuleQuality]) -> [PrintedTable.Column] {
    func count(_ key: String, _ value: (RuleQuality) -> Int) -> PrintedTable.Column {
      PrintedTable.Column(title: wording.text("accord.\(key)"), figures: rows.map { FigureFormat.whole(value($0)) })
    }
    func share(
      _ key: String, _ value: (RuleQuality) -> Double?, _ interval: (RuleQuality) -> ClosedRange<Double>?
    ) -> PrintedTable.Column {
      PrintedTable.Column(
        title: wording.text("accord.\(key)"), figures: rows.map { value($0).map(FigureFormat.coefficient) ?? "–" },
        shares: rows.map { wording.interval(interval($0)) })
    }
    return [
      count("trouves") { $0.found }, count("a-tort") { $0.wrong }, count("manques") { $0.missed },
      share("precision", { $0.precision.share }, { $0.precision.interval }),
      share("rappel", { $0.recall.share }, { $0.recall.interval }), share("f1", { $0.f1 }, { $0.f1Interval }),
    ]
  }

  private var notReady: [String] {
    rules.notReady.isEmpty
      ? [] : [wording.text("accord.non-prets", ["entretiens": rules.notReady.joined(separator: ", ")])]
  }
}
