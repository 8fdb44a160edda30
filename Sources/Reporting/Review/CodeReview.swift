import Coding
import Document
import Survey
import Tabulation

/// A code on one page: what it means, what its rules ask, who says it, the passages by modality, what says the contrary,
/// and where its words are denied.
struct CodeReview {
  let code: Code
  let results: StudyResults
  let wording: Wording
  let said: SaidPassages

  func blocks() -> [Block] { definition + counts + quotes + counterQuotes + denied }

  private func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.text("relecture.\(key)", values)
  }

  private func heading(_ key: String) -> Block {
    .heading(level: 2, id: key, .text(word("code.\(key)")))
  }

  private func label(_ id: String) -> [Inline] {
    [.link(url: "\(id).html", .text(results.study.codebook.code(id)?.label.text() ?? id))]
  }

  private var definition: [Block] {
    var blocks: [Block] = []
    if let text = code.definition.text(), !text.isEmpty { blocks.append(.paragraph(text)) }
    let children = results.study.codebook.codes.filter { $0.parent == code.id }
    let links = [
      ("parent", code.parent.map { [$0] } ?? []), ("sous-codes", children.map(\.id)), ("oppose", code.opposites),
    ]
    for (key, ids) in links where !ids.isEmpty {
      blocks.append(
        .paragraph(
          [.text(word("code.\(key)") + " ")]
            + Array(ids.map { label($0) }.joined(separator: [.text(", ")]))))
    }
    if let family = code.family { blocks.append(.paragraph(word("code.famille", ["famille": familyLabel(family)]))) }
    let quality = results.rules.quality(of: code.id)
    for rule in code.rules {
      let terms = rule.terms.joined(separator: " · ")
      blocks.append(
        .paragraph(
          [.link(url: "../regles.html#\(HTMLText.identifier(rule.id))", .text(rule.id)), .text(" : ")]
            + [.code(terms)]))
    }
    if let quality { blocks.append(.paragraph(word("code.valeur", ["valeur": wording.trust(quality.quality)]))) }
    return blocks
  }

  private func familyLabel(_ id: String) -> String {
    results.study.codebook.dimension(code.dimension)?.families.first { $0.code == id }?.label.text() ?? id
  }

  /// Who says it: the cases of the base that have the code, once each, each modality apart.
  private var counts: [Block] {
    let dataset = results.counted.dataset
    let variables =
      ["\(code.dimension).*"] + PassageCoding.Modality.allCases.map { "\(code.dimension).*~\($0.rawValue)" }
    let lines = variables.enumerated().compactMap { index, name -> [Block]? in
      guard let column = dataset.column(named: name) else { return nil }
      let cases = column.caseNames(with: code.id, among: dataset.caseNames)
      if index > 0, cases.isEmpty { return nil }
      let modality = index == 0 ? "" : "-\(PassageCoding.Modality.allCases[index - 1].rawValue)"
      return [
        .paragraph(
          word(
            "code.dit\(modality)",
            [
              "n": FigureFormat.whole(cases.count), "base": FigureFormat.whole(dataset.caseNames.count),
              "cas": wording.list(cases),
            ]))
      ]
    }
    let deniers = deniedHits.map(\.organisation).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let denied: [[Block]] =
      deniers.isEmpty ? [] : [[.paragraph(word("code.nie-par", ["cas": wording.list(deniers)]))]]
    return [heading("qui"), .bulletedList(lines + denied)]
  }

  private var quotes: [Block] {
    let own = said.passages(code.id)
    guard !own.isEmpty else { return [heading("extraits"), .paragraph(word("code.aucun"))] }
    return [heading("extraits")]
      + PassageCoding.Modality.allCases.flatMap { modality -> [Block] in
        let some = own.filter { $0.modality == modality }
        guard !some.isEmpty else { return [] }
        return [
          .heading(
            level: 3, id: "extraits-\(modality.rawValue)",
            .text(word("code.modalite-\(modality.rawValue)", ["n": FigureFormat.whole(some.count)])))
        ] + some.map { quotation($0, isContrary: false) }
      }
  }

  private var counterQuotes: [Block] {
    guard !code.opposites.isEmpty else { return [] }
    let contrary = code.opposites.flatMap(said.passages)
    return [heading("contre")]
      + (contrary.isEmpty ? [.paragraph(word("code.aucun-contre"))] : contrary.map { quotation($0, isContrary: true) })
  }

  private func quotation(_ passage: SaidPassages.Passage, isContrary: Bool) -> Block {
    var marks = [wording.list(passage.coders)]
    if passage.code != code.id { marks.append(passage.code) }
    // Under this code's own passages the headings say it.
    if isContrary, passage.modality != .observed { marks.append(wording.modality(passage.modality)) }
    if let rule = passage.rule { marks.append(rule) }
    return .quotation(
      Quotation(
        lines: passage.extract.split(separator: "\n").map { [.verbatim(String($0))] },
        attribution: [
          TurnLink.inline(passage.interview, passage.turn, root: "../"),
          .text(
            ", "
              + word(
                "code.attribution",
                [
                  "locuteur": passage.speaker, "organisation": passage.organisation ?? "–",
                  "codeurs": marks.joined(separator: " ; "),
                ])),
        ], language: passage.language.hasPrefix("fr") ? nil : passage.language))
  }

  private struct DeniedHit {
    var organisation: String
    var context: KeywordContext
  }

  /// The hits of the code’s rules, and of its sub-codes’, that are denied.
  private var deniedHits: [DeniedHit] {
    let codebook = results.study.codebook
    let own = results.matches.filter { codebook.counted(for: $0.coding.code).contains(code.id) }
    return KeywordContext.contexts(of: own, in: results.study.interviews, width: 50).filter(\.isDenied).map { context in
      let interview = results.study.interviews.first { $0.id == context.interview }
      let speaker = interview?.speaker(labelled: context.speaker)
      return DeniedHit(organisation: speaker?.organisation ?? context.interview, context: context)
    }
  }

  private var denied: [Block] {
    let hits = deniedHits.map(\.context)
    guard !hits.isEmpty else { return [] }
    return [heading("nies"), ContextTable(wording: wording, root: "../").block("nies", hits)]
  }
}

extension Column {
  /// The names of the cases that have this code.
  func caseNames(with code: String, among names: [String]) -> [String] {
    guard let place = variable.categories.firstIndex(where: { $0.code == code }) else { return [] }
    return zip(names, answers).compactMap { name, answer in
      if case .choices(let places) = answer, places.contains(place) { name } else { nil }
    }
  }
}
