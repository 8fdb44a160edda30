import Coding
import Document
import Survey

/// The same code given with another modality, side by side, and what the merging rule makes of it.
struct ModalityReview {
  let results: StudyResults
  let wording: Wording

  private var all: [ModalityDisagreement] { results.agreement.modalities }

  /// How many there are; `nil` in a grid that counts all modalities together, where nobody looks for them.
  var count: String? {
    guard results.study.codebook.dimensions.contains(where: { !$0.counted.isEmpty }) else { return nil }
    return wording.text("accord.modalites-ici.\(wording.number(of: all.count))", ["n": FigureFormat.whole(all.count)])
  }

  func blocks() -> [Block] {
    guard !all.isEmpty else { return [] }
    let merging = results.study.plan.coding.merging.rawValue
    return [
      .heading(level: 2, id: "modalites", .text(word("titre"))),
      .paragraph(word("chapeau") + " " + word("fusion-\(merging)")),
      .table(
        TableBlock(
          id: "desaccords-modalites", caption: .text(word("tableau")),
          corner: .text(wording.text("relecture.ou")),
          columns: results.agreement.coders.map { .init(title: .text($0)) } + [.init(title: .text(word("fusion")))],
          rows: all.map(row))),
    ]
  }

  private func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.text("relecture.modalites.\(key)", values)
  }

  private func row(_ one: ModalityDisagreement) -> TableBlock.Row {
    let label = results.study.codebook.code(one.code)?.label.text() ?? one.code
    return TableBlock.Row(
      header: [
        TurnLink.inline(one.speaker.interview, one.firstTurn, saying: " " + one.speaker.label), .lineBreak,
        .link(url: "codes/\(one.code).html", .text(label)),
      ],
      cells: results.agreement.coders.map { Cell(words(of: $0, in: one)) } + [Cell([.strong(.text(outcome(one)))])])
  }

  /// What a coder marked: the modality, the turn where it is not the row’s, the words.
  private func words(of coder: String, in one: ModalityDisagreement) -> [Inline] {
    guard let given = one.given.first(where: { $0.coder == coder }) else {
      return .text(wording.text("relecture.desaccords.pas-decide"))
    }
    guard !given.passages.isEmpty else { return [.emphasis(.text(wording.text("relecture.desaccords.rien")))] }
    return Array(
      given.passages.map { passage -> [Inline] in
        let place = passage.turn == one.firstTurn ? "" : "§\(passage.turn) "
        let code: [Inline] = passage.code == one.code ? [] : [.code(passage.code), .text(" ")]
        return [.strong(.text(wording.modality(passage.modality))), .text(" \(place)")] + code
          + ExtractWords.inlines(passage.extract)
      }.joined(separator: [.lineBreak]))
  }

  /// What is counted of the code in the person’s case.
  private func outcome(_ one: ModalityDisagreement) -> String {
    guard let (name, counted) = results.counted.modalities(of: one.code, for: one.speaker) else {
      return word("hors-base")
    }
    guard counted.isEmpty else {
      return word("compte", ["cas": name, "modalites": wording.list(counted.map(wording.modality))])
    }
    return word(one.isSettled(in: results.study) ? "rejete" : "nulle-part", ["cas": name])
  }
}
