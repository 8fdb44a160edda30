import Coding
import Document
import Survey

/// What stands against the findings of a workshop: who did not say it, who fears it, what the opposed codes count, and the
/// words of those who say the contrary.
struct CounterEvidence {
  let workshop: Workshop
  let scope: DirectiveScope

  private var results: StudyResults { scope.results }
  private var wording: Wording { scope.wording }
  private var opposed: OpposedCodes { OpposedCodes(codebook: results.study.codebook) }
  private var base: Int { results.counted.dataset.caseCount }

  /// One row a code of the workshop.
  func table() -> TableBlock {
    let codes = workshop.codes.compactMap(results.study.codebook.code)
    let opposites = codes.map(against)
    let isOpposed = opposites.contains { !$0.isEmpty }
    for code in codes + codes.flatMap({ opposed.of($0.id) }) { scope.log.use(fact: code.id) }
    return TableBlock(
      id: "contre-constats", caption: .text(wording.text(isOpposed ? "guide.contre-titre" : "guide.contre-titre-seul")),
      base: .text(wording.base(results.counted.dataset.unit, base)),
      corner: .text(wording.text("tableau.code")),
      columns: (["dit", "non-dit"] + (isOpposed ? ["oppose"] : [])).map {
        .init(title: .text(wording.text("guide.\($0)")))
      },
      rows: zip(codes, opposites).map { row($0, isOpposed ? [Cell($1.isEmpty ? .text("–") : .text($1))] : []) },
      note: .text(wording.text("guide.contre-note")),
      source: SourceLineWords(results.study, wording).interviews())
  }

  private func row(_ code: Code, _ opposite: [Cell]) -> TableBlock.Row {
    let said = count(code.id)
    return TableBlock.Row(
      header: .text(code.label.text() ?? code.id),
      cells: [
        said.map { .figure(FigureFormat.whole($0)) } ?? .hidden,
        said.map { .figure(FigureFormat.whole(base - $0)) } ?? .hidden,
      ] + opposite)
  }

  /// « Surcoût : 9 sur 16 », and who fears what the code names.
  private func against(_ code: Code) -> String {
    var parts = opposed.of(code.id).compactMap { other in
      results.facts[other.id].map { "\(other.label.text() ?? other.id) : \(wording.fact($0, .outOf))" }
    }
    let fear = "\(code.id)~\(PassageCoding.Modality.feared.rawValue)"
    if let fact = results.facts[fear], count(fear) != 0 {
      scope.log.use(fact: fear)
      parts.append("\(wording.text("marque.craint")) : \(wording.fact(fact, .outOf))")
    }
    return parts.joined(separator: " ; ")
  }

  private func count(_ id: String) -> Int? {
    guard case .count(let count, _)? = results.facts[id]?.value else { return nil }
    return count
  }

  /// The words of those who say the contrary, then of those who fear it.
  func quotes(_ number: Int) -> [Block] {
    let opposites = opposed.of(workshop.codes).map(\.id).filter { !workshop.codes.contains($0) }
    let inside = opposed.of(workshop.codes).map(\.id).filter { workshop.codes.contains($0) }
    var chosen: [Quote] = []
    for (codes, modality) in [(opposites, nil), (workshop.codes, .feared), (inside, nil)]
      as [([String], PassageCoding.Modality?)] where !codes.isEmpty
    {
      let used = scope.log.usedQuotes.union(chosen.map(\.id))
      chosen += results.quotes.quotes(
        codes: codes, count: number - chosen.count, modality: modality, excluding: used)
    }
    scope.log.use(chosen)
    guard !chosen.isEmpty else { return [.paragraph(wording.text("guide.aucune-contre-parole"))] }
    let blocks = QuoteBlocks(results: results, wording: wording, log: scope.log)
    return chosen.map { blocks.quotation($0, isCounter: false) }
  }
}
