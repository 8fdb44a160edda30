import Document
import Survey

/// « Ce que les ateliers ont dit »: the notes of each workshop, each with the codes it was linked to and what the research
/// counts of them, then the codes with the workshops that took them up.
struct ReturnsAnnex {
  let results: StudyResults
  let wording: Wording
  let log: PrintLog

  private var study: Study { results.study }
  private var printable: [WorkshopReturn] { study.returns.filter(\.isPrintable) }

  /// Nothing where nothing came back.
  func blocks() -> [Block] {
    guard !study.returns.isEmpty else { return [] }
    for id in ["retours.notes", "retours.ateliers", "retours.publiables"] { log.use(fact: id) }
    let table = printable.contains { !$0.codes.isEmpty } ? [Block.table(codes)] : []
    return [.paragraph(opening)] + study.workshops.flatMap(workshop) + table
  }

  private var opening: String {
    func fact(_ id: String) -> String { results.facts[id].map { wording.fact($0, .full) } ?? "–" }
    return wording.text(
      "retours.chapeau",
      [
        "notes": fact("retours.notes"), "ateliers": fact("retours.ateliers"),
        "publiables": fact("retours.publiables"),
      ])
  }

  private func workshop(_ workshop: Workshop) -> [Block] {
    guard study.returns.contains(where: { $0.workshop == workshop.id }) else { return [] }
    let notes = printable.filter { $0.workshop == workshop.id }
    var entries: [Definition] = []
    for note in notes {
      let term: [Inline] = .text(name(of: note.field, in: workshop))
      let meaning = [Block.paragraph([.verbatim(note.text)] + links(note))]
      if let last = entries.indices.last, entries[last].term == term {
        entries[last].meaning += meaning
      } else {
        entries.append(Definition(term: term, meaning: meaning))
      }
    }
    let theme = workshop.theme.text(in: wording.catalogue.language) ?? ""
    return [
      .heading(
        level: 3, id: "retours-\(workshop.id)",
        .text(wording.text("retours.atelier", ["code": workshop.id, "theme": theme]))),
      entries.isEmpty
        ? .paragraph(wording.text("retours.sans-note"))
        : .section(Section(classes: ["retours"], [.definitions(entries)])),
    ]
  }

  private func name(of field: WorkshopReturn.Field, in workshop: Workshop) -> String {
    switch field {
    case .finding: wording.text("retours.constat")
    case .disagreement: wording.text("retours.desaccord")
    case .proposal: wording.text("retours.proposition")
    case .card: wording.text("retours.carte")
    case .prompt(let number):
      wording.text(
        "retours.relance",
        ["question": workshop.prompts.indices.contains(number - 1) ? workshop.prompts[number - 1] : String(number)])
    }
  }

  /// « Surcoût : 9 organisations sur 16 dans la recherche », under the note.
  private func links(_ note: WorkshopReturn) -> [Inline] {
    let words = note.codes.compactMap { code -> String? in
      guard let fact = results.facts[code] else { return nil }
      log.use(fact: code)
      return wording.text("retours.code", ["libelle": fact.label, "n": wording.fact(fact, .full)])
    }
    return words.isEmpty ? [] : [.lineBreak, .emphasis(.text(words.joined(separator: " ; ")))]
  }

  /// Each code some workshop took up, in the grid's order.
  private var codes: TableBlock {
    let taken = results.facts.facts.filter { fact in printable.contains { $0.codes.contains(fact.id) } }
    return TableBlock(
      id: "retours", caption: .text(wording.text("retours.tableau")), corner: .text(wording.text("tableau.code")),
      columns: ["recherche", "ateliers"].map { .init(title: .text(wording.text("retours.\($0)"))) },
      rows: taken.map { fact in
        TableBlock.Row(
          header: .text(fact.label),
          cells: [Cell([.fact(wording.fact(fact, .outOf))]), Cell(.text(mentions(fact.id)))])
      }, note: .text(wording.text("retours.note")),
      source: SourceLineWords(study, wording).said(wording.text("retours.source")))
  }

  /// « A1 (un constat), A4 (un désaccord, une proposition) ».
  private func mentions(_ code: String) -> String {
    study.workshops.compactMap { workshop -> String? in
      var names: [String] = []
      for note in printable where note.workshop == workshop.id && note.codes.contains(code) {
        let name = note.field.isOfTheGroup ? Wording.inSentence(name(of: note.field, in: workshop)) : note.id
        if !names.contains(name) { names.append(name) }
      }
      guard !names.isEmpty else { return nil }
      return wording.text("retours.mention", ["atelier": workshop.id, "cases": names.joined(separator: ", ")])
    }.joined(separator: " ; ")
  }
}
