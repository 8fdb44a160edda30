import Coding
import Document
import Survey

/// Every rule: what it asks, the forms it caught, where, and how far it can be trusted; then its errors in the interviews
/// set aside.
struct RuleReview {
  let results: StudyResults
  let wording: Wording

  func blocks() -> [Block] {
    let report = results.rules
    guard !report.rules.isEmpty else { return [.paragraph(word("regles.aucune"))] }
    let caught = Dictionary(grouping: results.matches) { $0.coding.rule ?? "" }
    return introduction(report) + report.rules.flatMap { rule($0, caught[$0.rule] ?? []) } + errors(report)
  }

  private func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.text("relecture.\(key)", values)
  }

  private func introduction(_ report: RuleReport) -> [Block] {
    let trust =
      report.validation.isEmpty
      ? wording.text("accord.non-valide")
      : word(
        "regles.mesure",
        ["entretiens": wording.list(report.validation), "valeur": wording.trust(report.overall)])
    return [.paragraph(word("regles.chapeau")), .paragraph(trust)]
  }

  private func rule(_ row: RuleRow, _ matches: [RuleMatch]) -> [Block] {
    let rule = results.study.codebook.code(row.code)?.rules.first { $0.id == row.rule }
    var blocks: [Block] = [
      .heading(level: 2, id: row.rule, .text(row.rule)),
      .paragraph([
        .link(url: "codes/\(row.code).html", .text(row.code)), .text(" – "),
        .text(
          word(
            "regles.compte",
            [
              "n": FigureFormat.whole(row.proposed), "nies": FigureFormat.whole(row.denied),
              "echos": FigureFormat.whole(row.echoes), "valeur": wording.trust(row.quality),
            ])),
      ]),
      .paragraph(
        [.text(word("regles.termes") + " "), .code((rule?.terms ?? []).joined(separator: " · "))]
          + ((rule?.except ?? []).isEmpty
            ? [] : [.text(" " + word("regles.sauf") + " "), .code((rule?.except ?? []).joined(separator: " · "))])),
    ]
    guard !matches.isEmpty else { return blocks + [.paragraph(word("regles.muette"))] }
    blocks.append(forms(row))
    let contexts = KeywordContext.contexts(of: matches, in: results.study.interviews, width: 50)
    return blocks + [ContextTable(wording: wording).block(row.rule, contexts)]
  }

  private func forms(_ row: RuleRow) -> Block {
    let told = row.forms.map { form -> [Inline] in
      let denied = form.denied == 0 ? "" : word("regles.dont-nies", ["n": FigureFormat.whole(form.denied)])
      return [.verbatim(form.form), .text(" (\(FigureFormat.whole(form.count))\(denied))")]
    }
    return .paragraph([.text(word("regles.formes") + " ")] + Array(told.joined(separator: [.text(" · ")])))
  }

  /// What rules gave and people did not, and the contrary, in the interviews set aside.
  private func errors(_ report: RuleReport) -> [Block] {
    let wrong = report.codes.flatMap { code in code.wrong.filter { $0.code == code.code } }
    let missed = report.codes.flatMap { code in code.missed.filter { $0.code == code.code } }
    return [("a-tort", wrong), ("manques", missed)].flatMap { key, passages -> [Block] in
      guard !passages.isEmpty else { return [] }
      return [
        .table(
          TableBlock(
            id: key, caption: .text(word("regles.\(key)")), corner: .text(word("ou")),
            columns: [.init(title: .text(word("code.titre"))), .init(title: .text(word("paroles")))],
            rows: passages.map(error)))
      ]
    }
  }

  private func error(_ coding: PassageCoding) -> TableBlock.Row {
    TableBlock.Row(
      header: [TurnLink.inline(coding.interview, coding.turn)],
      cells: [
        Cell([
          .link(url: "codes/\(coding.code).html", .text(coding.code)), .lineBreak, .text(coding.rule ?? coding.coder),
        ]), Cell([.verbatim(coding.extract.split(separator: "\n").joined(separator: " "))]),
      ])
  }
}
