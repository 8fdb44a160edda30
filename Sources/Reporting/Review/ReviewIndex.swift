import Coding
import Document
import Survey

/// The door of the reading room.
struct ReviewIndex {
  let results: StudyResults
  let wording: Wording
  /// The attributes that have a matrix of quotes.
  let matrices: [String]

  func blocks() -> [Block] { lists + interviews + codes }

  private func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.text("relecture.\(key)", values)
  }

  private var lists: [Block] {
    let pages =
      [("regles.html", word("regles.titre")), ("desaccords.html", word("desaccords.titre"))]
      + matrices.map { ("matrice-\($0).html", word("matrice.titre", ["attribut": $0])) }
    return [
      .paragraph(word("chapeau")),
      .bulletedList(pages.map { [.paragraph([.link(url: MarkdownText.address($0.0), .text($0.1))])] }),
    ]
  }

  private var interviews: [Block] {
    let rows = results.study.interviews.map { interview in
      let own = results.study.codings.filter { $0.interview == interview.id && $0.status == .kept }
      let finished = results.study.states.filter { $0.interview == interview.id && $0.progress == .finished }
      let organisations = interview.speakers.compactMap(\.organisation)
      return TableBlock.Row(
        header: [.link(url: "entretiens/\(interview.id).html", .text(interview.id))],
        cells: [
          Cell(.text(organisations.isEmpty ? "–" : organisations.joined(separator: ", "))),
          .figure(FigureFormat.whole(interview.transcript.turns.count)), .figure(FigureFormat.whole(own.count)),
          Cell(.text(finished.isEmpty ? word("personne") : wording.list(finished.map(\.coder)))),
        ])
    }
    return [
      .heading(level: 2, id: "entretiens", .text(word("entretiens"))),
      .table(
        TableBlock(
          id: "entretiens", caption: [], corner: .text(word("entretien-court")),
          columns: ["organisations", "tours-court", "codages", "termine-par"].map { .init(title: .text(word($0))) },
          rows: rows)),
    ]
  }

  private var codes: [Block] {
    [.heading(level: 2, id: "codes", .text(word("codes")))]
      + results.study.codebook.dimensions.flatMap { dimension -> [Block] in
        let detailed = results.counted.dataset.column(named: dimension.id + ".*")
        let names = results.counted.dataset.caseNames
        let rows = dimension.codes.map { code in
          let rules = results.study.codebook.codes.filter {
            results.study.codebook.counted(for: $0.id).contains(code.id)
          }
          .flatMap(\.rules)
          return TableBlock.Row(
            header: [.link(url: "codes/\(code.id).html", .text(code.label.text() ?? code.id))],
            cells: [
              Cell([.code(code.id)]),
              .figure(FigureFormat.whole(detailed?.caseNames(with: code.id, among: names).count ?? 0)),
              Cell(
                .text(
                  rules.isEmpty
                    ? wording.text("accord.sans-regle-court")
                    : wording.trust(results.rules.quality(of: code.id)?.quality))),
            ])
        }
        return [
          .table(
            TableBlock(
              id: "codes-\(dimension.id)", caption: .text(dimension.label.text() ?? dimension.id),
              corner: .text(word("code.titre")),
              columns: [
                .init(title: .text(word("code.id"))),
                .init(
                  title: .text(word("code.cas")),
                  base: .text(wording.text("tableau.n", ["n": FigureFormat.whole(names.count)]))),
                .init(title: .text(word("code.regles"))),
              ], rows: rows))
        ]
      }
  }
}
