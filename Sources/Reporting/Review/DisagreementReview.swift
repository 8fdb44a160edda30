import Coding
import Document
import Survey

/// What the coders sit down with: how far they agree by dimension, then each disagreement, one column a coder; those on the
/// modality alone first, for no coefficient tells them.
struct DisagreementReview {
  let results: StudyResults
  let wording: Wording

  func blocks() -> [Block] {
    let report = results.agreement
    guard !report.interviews.isEmpty else { return [.paragraph(wording.text("accord.sans-deux"))] }
    let modalities = ModalityReview(results: results, wording: wording)
    let counts = [
      wording.text(
        "accord.desaccords-ici.\(wording.number(of: report.disagreements.count))",
        ["n": FigureFormat.whole(report.disagreements.count)]),
      modalities.count,
    ]
    let summary: [Block] = [
      .paragraph(word("desaccords.chapeau")),
      .table(AgreementTable(report: report, wording: wording, codebook: results.study.codebook).block()),
      .paragraph(counts.compactMap { $0 }.joined(separator: " ")),
    ]
    var codes: [String] = []
    for one in report.disagreements where !codes.contains(one.code) { codes.append(one.code) }
    return summary + modalities.blocks()
      + codes.flatMap { code in group(code, report.disagreements.filter { $0.code == code }) }
  }

  private func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.text("relecture.\(key)", values)
  }

  private func group(_ code: String, _ some: [Disagreement]) -> [Block] {
    let coders = results.agreement.coders
    let title = results.study.codebook.code(code)?.label.text() ?? code
    return [
      .heading(level: 2, id: code, .text(title)),
      .table(
        TableBlock(
          id: "desaccords-\(code)", caption: [.link(url: "codes/\(code).html", .text(code))], corner: .text(word("ou")),
          columns: coders.map { .init(title: .text($0)) },
          rows: some.map { one in
            TableBlock.Row(header: place(one.unit), cells: coders.map { Cell(words(of: $0, in: one)) })
          })),
    ]
  }

  private func place(_ unit: DecisionUnit) -> [Inline] {
    guard let interview = unit.interview else { return .text(unit.group) }
    return [TurnLink.inline(interview, unit.turn)]
  }

  /// What a coder marked there, or that they gave nothing, and what instead.
  private func words(of coder: String, in one: Disagreement) -> [Inline] {
    let gave = one.gave.filter { $0.coder == coder }
    let showsModality = (one.gave + one.instead).contains { ($0.modality ?? .observed) != .observed }
    if !gave.isEmpty {
      return voices(gave, showsCode: gave.contains { $0.code != one.code }, showsModality: showsModality)
    }
    guard one.withheld.contains(coder) else { return .text(word("desaccords.pas-decide")) }
    let instead = one.instead.filter { $0.coder == coder }
    return [.emphasis(.text(word("desaccords.rien")))]
      + (instead.isEmpty
        ? []
        : [.lineBreak, .text(word("desaccords.a-la-place") + " ")]
          + voices(instead, showsCode: true, showsModality: showsModality))
  }

  /// - Parameter showsModality: where each thinks it was only seen, saying so each time would hide what differs.
  private func voices(_ voices: [Disagreement.Voice], showsCode: Bool, showsModality: Bool) -> [Inline] {
    Array(
      voices.map { voice -> [Inline] in
        let modality = showsModality ? voice.modality.map(wording.modality) : nil
        let marks = [showsCode ? voice.code : nil, modality].compactMap { $0 }.joined(separator: ", ")
        return (marks.isEmpty ? [] : [.strong(.text(marks)), .text(" ")]) + ExtractWords.inlines(voice.extract)
      }.joined(separator: [.lineBreak]))
  }
}
