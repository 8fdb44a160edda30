import Document

extension Piece {
  /// A small piece with a bit of everything the writers must get right.
  static var sample: Piece {
    let data = TableBlock(
      id: "d", caption: .text("Par logique"), corner: .text("Logique"),
      columns: [.init(title: .text("Organisations"), base: .text("n = 16"))],
      rows: [
        .init(header: .text("Service"), cells: [.figure("11", shade: 1)]),
        .init(header: .text("Autonomie"), cells: [.hidden]),
      ])
    let chart = Chart.dotPlot(
      DotPlot(
        rows: [
          .init(label: "Service", value: 11, text: "11 sur 16"), .init(label: "Autonomie", value: 0, text: "0 sur 16"),
        ],
        maximum: 16))
    return Piece(
      title: "L'étude <1>", subtitle: "Synthèse", authors: ["A. B."], date: "24 avril 2024", version: "version 1",
      fictionBand: "corpus fictif", runningHead: "Tête \"</style>\"", runningFoot: "Pied & version",
      classes: ["rapport"],
      blocks: [
        .toc,
        .heading(level: 2, id: nil, [.text("Que dit "), .fact("11"), .text(" ?")]),
        .paragraph([
          .text("A < b"), .note("n"), .text(" & voir "), .crossReference(CrossReference(.table, id: "t")),
          .text(" * ! "),
          .toComplete("salle"), .note("n"),
        ]),
        .figure(
          FigureBlock(id: "logique", title: .text("Service d'abord"), chart: chart, data: data, source: .text("nous"))),
        .table(
          TableBlock(
            id: "t", caption: .text("Deux niveaux"), groups: [.init(title: .text("G"), span: 1)],
            columns: [.init(title: .text("C"))], rows: [.init(header: .text("r|s"), cells: [Cell([])])])),
        .quotation(
          Quotation(lines: [[.verbatim("Wat is dat ? 't is goed")]], attribution: .text("R1"), language: "nl")),
        .writingLines(WritingLines(count: 2, label: .text("Quoi ?"), id: "A3-R1")),
        .noteGrid(NoteGrid(cells: [.init(id: "A3-N1", title: .text("Constat"), lines: 1)], columns: 2)),
      ],
      notes: [Note(label: "n", blocks: [.paragraph("une note : ici")])])
  }
}
